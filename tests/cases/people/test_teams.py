"""Teams are kept by the team leader of their municipality."""

import pytest

from rettesnor.accounts.models import Role, Team
from rettesnor.audit.models import Event
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.people.teams import change_team, end_team, make_team
from tests.cases import cast
from tests.cases.people.people import codes

pytestmark = pytest.mark.django_db


def leader(code=cast.GREVE):
    return cast.user(code, Role.TEAM_LEADER, "Tove")


def sanne():
    worker = cast.user().user
    assert worker
    return worker


def made(name="Team Nord", members=(), by=None):
    return make_team(cast.GREVE, name=name, members=members, by=by or leader(), now=cast.NOW)


def test_a_team_has_a_name_and_members_of_the_own_municipality():
    team = made(members=[sanne()])
    assert list(team.members.all()) == [sanne()]
    stranger = cast.user(cast.BALLERUP).user
    assert stranger
    with pytest.raises(NotAllowed) as refused:
        change_team(team, name="Team Nord", members=[stranger], by=leader(), now=cast.LATER)
    assert codes(refused) == ["cannot_own"]
    assert list(team.members.all()) == [sanne()]


def test_a_team_is_changed_and_ended_and_each_act_is_an_event():
    team = made()
    change_team(team, name="Team Øst", members=[sanne()], by=leader(), now=cast.LATER)
    end_team(team, by=leader(), now=cast.LATER)
    team.refresh_from_db()
    assert (team.name, team.ended_on) == ("Team Øst", cast.LATER.date())
    assert [event.verb for event in Event.objects.filter(subject_type="accounts.team")] == [
        "make_team",
        "change_team",
        "end_team",
    ]


def test_two_teams_that_take_cases_have_two_names_and_a_name_is_free_when_its_team_has_ended():
    first = made()
    with pytest.raises(NotAllowed) as refused:
        made()
    assert codes(refused) == ["team_exists"]
    end_team(first, by=leader(), now=cast.LATER)
    made()
    assert Team.objects.count() == 2


def test_a_team_that_has_ended_is_neither_changed_nor_ended_again():
    team = made()
    end_team(team, by=leader(), now=cast.LATER)
    with pytest.raises(NotAllowed) as refused:
        end_team(team, by=leader(), now=cast.LATER)
    assert codes(refused) == ["team_ended"]
    with pytest.raises(NotAllowed) as refused:
        change_team(team, name="Team Nord", members=[], by=leader(), now=cast.LATER)
    assert codes(refused) == ["team_ended"]


@pytest.mark.parametrize("by", [(cast.GREVE, Role.CASEWORKER), (cast.BALLERUP, Role.TEAM_LEADER)])
def test_nobody_but_the_municipality_s_team_leader_keeps_its_teams(by):
    with pytest.raises(NotAllowed):
        made(by=cast.user(*by))
