"""When the outcome changes by time alone: somebody turns 18, reaches the pension age, leaves an age that is unclear."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dateutil.relativedelta import relativedelta

from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import compiled
from rettesnor.rules.excluded import settled
from rettesnor.rules.findings import Result, TargetGroupOutcome, outcome_of
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.rules.program import Program
from rettesnor.rules.readings import lowered
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import Tree

AHEAD = relativedelta(years=1)
"""How far ahead a change is told of. Every time limit for a decision is shorter."""


@dataclass(frozen=True)
class OutcomeChange:
    """The first day on which the same facts have another outcome.

    `standard` is None where there is no standard. `rules` are those whose result is another on that day than today,
    `endings` what the text says of a grant that ends with it.
    """

    day: date
    law: TargetGroupOutcome
    standard: TargetGroupOutcome | None
    rules: tuple[SourcedRule, ...]
    endings: tuple[SourcedRule, ...]


def next_change(assessment: Assessment) -> OutcomeChange | None:
    """The next change within a year; None where there is none, or where what it goes by is not known."""
    today = {f.sourced: f.result for f in assessment.findings if f.sourced.decides and f.set_aside is None}
    dated = [sourced for sourced in today if _goes_by_the_day(sourced, assessment.program)]
    days = {day for sourced in dated if (day := _changes_on(sourced, today[sourced], assessment))}
    for day in sorted(days):
        then = today | {sourced: _result(sourced, assessment, day) for sourced in dated}
        law, standard = _outcome(then, local=False), _outcome(then, local=True)
        if (law, standard) != (assessment.law, assessment.standard):
            changed = tuple(sourced for sourced in dated if then[sourced] != today[sourced])
            has_standard = assessment.program.standard is not None
            return OutcomeChange(
                day, law, standard if has_standard else None, changed, tuple(_endings(assessment, law))
            )
    return None


def _goes_by_the_day(sourced: SourcedRule, program: Program) -> bool:
    return _test(sourced, program, program.on) != _test(sourced, program, program.on + AHEAD)


def _changes_on(sourced: SourcedRule, today: Result, assessment: Assessment) -> date | None:
    """The first day on which the rule's result is another than today.

    It is halved down to. An age is in whole years: a result that is another within the year still is when it ends.
    """
    ahead = range(assessment.on.toordinal() + 1, (assessment.on + AHEAD).toordinal() + 1)

    def is_another(day: int) -> bool:
        return _result(sourced, assessment, date.fromordinal(day)) != today

    return date.fromordinal(ahead[bisect_left(ahead, True, key=is_another)]) if is_another(ahead[-1]) else None


def _result(sourced: SourcedRule, assessment: Assessment, day: date) -> Result:
    met = compiled(settled(_test(sourced, assessment.program, day), assessment.program.vocabulary))(assessment.facts)
    return "unknown" if met is None else "met" if met else "not_met"


def _test(sourced: SourcedRule, program: Program, day: date) -> Tree:
    test = lowered(sourced.rule, replace(program.context, on=day))[0].test
    assert test is not None
    return test


def _outcome(results: Mapping[SourcedRule, Result], *, local: bool) -> TargetGroupOutcome:
    return outcome_of([result for sourced, result in results.items() if (sourced.layer == "local") == local])


def _endings(assessment: Assessment, law: TargetGroupOutcome) -> Iterator[SourcedRule]:
    """What the texts say of a grant that ends because the pension age is reached."""
    if assessment.law == "outside" or law != "outside":
        return
    for finding in assessment.findings:
        rule = finding.sourced.rule
        if isinstance(rule, EndingRule) and "pension-age" in rule.grounds and finding.applies is not False:
            yield finding.sourced
