"""Take back a complaint that was registered by mistake: it was none, or it belongs to another case."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.correct_complaint import CORRECT_COMPLAINT
from rettesnor.cases.complaint.standing import take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, Complaint

WITHDRAW_COMPLAINT = Action(
    name="withdraw_complaint",
    label=_("Withdraw the registration of the complaint"),
    page="complaint",
    happened=_("Withdrew the complaint that was recorded on {day}"),
    guard=CORRECT_COMPLAINT.guard,
    in_closed=True,
    mends=True,
)


def withdraw_complaint(case: Case, *, by: Actor, now: datetime, row: Complaint, reason: str) -> Complaint:
    """The row that takes it back. A complaint that the citizen no longer maintains is dropped instead."""
    return take_back(WITHDRAW_COMPLAINT, case, row, by=by, now=now, reason=reason)
