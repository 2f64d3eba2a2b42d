"""Whose a case is: a user's, a team's, both, or nobody's for now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_noop as _

from rettesnor.accounts.capabilities import OF_ROLE, Capability
from rettesnor.accounts.models import Team, User
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.disqualified import FVL_3, disqualified
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Assignment, Case

ASSIGN_CASE = Action(
    name="assign_case",
    label=_("Assign the case"),
    page="assign_case",
    happened=_("Assigned the case"),
)

WORKING = [role for role, capabilities in OF_ROLE.items() if Capability.DO_CASEWORK in capabilities]
"""The roles of those who can have cases."""


def possible_owners(municipality: str) -> QuerySet[User]:
    """The users who may work on the municipality's cases."""
    memberships = {"memberships__municipality": municipality, "memberships__role__in": WORKING}
    return User.objects.filter(is_active=True, **memberships).distinct()


def possible_teams(municipality: str) -> QuerySet[Team]:
    """The municipality's teams that still take cases."""
    return Team.objects.filter(municipality=municipality, ended_on=None)


def assign_case(
    case: Case, *, owner: User | None = None, team: Team | None = None, by: Actor, now: datetime
) -> Assignment:
    """From now on the case is the owner's, the team's, both, or, without either, nobody's."""
    with ASSIGN_CASE.on(case, by=by, now=now) as doing:
        current = doing.case.assignments.get(superseded_by=None)
        refuse(_cannot_be_theirs(doing.case, current, owner, team))
        doing.note(owner=owner.pk if owner else None, team=team.pk if team else None)
        return Assignment.objects.create(**doing.stamp, owner=owner, team=team, supersedes=current)


def _cannot_be_theirs(case: Case, current: Assignment, owner: User | None, team: Team | None) -> Iterator[Obstacle]:
    if (current.owner, current.team) == (owner, team):
        yield Obstacle("as_it_stands", None, {"what": "owner"})
    if owner and not possible_owners(case.municipality).filter(pk=owner.pk).exists():
        yield Obstacle("cannot_own", None, {"what": "owner"})
    if owner and owner.pk in disqualified(case):
        yield Obstacle("owner_disqualified", FVL_3)
    if team and not possible_teams(case.municipality).filter(pk=team.pk).exists():
        yield Obstacle("cannot_own", None, {"what": "team"})
