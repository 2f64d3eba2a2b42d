"""Who has a case, and the teams a leader keeps."""

import pytest

from rettesnor.accounts.models import Role, Team
from tests.cases import cast


@pytest.fixture
def leader(db, sign_in):
    return sign_in(cast.user(role=Role.TEAM_LEADER, name="Tove"))


def made(leader, name="Team Nord"):
    leader.post("/teams/ny/253/", {"name": name, "members": [cast.user().user.pk]})
    return Team.objects.get(name=name)


def test_a_leader_makes_changes_and_ends_a_team(leader):
    team = made(leader)
    assert list(team.members.all()) == [cast.user().user]
    leader.post(f"/teams/{team.pk}/", {"name": "Team Øst", "members": []})
    assert "Team Øst" in leader.get("/teams/").content.decode()
    leader.post(f"/teams/{team.pk}/slut/")
    assert "nedlagt den 2. november 2026" in leader.get("/teams/").content.decode()
    assert leader.get(f"/teams/{team.pk}/").status_code == 404


def test_a_team_of_another_municipality_is_not_found(leader, sign_in):
    team = made(leader)
    other = sign_in(cast.user(cast.BALLERUP, Role.TEAM_LEADER))
    assert other.get(f"/teams/{team.pk}/").status_code == 404
    assert other.post("/teams/ny/253/", {"name": "x"}).status_code == 404


def test_a_caseworker_keeps_no_teams(client):
    assert client.get("/teams/").status_code == 403


def test_a_case_is_given_to_a_colleague_and_the_page_says_whose_it_was(client, read):
    case, bo = cast.application("karen"), cast.user(name="Bo").user
    assert "Sanne Test" in read(f"/sager/{case.slug}/")
    assert client.post(f"/sager/{case.slug}/tildel/", {"owner": bo.pk, "team": ""}).url == f"/sager/{case.slug}/"
    text = read(f"/sager/{case.slug}/tildel/")
    assert text.index("Bo Test") < text.rindex("Sanne Test")
    assert "Tildelte sagen" in read(f"/sager/{case.slug}/")


def test_a_case_is_taken_from_everybody(client, read):
    case = cast.application("karen")
    client.post(f"/sager/{case.slug}/tildel/", {"owner": "", "team": ""})
    assert "ingen" in read(f"/sager/{case.slug}/")


def test_somebody_who_does_not_work_there_cannot_be_chosen(client):
    case = cast.application("karen")
    response = client.post(f"/sager/{case.slug}/tildel/", {"owner": cast.user(cast.BALLERUP).user.pk})
    assert response.context["form"].errors["owner"]
