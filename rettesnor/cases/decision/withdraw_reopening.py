"""Take back a reopening: what is decided stands, and nothing waits for a new decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.reopen_decision import reopened
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Reopening


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if reopened(case) is None:
        yield Obstacle("not_reopened")


WITHDRAW_REOPENING = Action(
    name="withdraw_reopening",
    label=_("Withdraw the reopening"),
    page="withdraw_reopening",
    happened=_("Withdrew the reopening of {reopened_on}"),
    guard=_guard,
    mends=True,
)


def withdraw_reopening(case: Case, *, by: Actor, now: datetime, reason: str) -> Reopening:
    """The row that takes it back. Whom the reopening was told to is told this too: that is not done here."""
    with WITHDRAW_REOPENING.on(case, by=by, now=now) as doing:
        opened = reopened(doing.case)
        assert opened
        refuse(missing(reason=reason))
        doing.note(reopened_on=day_of(opened.at))
        return opened.supersede(**doing.stamp, because=reason, withdrawn=True)
