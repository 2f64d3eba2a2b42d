"""Whose a case is, by name."""

from rettesnor.accounts.models import Team, User
from rettesnor.cases.models import Assignment


def test_a_case_is_a_person_s_before_it_is_their_team_s_and_nobody_s_last():
    bo, north = User(username="bo", first_name="Bo", last_name="Test"), Team(name="Team Nord")
    assert str(Assignment(owner=bo, team=north)) == str(Assignment(owner=bo)) == str(bo)
    assert str(Assignment(team=north)) == str(north)
    assert str(Assignment()) == "–"
