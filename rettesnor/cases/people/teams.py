"""Teams of a municipality, kept by its team leaders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from rettesnor.accounts.capabilities import Capability
from rettesnor.accounts.models import Team, User
from rettesnor.audit.actor import Actor
from rettesnor.audit.record import record_event
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, not_theirs
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.people.assign_case import possible_owners
from rettesnor.text.cleaning import one_line


def make_team(municipality: str, *, name: str, members: Sequence[User], by: Actor, now: datetime) -> Team:
    """A new team. Refused where the municipality has one of that name."""
    with transaction.atomic():
        refuse(not_theirs(by, municipality, Capability.LEAD_TEAM))
        team = Team(municipality=municipality, name=one_line(name))
        refuse(_not_so(team, members))
        team.save()
        team.members.set(members)
        _record("make_team", team, by, now, members=sorted(member.pk for member in members))
        return team


def change_team(team: Team, *, name: str, members: Sequence[User], by: Actor, now: datetime) -> Team:
    """Its name and who is in it. Cases that are the team's stay so."""
    with transaction.atomic():
        refuse(not_theirs(by, team.municipality, Capability.LEAD_TEAM))
        team = Team.objects.select_for_update().get(pk=team.pk)
        team.name = one_line(name)
        refuse(_not_so(team, members))
        team.save()
        team.members.set(members)
        _record("change_team", team, by, now, members=sorted(member.pk for member in members))
        return team


def end_team(team: Team, *, by: Actor, now: datetime) -> Team:
    """No case is given to it any more. Those that are its stay so until they are given to somebody else."""
    with transaction.atomic():
        refuse(not_theirs(by, team.municipality, Capability.LEAD_TEAM))
        team = Team.objects.select_for_update().get(pk=team.pk)
        refuse(Obstacle("team_ended") if team.ended_on else None)
        team.ended_on = day_of(now)
        team.save()
        _record("end_team", team, by, now)
        return team


def _not_so(team: Team, members: Iterable[User]) -> Iterator[Obstacle]:
    yield from missing(name=team.name)
    if team.ended_on:
        yield Obstacle("team_ended")
    same_name = Team.objects.filter(municipality=team.municipality, name=team.name, ended_on=None)
    if same_name.exclude(pk=team.pk).exists():
        yield Obstacle("team_exists")
    if {member.pk for member in members} - set(possible_owners(team.municipality).values_list("pk", flat=True)):
        yield Obstacle("cannot_own", None, {"what": "members"})


def _record(verb: str, team: Team, by: Actor, now: datetime, **details: Any) -> None:
    record_event(municipality=team.municipality, by=by, verb=verb, subject=team, now=now, details=details)
