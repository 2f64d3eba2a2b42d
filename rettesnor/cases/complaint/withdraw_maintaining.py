"""Take back what was recorded of whether the rest of a complaint is maintained."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import recorded, take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, Maintaining

WITHDRAW_MAINTAINING = Action(
    name="withdraw_maintaining",
    label=_("Withdraw the word on the rest"),
    page="complaint",
    happened=_("Withdrew the word on the rest of the complaint that was recorded on {day}"),
    guard=recorded(Maintaining),
    mends=True,
)


def withdraw_maintaining(case: Case, *, by: Actor, now: datetime, row: Maintaining, reason: str) -> Maintaining:
    """The row that takes it back; the citizen's word is awaited again."""
    return take_back(WITHDRAW_MAINTAINING, case, row, by=by, now=now, reason=reason)
