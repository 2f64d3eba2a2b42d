"""Take back that the complaint was dropped: it is maintained after all, or it was another one."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import recorded, take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, DroppedComplaint

WITHDRAW_DROP = Action(
    name="withdraw_drop",
    label=_("Withdraw that the complaint is dropped"),
    page="complaint",
    happened=_("Withdrew that the complaint was dropped, as recorded on {day}"),
    guard=recorded(DroppedComplaint),
    mends=True,
)


def withdraw_drop(case: Case, *, by: Actor, now: datetime, row: DroppedComplaint, reason: str) -> DroppedComplaint:
    """The row that takes it back; the complaint waits again for what it waited for."""
    return take_back(WITHDRAW_DROP, case, row, by=by, now=now, reason=reason)
