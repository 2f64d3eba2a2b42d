"""Take back a notice of what is missing that was recorded by mistake: no decision rests on it from here on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, InformationNotice, still_standing


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not any(still_standing(case.information_notices.all())):
        yield Obstacle("no_information_notice")


WITHDRAW_INFORMATION_NOTICE = Action(
    name="withdraw_information_notice",
    label=_("Withdraw a notice of what is missing"),
    page="hearing",
    happened=_("Withdrew the notice of what is missing that was sent on {sent_on}"),
    guard=_guard,
    mends=True,
)


def withdraw_information_notice(
    case: Case, *, by: Actor, now: datetime, notice: InformationNotice, reason: str
) -> InformationNotice:
    """The row that takes it back. What was recorded wrongly of a letter that was sent is recorded anew."""
    with WITHDRAW_INFORMATION_NOTICE.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, notice), missing(reason=reason))
        doing.note(sent_on=notice.sent_on)
        return notice.supersede(**doing.stamp, because=reason, withdrawn=True)
