"""Take back that a complaint was sent to Ankestyrelsen: it never was, or it was another one."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import recorded, take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, Forwarding

WITHDRAW_FORWARDING = Action(
    name="withdraw_forwarding",
    label=_("Withdraw the sending to Ankestyrelsen"),
    page="complaint",
    happened=_("Withdrew the sending to Ankestyrelsen that was recorded on {day}"),
    guard=recorded(Forwarding),
    mends=True,
)


def withdraw_forwarding(case: Case, *, by: Actor, now: datetime, row: Forwarding, reason: str) -> Forwarding:
    """The row that takes it back; the complaint waits to be sent again. The package that was made is kept."""
    return take_back(WITHDRAW_FORWARDING, case, row, by=by, now=now, reason=reason)
