"""That the citizen can still answer a hearing when the decision has been promised: told when the hearing is sent."""

from __future__ import annotations

from datetime import date, datetime

from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.due_dates import decision_due, due_dates
from rettesnor.cases.models import Case

WRITTEN_NOTICE = "retssikkerhedsloven § 3, stk. 2"
"""The applicant is told in writing when a decision can be expected, where the time limit cannot be kept."""


def answer_after_decision(case: Case, now: datetime, *, due_on: date) -> CaseDue | None:
    """The time limit of the decision, where it is over before the last day to answer; None where there is time."""
    due = promised_decision(case, now)
    return due if due and due.day < due_on else None


def promised_decision(case: Case, now: datetime) -> CaseDue | None:
    """The time limit of the decision that is still waited for."""
    adopted = adopted_in(case, day_of(now))
    due = decision_due(due_dates(dated(case, now), adopted))
    return due if due and due.met_on is None else None
