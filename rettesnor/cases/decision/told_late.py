"""When the citizen has been told that the decision comes, and whether they are to be told anew (RSL § 3, stk. 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.due_dates import SOON_DAYS, running_decision
from rettesnor.cases.models import DeadlineNotice


@dataclass(frozen=True)
class PromisedDay:
    """The day the citizen was told last: that of the time limit, or of the newest notice that moved it.

    `notice` is the newest about this time limit. `told`: it says that this very day is not kept, with no new one.
    """

    due: CaseDue
    day: date
    notice: DeadlineNotice | None = None

    @property
    def told(self) -> bool:
        return self.notice is not None and self.notice.expected_on is None

    @property
    def tell_from(self) -> date:
        """From this day on a notice is due, before the day itself is over."""
        return self.day - timedelta(days=SOON_DAYS)


def promised_day(rows: Dated, dues: Sequence[CaseDue]) -> PromisedDay | None:
    """Of a decision that is still waited for; None where nothing sets a day."""
    due = running_decision(dues)
    if due is None or rows.undecided_since is None:
        return None
    told = PromisedDay(due, due.day)
    for notice in sorted(rows.deadline_notices, key=lambda row: (row.at, row.pk)):
        if notice.promised_on >= told.day:
            told = PromisedDay(due, notice.expected_on or notice.promised_on, notice)
    return told
