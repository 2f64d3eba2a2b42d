"""Criteria and limits of a standard that somebody inside the law does not meet, each shown by such a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from rettesnor.law.age import turned_by
from rettesnor.rules.act import Law
from rettesnor.rules.conflicts import counterpart, criterion_code
from rettesnor.rules.decisive import ways
from rettesnor.rules.excluded import possible
from rettesnor.rules.flaws import Found
from rettesnor.rules.kinds.age import AgeRule
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.condition import ConditionRule
from rettesnor.rules.program import Program
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Grade
from rettesnor.rules.tree import All, Atom, Not


def left_out(program: Program, law: Law) -> Iterator[Found]:
    """A flaw for each criterion and each way in which it leaves somebody out. The day is the program's."""
    for offer in get_args(Offer):
        scope = program.scope(offer)
        criteria = [p for p in scope.law if p.decides]
        inside = All(tuple(p.lowered.test for p in criteria if p.lowered.test))
        domains = _domains(program, criteria)
        for local in (p for p in scope.local if p.limits):
            assert local.lowered.test
            provision = counterpart(program, offer, local)
            assert provision
            shown = {*local.facts, *(provision.asks if _forgets(local, provision) else ())}
            examples: dict[str, Mapping[str, Atom]] = {}
            outside = ways(All((inside, Not(local.lowered.test))), True, {}, domains)
            settling = set(local.facts).difference(local.asks)
            outside.sort(key=lambda way: len(settling & way.keys()))  # in the rule's own words where that can be
            for way in outside:
                if person := possible(way, program.vocabulary):
                    examples.setdefault(_code(local, provision, person, program, law), person)
            for code, shown_by in examples.items():
                example = {name: value for name, value in shown_by.items() if name in shown}
                yield Found(code, _grade(local, program), local.rule, (provision.section,), example=example)
            if not examples and _falls_behind(local, law):
                yield Found("age_below_pension_age", "risk", local.rule, (provision.section,))


def _domains(program: Program, criteria: list[SourcedRule]) -> Mapping[str, tuple[Atom, ...]]:
    """Values that stand for all those somebody inside the law can have."""
    facts = program.vocabulary.facts
    impossible: set[tuple[str, Atom]] = {(fact.name, False) for fact in facts if fact.cause_of}
    if any(isinstance(p.rule, AgeRule) and p.rule.below == "pension-age" for p in criteria):
        impossible |= {(f.name, option.name) for f in facts for option in f.options if option.from_pension_age}
    return {name: tuple(v for v in values if (name, v) not in impossible) for name, values in program.domains.items()}


def _code(local: SourcedRule, provision: SourcedRule, person: Mapping[str, Atom], program: Program, law: Law) -> str:
    if _forgets(local, provision):
        return "cause_forgotten"
    rule = local.rule
    if isinstance(rule, AgeRule) and isinstance(rule.below, Quantity):
        adult = rule.at_least and turned_by(program.on, rule.at_least.amount * 12, law.leap).toordinal()
        if adult is None or int(person["birth_date"]) <= adult:
            return "age_below_pension_age"
    return criterion_code(local)


def _forgets(local: SourcedRule, provision: SourcedRule) -> bool:
    """Whether it names some of the causes of which the law says that each is enough, and not the others."""
    mine, laws = local.rule, provision.rule
    return (
        isinstance(mine, ConditionRule)
        and isinstance(laws, ConditionRule)
        and len(provision.asks) > 1
        and set(local.asks) < set(provision.asks)
    )


def _falls_behind(local: SourcedRule, law: Law) -> bool:
    """An age limit in years that leaves nobody out today, and will when the pension age rises to what is decided."""
    rule = local.rule
    highest = max(row.months for row in law.pension.rows)
    return isinstance(rule, AgeRule) and isinstance(rule.below, Quantity) and rule.below.amount * 12 < highest


def _grade(local: SourcedRule, program: Program) -> Grade:
    """A starting point, or a judgement in words of the standard's own, can still be read within the law.

    Not one that the standard itself calls narrower than the law's.
    """
    own = {fact.name: fact for fact in program.standard.facts} if program.standard else {}
    asked = [own[name] for name in local.facts if name in own and own[name].judgement]
    open_ = any(not fact.narrower_than for fact in asked)
    return "risk" if local.rule.strength == "default" or open_ else "conflict"
