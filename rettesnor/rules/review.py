"""Flaws of a standard as such: what a machine can decide by holding its rules against the law's, with no case in hand.

That a text is narrower than the law, or silent on a duty, follows from the rules as they were encoded; every finding is
to be confirmed by a jurist. Slips, unclear words and the risk that lies in a formulation stay with the reader, as
`review:` notes in the standard's file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

from rettesnor.rules.act import Law
from rettesnor.rules.flaws import Found, citations
from rettesnor.rules.kinds.application import ApplicationRule
from rettesnor.rules.kinds.base import Offer, Rule
from rettesnor.rules.kinds.citation import CitationRule
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.kinds.deadline import DeadlineRule
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.rules.kinds.step import StepRule
from rettesnor.rules.left_out import left_out
from rettesnor.rules.narrower import flaw_of, narrower
from rettesnor.rules.program import Program, build
from rettesnor.rules.silences import silences
from rettesnor.rules.standard import Grade, Standard
from rettesnor.rules.twice import stated_twice
from rettesnor.rules.vocabulary import Vocabulary

# What gives less only if the text is used as a fixed rule; any other way of giving less is contrary to the law.
STARTING_POINTS = frozenset(
    {
        "pay_order_missing", "pay_step_missing", "pay_capped", "trial_ends_grant", "transport_other_measure",
        "waiting_list", "ride_charged_when_cancelled_late",
    }
)  # fmt: skip
UNLESS_IT_MUST = frozenset({"extent_by_housing", "extent_capped", "ending_for_104", "ending_without_ground"})
"""A cap, or a ground for an end, is a starting point unless the text says that it must be kept."""


def found(standard: Standard, law: Law, vocabulary: Vocabulary, on: date) -> tuple[Found, ...]:
    """Every flaw the machine can decide, on a day: of the text as a whole first, then in the order of its rules.

    Raises `LawNotCovered` for a day before the law texts that are kept.
    """
    program = build(standard, law, vocabulary, on)
    flaws = [
        *silences(program),
        *_of_rules(program, law),
        *stated_twice(standard),
        *(Found("two_readings", "unclear", rule, ()) for rule in standard.rules() if rule.or_read_as),
        *_superseded(standard, law),
    ]
    place = {rule.id: n for n, rule in enumerate(standard.rules())}
    return tuple(sorted(flaws, key=lambda each: place[each.rule.id] if each.rule else -1))


def _of_rules(program: Program, law: Law) -> Iterator[Found]:
    values = list(_in_each_reading(program, law, _values))
    known = {each.rule.id for each in values if each.rule}
    yield from values
    yield from (flaw for flaw in _in_each_reading(program, law, left_out) if flaw.rule and flaw.rule.id not in known)


def _in_each_reading(program: Program, law: Law, look: Callable[[Program, Law], Iterator[Found]]) -> Iterator[Found]:
    """What gives less than the law whatever the reading, then what does in one reading of a sentence alone."""
    whole = {_name(flaw): flaw for flaw in look(program, law)}
    unless: dict[tuple[str, str], Rule] = {}
    otherwise: dict[tuple[str, str], Found] = {}
    for sourced, other in program.readings.items():
        rule = sourced.rule
        if (sourced.lowered.test is not None) != (look is left_out):
            continue
        for reading in (rule.read_as_written, other.rule):
            of_reading = (
                replace(flaw, rule=rule) if flaw.rule is reading else flaw
                for flaw in look(program.read_as(sourced, reading), law)
            )
            flaws = {_name(flaw): flaw for flaw in of_reading}
            unless |= dict.fromkeys(whole.keys() - flaws.keys(), rule)
            otherwise |= {name: replace(flaws[name], under=rule) for name in flaws.keys() - whole.keys()}
    yield from (replace(flaw, under=unless.get(name)) for name, flaw in whole.items())
    yield from otherwise.values()


def _name(flaw: Found) -> tuple[str, str]:
    return flaw.code, flaw.about


def _values(program: Program, law: Law) -> Iterator[Found]:
    yield from _gives_less(program)
    yield from _deadlines(program)
    yield from _before_the_decision(program)
    yield from _statements(program, law)
    yield from _complaints(program)
    yield from _endings(program, law)


def _gives_less(program: Program) -> Iterator[Found]:
    """Values that give less than a provision; the provisions of one flaw stand together."""
    for offer in get_args(Offer):
        local = [p.rule for p in program.local if offer in p.rule.offers]
        against: dict[tuple[str, str], tuple[Rule, list[str]]] = {}
        for code, rule, provision in narrower(local, (p for p in program.law if offer in p.rule.offers)):
            against.setdefault(flaw_of(code, rule), (rule, []))[1].append(provision.section)
        for (code, _), (rule, provisions) in against.items():
            yield Found(code, _grade(code, rule), rule, tuple(dict.fromkeys(provisions)))


def _grade(code: str, rule: Rule) -> Grade:
    guiding = code in STARTING_POINTS or (code in UNLESS_IT_MUST and rule.strength != "must")
    return "risk" if guiding else "conflict"


def _deadlines(program: Program) -> Iterator[Found]:
    """Deadlines for the decision that say nothing of written notice, that can be stretched, or that start later."""
    steps = ("decision", "anything-else")
    rules = [p.rule for p in program.local if isinstance(p.rule, DeadlineRule) and p.rule.for_ in steps]
    notice = [p for p in program.law if isinstance(p.rule, DutyRule) and p.rule.to == "give-notice-of-delay"]
    told = any(isinstance(p.rule, DutyRule) and p.rule.to == "give-notice-of-delay" for p in program.local)
    of_all = [p.rule for p in program.local if isinstance(p.rule, DeadlineRule) and p.rule.for_ == "every-deadline"]
    if rules and notice and not told:
        yield Found("notice_of_delay_missing", "gap", rules[0], citations(notice))
        for rule in (*rules, *of_all):
            if rule.extension == "when-more-information-is-needed":
                yield Found("deadline_stretched", "conflict", rule, citations(notice))
    for p in program.law:
        if isinstance(p.rule, DeadlineRule) and p.rule.from_ == "application-received":
            for rule in rules:
                if rule.from_ not in ("application-received", "appeal-decision-received"):
                    yield Found("deadline_starts_late", "conflict", rule, (p.section,))
            for rule in (*rules, *of_all):
                if rule.stands_still:
                    yield Found("deadline_stands_still", "conflict", rule, (p.section,))
                if rule.not_counted:
                    yield Found("deadline_days_not_counted", "risk", rule, (p.section,))
            promised = [rule for rule in rules if rule.within or rule.elsewhere]
            if promised and all(rule.usual for rule in promised):
                yield Found("deadline_only_usual", "risk", promised[0], (p.section,))


def _before_the_decision(program: Program) -> Iterator[Found]:
    """Papers and steps that the citizen has to come with before anything is decided."""
    duty = [p for p in program.law if isinstance(p.rule, DutyRule) and p.rule.to == "help-inform-the-case"]
    limit = [p for p in program.law if isinstance(p.rule, DeadlineRule) and p.rule.from_ == "application-received"]
    for rule in (p.rule for p in program.local):
        if isinstance(rule, ApplicationRule) and rule.asks_papers_first and rule.binds:
            yield Found("papers_required_to_apply", "risk", rule, citations(duty))
        if isinstance(rule, StepRule) and rule.before in ("application", "decision") and rule.strength == "must":
            yield Found("step_before_decision", "risk", rule, citations(limit))


def _statements(program: Program, law: Law) -> Iterator[Found]:
    """A statement that the text asks for and lets the citizen pay for."""
    for rule in (p.rule for p in program.local):
        if isinstance(rule, DutyRule) and rule.to == "bring-medical-statement" and rule.paid_by == "citizen":
            yield Found("statement_paid_by_citizen", "risk", rule, (law.cited("bek-861", "17"),))


def _complaints(program: Program) -> Iterator[Found]:
    """Ways of complaining that leave out the spoken one, which the law does not."""
    ways = [p.rule for p in program.local if isinstance(p.rule, ComplaintRule) and p.rule.ways]
    if ways and not any("oral" in rule.ways for rule in ways):
        law = [p for p in program.law if isinstance(p.rule, ComplaintRule) and (p.rule.within or p.rule.reassessed)]
        named = tuple(dict.fromkeys(way for rule in ways for way in rule.ways))
        yield Found("complaint_only_written", "risk", ways[0], citations(law), ways=named)


def _endings(program: Program, law: Law) -> Iterator[Found]:
    """Grounds for an end that are no condition of the law."""
    condition, follow_up = law.cited("sel", "103", 1), law.cited("sel", "148", 2)
    owed = {"ending_for_104": (condition, law.cited("sel", "104")), "ending_without_ground": (condition, follow_up)}
    for p in program.local:
        if isinstance(p.rule, EndingRule):
            for code, grounds in p.rule.opposed:
                named = () if len(grounds) == len(p.rule.grounds) else grounds
                yield Found(code, _grade(code, p.rule), p.rule, owed[code], grounds=named)


def _superseded(standard: Standard, law: Law) -> Iterator[Found]:
    """References to a consolidation or an order that a later one has replaced, or to the right one by a wrong date."""
    acts = {act.act: act for act in law.acts}
    for rule in standard.rules():
        if not isinstance(rule, CitationRule) or not (act := acts.get(rule.act)):
            continue
        place, other_day = (f"{act.number} ({act.name})",), rule.dated not in (None, act.date)
        if rule.number not in (None, act.number) or (other_day and not rule.number):
            yield Found("citation_superseded", "error", rule, place)
        elif other_day:
            yield Found("citation_misdated", "error", rule, place)
