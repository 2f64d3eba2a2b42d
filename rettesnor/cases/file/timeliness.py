"""Whether a complaint came in time (RSL § 67): computed from its day and the last day to complain, never recorded.

Nobody in the municipality rejects a complaint as late: what is late goes to Ankestyrelsen, whose director alone can
disregard it (RSL § 67, stk. 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext_noop as _

from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.complaints import HeldComplaint

TimelinessState = Literal["in_time", "doubtful", "late"]
Because = Literal["no_period", "by_the_day", "presumed", "conditional", "doubt", "after_the_day"]

WORDS: Mapping[Because, str] = {
    "no_period": _(
        "no time to complain has begun: no delivery is recorded, or the decision does not say how to complain"
    ),
    "by_the_day": _("it came by the last day to complain"),
    "presumed": _(
        "it came after the last day, but that day rests on when a letter is taken to have come, not on proof"
    ),
    "conditional": _(
        "it came after the last day, but in time by a sentence of which it is not known whether it applies"
    ),
    "doubt": _("it came after the last day, but there is a recorded reason to doubt it"),
    "after_the_day": _("it came after the last day to complain"),
}
"""Why; msgids."""
STATES: Mapping[TimelinessState, str] = {"in_time": _("in time"), "doubtful": _("doubtful"), "late": _("late")}


@dataclass(frozen=True)
class Timeliness:
    """Whether a complaint came in time, why, and the last day it was held against; without one, none has begun."""

    state: TimelinessState
    because: Because
    due: CaseDue | None

    @property
    def needs_remark(self) -> bool:
        """Ankestyrelsen is told of it when the complaint is sent there (BEK 861 § 13)."""
        return self.state != "in_time"


def timeliness(held: HeldComplaint, last_day: CaseDue | None, *, presumed: bool) -> Timeliness:
    """`presumed`: the day of receipt that the last day was counted from is not proved."""
    came = held.row.counted_on
    if last_day is None:
        return Timeliness("in_time", "no_period", None)
    if came <= last_day.day:
        return Timeliness("in_time", "by_the_day", last_day)
    if held.row.doubt:
        return Timeliness("doubtful", "doubt", last_day)
    if presumed:
        return Timeliness("doubtful", "presumed", last_day)
    if any(came <= each.day for each in last_day.conditional):
        return Timeliness("doubtful", "conditional", last_day)
    return Timeliness("late", "after_the_day", last_day)
