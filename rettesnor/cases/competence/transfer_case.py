"""Send a case to another unit. It stays with the first until the other has received it, and no time stops."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.accounts.models import Team
from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.transfers import assignment_of, open_transfer
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, CaseTransfer
from rettesnor.cases.people.assign_case import possible_teams
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if transfer := open_transfer(case):
        yield Obstacle("transfer_open", None, {"who": str(transfer.to_team), "day": day_of(transfer.at)})


TRANSFER_CASE = Action(
    name="transfer_case",
    label=_("Send the case to another unit"),
    page="transfer_case",
    happened=_("Sent the case to another unit"),
    guard=_guard,
)


def transfer_case(case: Case, *, by: Actor, now: datetime, to_team: Team, reason: str) -> CaseTransfer:
    """The transfer, which the other unit receives or sends back."""
    with TRANSFER_CASE.on(case, by=by, now=now) as doing:
        from_team = assignment_of(doing.case).team
        refuse(missing(reason=reason), _cannot_go_there(doing.case, from_team, to_team))
        doing.note(from_team=from_team.pk if from_team else None, to_team=to_team.pk)
        return CaseTransfer.objects.create(**doing.stamp, from_team=from_team, to_team=to_team, reason=stripped(reason))


def _cannot_go_there(case: Case, from_team: Team | None, to_team: Team) -> Iterator[Obstacle]:
    if from_team == to_team:
        yield Obstacle("as_it_stands", None, {"what": "to_team"})
    elif not possible_teams(case.municipality).filter(pk=to_team.pk).exists():
        yield Obstacle("cannot_own", None, {"what": "to_team"})
