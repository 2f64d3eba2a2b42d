"""Take back a letter about a complaint that was never sent, or that was another one."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import recorded, take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, ComplaintLetter

WITHDRAW_COMPLAINT_LETTER = Action(
    name="withdraw_complaint_letter",
    label=_("Withdraw a letter about the complaint"),
    page="complaint",
    happened=_("Withdrew the letter about the complaint that was recorded on {day}"),
    guard=recorded(ComplaintLetter),
    mends=True,
)


def withdraw_complaint_letter(
    case: Case, *, by: Actor, now: datetime, row: ComplaintLetter, reason: str
) -> ComplaintLetter:
    """The row that takes it back. The words are kept."""
    return take_back(WITHDRAW_COMPLAINT_LETTER, case, row, by=by, now=now, reason=reason)
