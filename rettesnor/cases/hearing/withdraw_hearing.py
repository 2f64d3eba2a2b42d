"""Take back a hearing that was recorded by mistake: it no longer counts, and nothing waits for an answer to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Hearing


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not standing_hearings(case):
        yield Obstacle("no_hearing")


WITHDRAW_HEARING = Action(
    name="withdraw_hearing",
    label=_("Withdraw a hearing"),
    page="hearing",
    happened=_("Withdrew the hearing sent on {sent_on}"),
    guard=_guard,
    mends=True,
)


def withdraw_hearing(case: Case, *, by: Actor, now: datetime, hearing: Hearing, reason: str) -> Hearing:
    """The row that takes it back. Where it was sent, the citizen is told so: that is not done here."""
    with WITHDRAW_HEARING.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, hearing), missing(reason=reason))
        doing.note(hearing=hearing.pk, sent_on=hearing.sent_on)
        return hearing.supersede(**doing.stamp, because=reason, withdrawn=True)
