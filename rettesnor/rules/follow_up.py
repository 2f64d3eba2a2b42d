"""The latest day a grant is followed up the first time, by what the standard promises of it."""

from __future__ import annotations

from rettesnor.law.calendar import Reading
from rettesnor.rules.assess import Assessment
from rettesnor.rules.clocks import DueDate, Ruling, binding, due_dates


def follow_up_due(assessment: Assessment, *, reading: Reading | None) -> DueDate | None:
    """The promise that holds for a decision made on the day of the assessment; None where nothing sets a day.

    A rhythm that is set aside binds nobody. `reading` as in `assess`.
    """
    rules = [Ruling(f.sourced, f.applies) for f in assessment.findings if f.sourced.lowered.clocks and not f.set_aside]
    found = due_dates(rules, {"decision-made": assessment.on}, reading=reading)
    return binding(due for due in found if due.clock.name == "follow-up")
