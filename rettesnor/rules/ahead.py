"""When the outcome changes by time alone.

Somebody turns 18, reaches the pension age, leaves an age that is unclear; a time since a day is over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from rettesnor.law.age import turns
from rettesnor.law.deadlines import Span
from rettesnor.law.elapsed import over_on
from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import Facts, Function, compiled
from rettesnor.rules.context import Context
from rettesnor.rules.excluded import settled
from rettesnor.rules.fact_tests import Age, Passed
from rettesnor.rules.findings import Finding, Result, TargetGroupOutcome, outcome_of
from rettesnor.rules.kinds.age import BIRTH_DATE, AgeRule
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.ending import OBSERVED_FROM, EndingRule
from rettesnor.rules.program import Program
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.readings import lowered
from rettesnor.rules.sourced import SourcedRule

AHEAD = relativedelta(years=1)
"""How far ahead a change is told of. Every time limit for a decision is shorter."""


@dataclass(frozen=True)
class OutcomeChange:
    """The first day on which the same facts have another outcome.

    `standard` is None where there is no standard. `rules` are those whose result is another on that day than before,
    `endings` what the text says of a grant that ends with it.
    """

    day: date
    law: TargetGroupOutcome
    standard: TargetGroupOutcome | None
    rules: tuple[SourcedRule, ...]
    endings: tuple[SourcedRule, ...]


def next_change(assessment: Assessment) -> OutcomeChange | None:
    """The next change within a year; None where there is none, or where what it goes by is not known."""
    change = change_after(assessment.on, assessment.program, assessment.facts, assessment.findings)
    return change if change and change.day <= assessment.on + AHEAD else None


def change_after(day: date, program: Program, facts: Facts, found: Sequence[Finding]) -> OutcomeChange | None:
    """The first change after a day, however far off. `found` are the findings of the facts on the program's day."""
    timeless = {f.sourced: f.result for f in found if f.sourced.decides and f.set_aside is None}
    dated = [sourced for sourced in timeless if goes_by_the_day(sourced)]
    before = timeless | results(dated, program, facts, day)
    law, standard = _outcome(before, local=False), _outcome(before, local=True)
    for later in changing_days(dated, program, facts, day):
        then = timeless | results(dated, program, facts, later)
        if (_outcome(then, local=False), _outcome(then, local=True)) != (law, standard):
            return OutcomeChange(
                later,
                _outcome(then, local=False),
                _outcome(then, local=True) if program.standard else None,
                tuple(sourced for sourced in dated if then[sourced] != before[sourced]),
                tuple(_endings(found)) if law != "outside" and _outcome(then, local=False) == "outside" else (),
            )
    return None


def goes_by_the_day(sourced: SourcedRule) -> bool:
    """Whether a criterion asks for an age or for a time since a day: nothing else changes by time alone."""
    return any(True for _ in _times(sourced.rule))


def changing_days(dated: Iterable[SourcedRule], program: Program, facts: Facts, after: date) -> list[date]:
    """The days after a day on which an age is reached, or a time is over, that one of the rules asks for."""
    context, days = program.context, set()
    for name, time in {each for sourced in dated for each in _times(sourced.rule)}:
        if isinstance(begun := facts.get(name), int):
            try:
                days.add(_reached(date.fromordinal(begun), time, context))
            except (OverflowError, ValueError):  # beyond the calendar
                continue
    return sorted(day for day in days if day > after)


def _reached(begun: date, time: Quantity | Span | str, context: Context) -> date:
    """The day an age in years, a time or, named by a word, the pension age is reached by what began on a day."""
    match time:
        case Quantity():
            return turns(begun, time.amount * 12, context.leap)
        case Span():
            return over_on(begun, time)
    return context.pension.reached_on(begun, context.leap)


def results(dated: Iterable[SourcedRule], program: Program, facts: Facts, day: date) -> dict[SourcedRule, Result]:
    """What the criteria, or the grounds for ending, come to on a day."""
    found: dict[SourcedRule, Result] = {}
    for sourced in dated:
        met = _test(sourced, program, day)(facts)
        found[sourced] = "unknown" if met is None else "met" if met else "not_met"
    return found


@lru_cache(maxsize=2_000)
def _test(sourced: SourcedRule, program: Program, day: date) -> Function:
    test = lowered(sourced.rule, replace(program.context, on=day))[0].test
    assert test is not None
    return compiled(settled(test, program.vocabulary))


def _times(rule: Rule) -> Iterator[tuple[str, Quantity | Span | str]]:
    """Each fact that an age or a time is counted from, with the age or the time, in every reading."""
    if isinstance(rule, AgeRule):
        yield from ((BIRTH_DATE.name, age) for age in (rule.at_least, rule.below) if age)
    if isinstance(rule, EndingRule) and rule.observed:
        yield OBSERVED_FROM, rule.observed
    if isinstance(rule, EndingRule) and "pension-age" in rule.grounds:
        yield BIRTH_DATE.name, "pension-age"
    for condition in rule.conditions():
        for name, test in condition.tests():
            if isinstance(test, Age):
                yield from ((name, age) for age in (test.age_at_least, test.age_below) if age)
            if isinstance(test, Passed):
                yield from ((name, time) for time in (test.passed_at_least, test.passed_under) if time)
    if rule.read_otherwise:
        yield from _times(rule.read_otherwise)


def _outcome(found: Mapping[SourcedRule, Result], *, local: bool) -> TargetGroupOutcome:
    return outcome_of([result for sourced, result in found.items() if (sourced.layer == "local") == local])


def _endings(found: Iterable[Finding]) -> Iterator[SourcedRule]:
    """What the texts say of a grant that ends because the pension age is reached."""
    for finding in found:
        rule = finding.sourced.rule
        if isinstance(rule, EndingRule) and "pension-age" in rule.grounds and finding.applies is not False:
            yield finding.sourced
