"""Take back a reassessment that was recorded by mistake, or before all was known."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import recorded, take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, Reassessment

WITHDRAW_REASSESSMENT = Action(
    name="withdraw_reassessment",
    label=_("Withdraw the reassessment"),
    page="complaint",
    happened=_("Withdrew the reassessment that was recorded on {day}"),
    guard=recorded(Reassessment),
    mends=True,
)


def withdraw_reassessment(case: Case, *, by: Actor, now: datetime, row: Reassessment, reason: str) -> Reassessment:
    """The row that takes it back; the complaint waits for a reassessment again."""
    return take_back(WITHDRAW_REASSESSMENT, case, row, by=by, now=now, reason=reason)
