"""A case is a user's, a team's, both, or nobody's, by dated rows."""

import pytest
from django.db import IntegrityError, transaction

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Assignment
from rettesnor.cases.people.assign_case import assign_case, possible_owners
from rettesnor.cases.people.teams import end_team, make_team
from tests.cases import cast
from tests.cases.people.people import codes

pytestmark = pytest.mark.django_db


def assigned(case, by=None, **whose):
    return assign_case(case, by=by or cast.user(), now=cast.LATER, **whose)


def team(code=cast.GREVE, name="Team Nord"):
    return make_team(code, name=name, members=[], by=cast.user(code, Role.TEAM_LEADER, "Tove"), now=cast.NOW)


def test_a_case_is_first_theirs_who_registered_it():
    case = cast.application("karen")
    assert [(row.owner, row.team) for row in case.assignments.all()] == [(cast.user().user, None)]


def test_a_case_goes_to_a_colleague_to_a_team_and_to_nobody_and_every_row_stays():
    case, colleague, north = cast.application("karen"), cast.user(name="Bo").user, team()
    assigned(case, owner=colleague)
    assigned(case, owner=colleague, team=north)
    assigned(case)
    rows = [(row.owner, row.team) for row in case.assignments.all()]
    assert rows == [(cast.user().user, None), (colleague, None), (colleague, north), (None, None)]
    assert Assignment.objects.get(case=case, superseded_by=None) == case.assignments.last()


def test_the_event_says_whose_it_became():
    case, colleague, north = cast.application("karen"), cast.user(name="Bo").user, team()
    for whose in ({"owner": colleague}, {"owner": colleague, "team": north}, {"team": north}, {}):
        assigned(case, **whose)
    told = [event.details for event in Event.objects.filter(verb="assign_case").order_by("pk")]
    assert [(each["owner"], each["team"]) for each in told] == [
        (colleague.pk, None),
        (colleague.pk, north.pk),
        (None, north.pk),
        (None, None),
    ]


def test_only_who_works_on_the_municipality_s_cases_can_have_one():
    case = cast.application("karen")
    for stranger in (cast.user(cast.BALLERUP), cast.user(role=Role.AUDITOR), cast.user(role=Role.POLICY_OWNER)):
        with pytest.raises(NotAllowed) as refused:
            assigned(case, owner=stranger.user)
        assert codes(refused) == ["cannot_own"]
    left = cast.user(name="Bo").user
    left.is_active = False
    left.save()
    assert left not in possible_owners(cast.GREVE)


def test_a_team_of_another_municipality_or_one_that_has_ended_gets_no_case():
    case, ended = cast.application("karen"), team(name="Team Syd")
    end_team(ended, by=cast.user(role=Role.TEAM_LEADER, name="Tove"), now=cast.LATER)
    ended.refresh_from_db()
    for other in (team(cast.BALLERUP), ended):
        with pytest.raises(NotAllowed) as refused:
            assigned(case, owner=cast.user().user, team=other)
        assert codes(refused) == ["cannot_own"]


def test_what_stands_already_is_not_recorded_again():
    with pytest.raises(NotAllowed) as refused:
        assigned(cast.application("karen"), owner=cast.user().user)
    assert codes(refused) == ["as_it_stands"]


def test_an_auditor_gives_no_case_away():
    with pytest.raises(NotAllowed) as refused:
        assigned(cast.application("karen"), by=cast.user(role=Role.AUDITOR))
    assert codes(refused) == ["capability"]


def test_a_case_has_one_newest_assignment_whoever_writes_at_once():
    case = cast.application("karen")
    first = case.assignments.get()
    assigned(case)
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(case=case, supersedes=first, by=cast.user(), at=cast.LATER)
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(case=case, by=cast.user(), at=cast.LATER)
