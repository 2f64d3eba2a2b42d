"""A case that was sent to the wrong unit goes back, or is taken back by who sent it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.transfers import answered, open_transfer
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, TransferAnswer


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if open_transfer(case) is None:
        yield Obstacle("no_transfer")


SEND_BACK_TRANSFER = Action(
    name="send_back_transfer",
    label=_("Send the case back, or take it back"),
    page="send_back_transfer",
    happened=_("Sent the case back to the unit it came from"),
    guard=_guard,
    mends=True,
)


def send_back_transfer(case: Case, *, by: Actor, now: datetime, reason: str) -> TransferAnswer:
    """The case stays whose it was before it was sent."""
    with SEND_BACK_TRANSFER.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason))
        return answered(doing, received=False, reason=reason)
