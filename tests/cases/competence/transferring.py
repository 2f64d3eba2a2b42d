"""A case goes from one unit to another."""

from rettesnor.accounts.models import Role, Team
from rettesnor.cases.competence.receive_transfer import receive_transfer
from rettesnor.cases.competence.send_back_transfer import send_back_transfer
from rettesnor.cases.competence.transfer_case import transfer_case
from rettesnor.cases.people.teams import make_team
from tests.cases.cast import GREVE, LATER, NOW, user


def unit(name="Handicap", *members, code=GREVE):
    found = Team.objects.filter(municipality=code, name=name).first()
    leader = user(code, Role.TEAM_LEADER, "Tove")
    return found or make_team(code, name=name, members=[each.user for each in members], by=leader, now=NOW)


def sent(case, to=None, *, by=None, now=LATER, reason="Enheden har sager om fysisk funktionsevne."):
    return transfer_case(case, by=by or user(), now=now, to_team=to or unit(), reason=reason)


def received(case, by, *, now=LATER):
    return receive_transfer(case, by=by, now=now)


def sent_back(case, by=None, *, now=LATER, reason="Borgeren hører til hos jer."):
    return send_back_transfer(case, by=by or user(), now=now, reason=reason)
