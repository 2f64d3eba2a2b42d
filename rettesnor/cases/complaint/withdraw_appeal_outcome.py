"""Take back an answer of Ankestyrelsen's that was recorded by mistake."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import recorded, take_back
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import AppealOutcome, Case

WITHDRAW_APPEAL_OUTCOME = Action(
    name="withdraw_appeal_outcome",
    label=_("Withdraw Ankestyrelsen's answer"),
    page="complaint",
    happened=_("Withdrew Ankestyrelsen's answer that was recorded on {day}"),
    guard=recorded(AppealOutcome),
    mends=True,
)


def withdraw_appeal_outcome(case: Case, *, by: Actor, now: datetime, row: AppealOutcome, reason: str) -> AppealOutcome:
    """The row that takes it back. What was decided because of it stands until it is decided anew."""
    return take_back(WITHDRAW_APPEAL_OUTCOME, case, row, by=by, now=now, reason=reason)
