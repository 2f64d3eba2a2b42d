"""The unit that a case was sent to receives it: from now on the case is its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.transfers import answered, assignment_of, is_theirs, open_transfer
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Assignment, Case, TransferAnswer


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    transfer = open_transfer(case)
    if transfer is None:
        yield Obstacle("no_transfer")
    elif not is_theirs(transfer.to_team, by):
        yield Obstacle("with_another_unit", None, {"who": str(transfer.to_team)})


RECEIVE_TRANSFER = Action(
    name="receive_transfer",
    label=_("Receive the case"),
    page="receive_transfer",
    happened=_("Received the case from another unit"),
    guard=_guard,
    mends=True,
)


def receive_transfer(case: Case, *, by: Actor, now: datetime) -> TransferAnswer:
    """The case is the unit's, and nobody's in it until it is assigned."""
    with RECEIVE_TRANSFER.on(case, by=by, now=now) as doing:
        answer = answered(doing, received=True)
        Assignment.objects.create(**doing.stamp, team=answer.transfer.to_team, supersedes=assignment_of(doing.case))
        return answer
