"""What the standard names as grounds for ending a grant, in one case. None of it ends anything by itself.

An ending takes a follow-up (SEL § 148, stk. 2), a hearing and a decision of its own; so it is told of, and done by
nobody here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rettesnor.rules.ahead import AHEAD, changing_days, results
from rettesnor.rules.assess import Assessment
from rettesnor.rules.decisive import both_ways, smallest_sets
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.ending import EndingRule


class Ending(NamedTuple):
    """A sentence that names grounds; and the smallest sets of unknown facts that would settle if they are there.

    `there_from`: the first day within a year on which time alone makes it a ground that is there.
    """

    finding: Finding
    settled_by: list[list[str]]
    there_from: date | None

    @property
    def is_there(self) -> bool:
        return self.finding.result == "met" and not self.finding.set_aside


def endings(assessment: Assessment) -> Iterator[Ending]:
    """In the order of the text; each other reading of a sentence beside it."""
    for finding in assessment.findings:
        if isinstance(finding.sourced.rule, EndingRule) and finding.sourced.lowered.test:
            settled_by = _settled_by(finding, assessment) if finding.result == "unknown" else []
            yield Ending(finding, settled_by, _there_from(finding, assessment))


def _there_from(finding: Finding, assessment: Assessment) -> date | None:
    if finding.result == "met" or finding.applies is not True or finding.set_aside:
        return None
    sourced, program, facts = finding.sourced, assessment.program, assessment.facts
    days = changing_days([sourced], program, facts, assessment.on)
    return next(
        (
            day
            for day in days
            if day <= assessment.on + AHEAD and results([sourced], program, facts, day)[sourced] == "met"
        ),
        None,
    )


def _settled_by(finding: Finding, assessment: Assessment) -> list[list[str]]:
    test = finding.sourced.lowered.test
    assert test
    vocabulary = assessment.program.vocabulary
    known = {
        name: value
        for name, value in finding.facts.items()
        if value is not None and not finding.sourced.leaves_open(vocabulary[name], value)
    }
    not_there, there = both_ways(test, known, assessment.program.domains)
    return smallest_sets(not_there + there)
