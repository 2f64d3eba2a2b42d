"""Flaws of a standard as such: what a machine can decide by holding its rules against the law's, with no case in hand.

That a text is narrower than the law, or silent on a duty, follows from the rules as they were encoded; every finding is
to be confirmed by a jurist. Slips, unclear words and the risk that lies in a formulation stay with the reader, as
`review:` notes in the standard's file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

from rettesnor.rules.act import Law
from rettesnor.rules.compiled import Value
from rettesnor.rules.conflicts import counterpart, criterion_code
from rettesnor.rules.decisive import ways
from rettesnor.rules.excluded import possible
from rettesnor.rules.kinds.base import Criterion, Offer, Rule, Topic
from rettesnor.rules.kinds.citation import CitationRule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.kinds.plan import PlanRule
from rettesnor.rules.narrower import narrower
from rettesnor.rules.program import Program, build
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Grade, Standard
from rettesnor.rules.tree import All, Atom, Not
from rettesnor.rules.vocabulary import Vocabulary

# What gives less only if the text is used as a fixed rule; any other way of giving less is contrary to the law.
STARTING_POINTS = frozenset({"pay_order_missing", "pay_step_missing", "extent_by_housing"})


@dataclass(frozen=True)
class Found:
    """A flaw: its code, how grave it is, the local rule it shows in, and the provisions it is held against.

    Without a rule it is about the text as a whole; `topic` names what the text is silent on, and `words` are those of
    the provision that it does not repeat. `example` are facts of somebody inside the law whom the criterion leaves out.
    """

    code: str
    grade: Grade
    rule: Rule | None
    provisions: tuple[str, ...]
    topic: Topic | None = None
    words: str | None = None
    example: Mapping[str, Value] = field(default_factory=dict)


def found(standard: Standard, law: Law, vocabulary: Vocabulary, on: date) -> tuple[Found, ...]:
    """Every flaw the machine can decide, on a day: of the text as a whole first, then in the order of its rules.

    Raises `LawNotCovered` for a day before the law texts that are kept.
    """
    program = build(standard, law, vocabulary, on)
    less = list(_gives_less(program))
    known = {each.rule.id for each in less if each.rule}
    of_rules = [*less, *(each for each in _leaves_out(program) if each.rule and each.rule.id not in known)]
    of_rules += [*_deadlines(program), *_superseded(standard, law)]
    place = {rule.id: n for n, rule in enumerate(standard.rules())}
    of_rules.sort(key=lambda each: place[each.rule.id] if each.rule else -1)
    return (*_silent(program), *_not_repeated(program), *of_rules)


def _leaves_out(program: Program) -> Iterator[Found]:
    """Criteria and limits that somebody inside the law does not meet, shown by an example."""
    for offer in get_args(Offer):
        criteria = [p for p in program.law if p.decides and offer in p.rule.offers]
        inside = All(tuple(p.lowered.test for p in criteria if p.lowered.test))
        domains = _domains(program, criteria)
        for local in (p for p in program.local if p.limits and offer in p.rule.offers):
            assert local.lowered.test
            outside = ways(All((inside, Not(local.lowered.test))), True, {}, domains)
            settling = set(local.facts).difference(local.asks)
            outside.sort(key=lambda way: len(settling & way.keys()))  # in the rule's own words where that can be
            example = next((e for way in outside if (e := possible(way, program.vocabulary))), None)
            if example is not None:
                yield Found(
                    criterion_code(local),
                    _grade(local, program),
                    local.rule,
                    (counterpart(program, local, criteria).section,),
                    example={name: example[name] for name in local.facts if name in example},
                )


def _domains(program: Program, criteria: list[SourcedRule]) -> Mapping[str, tuple[Atom, ...]]:
    """Values that stand for all those somebody inside the law can have."""
    if not any(getattr(p.rule, "below", None) == "pension-age" for p in criteria):
        return program.domains
    too_old = {
        (fact.name, option.name)
        for fact in program.vocabulary.facts
        for option in fact.options
        if option.from_pension_age
    }
    return {name: tuple(v for v in values if (name, v) not in too_old) for name, values in program.domains.items()}


def _grade(local: SourcedRule, program: Program) -> Grade:
    """A starting point, or a judgement in words of the standard's own, can still be read within the law."""
    own = {fact.name for fact in program.standard.facts if fact.judgement} if program.standard else set()
    return "risk" if local.rule.strength == "default" or own & set(local.facts) else "conflict"


def _gives_less(program: Program) -> Iterator[Found]:
    """Values, and limits of age, that give less than a provision; the provisions of one flaw stand together."""
    for offer in get_args(Offer):
        local = [p.rule for p in program.local if offer in p.rule.offers]
        against: dict[tuple[str, str], tuple[Rule, list[str]]] = {}
        for code, rule, provision in narrower(local, (p for p in program.law if offer in p.rule.offers)):
            against.setdefault((code, rule.id), (rule, []))[1].append(provision.section)
        for (code, _), (rule, provisions) in against.items():
            guiding = code in STARTING_POINTS and (code != "extent_by_housing" or rule.strength != "must")
            yield Found(code, "risk" if guiding else "conflict", rule, tuple(dict.fromkeys(provisions)))


def _silent(program: Program) -> Iterator[Found]:
    """Topics, offers and promises that the law has a rule about and the text says nothing of."""
    assert program.standard
    for topic in program.standard.silent_on:
        owed = [p for p in program.law if p.rule.topic == topic and p.rule.strength == "must"]
        limits = [p for p in owed if isinstance(p.rule, Criterion)]
        if limits:
            own = [p for p in limits if len(p.rule.offers) == 1]
            yield Found("limit_not_repeated", "unclear", None, _citations(own or limits), topic)
        elif owed and topic != "duty":
            yield Found("silent_on_duty", "gap", None, _citations(owed), topic)
    spoken = {offer for p in program.local if not isinstance(p.rule, CitationRule) for offer in p.rule.offers}
    for offer in get_args(Offer):
        if offer not in spoken:
            own = [p for p in program.law if p.rule.offers == (offer,) and isinstance(p.rule, Criterion)]
            yield Found("offer_not_spoken_of", "gap", None, _citations(own))
    plans = [p.rule.plan for p in program.local if isinstance(p.rule, PlanRule)]
    if plans and "action-plan" not in plans:
        owed = [p for p in program.law if isinstance(p.rule, PlanRule) and p.rule.plan == "action-plan"]
        yield Found("action_plan_missing", "gap", None, _citations(owed))
    complaints = [p.rule for p in program.local if isinstance(p.rule, ComplaintRule)]
    if complaints and not any(rule.answered_within for rule in complaints):
        owed = [p for p in program.law if isinstance(p.rule, ComplaintRule) and p.rule.answered_within]
        yield Found("reassessment_time_missing", "gap", None, _citations(owed))


def _not_repeated(program: Program) -> Iterator[Found]:
    """Conditions of the provision on an offer that the text, which has conditions of its own for it, leaves out."""
    for offer in get_args(Offer):
        asked = {name for p in program.local if p.decides and offer in p.rule.offers for name in p.asks}
        for p in program.law:
            if asked and p.rule.kind == "condition" and p.rule.offers == (offer,) and asked.isdisjoint(p.asks):
                yield Found("condition_not_repeated", "unclear", None, (p.section,), words=p.rule.quote)


def _deadlines(program: Program) -> Iterator[Found]:
    """Deadlines for the decision that say nothing of written notice, that can be stretched, or that start later."""
    rules = [p.rule for p in program.local if isinstance(p.rule, DeadlineRule) and p.rule.for_ == "decision"]
    notice = [p for p in program.law if isinstance(p.rule, DutyRule) and p.rule.to == "give-notice-of-delay"]
    told = any(isinstance(p.rule, DutyRule) and p.rule.to == "give-notice-of-delay" for p in program.local)
    if rules and notice and not told:
        yield Found("notice_of_delay_missing", "gap", rules[0], _citations(notice))
        for rule in rules:
            if rule.extension == "when-more-information-is-needed":
                yield Found("deadline_stretched", "conflict", rule, _citations(notice))
    for p in program.law:
        if isinstance(p.rule, DeadlineRule) and p.rule.from_ == "application-received":
            for rule in rules:
                if rule.from_ == "all-information-present":
                    yield Found("deadline_starts_late", "conflict", rule, (p.section,))


def _superseded(standard: Standard, law: Law) -> Iterator[Found]:
    """References to a consolidation or an order that a later one has replaced."""
    acts = {act.act: act for act in law.acts}
    for rule in standard.rules():
        if isinstance(rule, CitationRule) and rule.number and (act := acts.get(rule.act)) and act.number != rule.number:
            yield Found("citation_superseded", "error", rule, (f"{act.number} ({act.name})",))


def _citations(sourced: list[SourcedRule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.section for p in sourced))
