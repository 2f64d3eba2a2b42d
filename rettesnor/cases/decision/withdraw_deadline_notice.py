"""Take back a notice that the decision comes later: the citizen waits for the day they were told before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DeadlineNotice, still_standing


def no_deadline_notice(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not any(still_standing(case.deadline_notices.all())):
        yield Obstacle("no_deadline_notice")


WITHDRAW_DEADLINE_NOTICE = Action(
    name="withdraw_deadline_notice",
    label=_("Withdraw a notice that the decision comes later"),
    page="case",
    happened=_("Withdrew the notice of {sent_on} that the decision comes later"),
    guard=no_deadline_notice,
    mends=True,
)


def withdraw_deadline_notice(
    case: Case, *, by: Actor, now: datetime, notice: DeadlineNotice, reason: str
) -> DeadlineNotice:
    """The row that takes it back. A letter that was sent stays as it is; the citizen is told so: not done here."""
    with WITHDRAW_DEADLINE_NOTICE.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, notice), missing(reason=reason))
        doing.note(sent_on=notice.sent_on)
        return notice.supersede(**doing.stamp, because=reason, withdrawn=True)
