"""What the committee came to is recorded, and the decision is issued as it decided."""

from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence.record_minutes import RECORD_MINUTES
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import CommitteeOutcome
from tests.cases.cast import ISHOEJ, LATER, user
from tests.cases.competence.committing import MEETING, before_a_committee, recommended, settled

pytestmark = pytest.mark.django_db


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def committee_stops(case):
    found = ISSUE_DECISION.obstacles(case, by=user(ISHOEJ), now=LATER)
    return [obstacle.code for obstacle in found if obstacle.code.startswith("committee")]


def test_nothing_is_issued_before_the_committee_has_seen_it():
    case = before_a_committee()
    assert committee_stops(case) == ["committee_missing"]
    recommended(case)
    assert committee_stops(case) == ["committee_missing"]
    settled(case)
    assert committee_stops(case) == []


def test_a_draft_that_says_something_else_than_the_committee_is_not_issued():
    case = before_a_committee()
    recommended(case)
    settled(case, CommitteeOutcome.REJECTED)
    assert committee_stops(case) == ["committee_differs"]
    recommended(case)
    settled(case)
    assert committee_stops(case) == []


def test_what_is_postponed_is_not_settled():
    case = before_a_committee()
    recommended(case)
    settled(case, CommitteeOutcome.POSTPONED)
    assert committee_stops(case) == ["committee_missing"]


def test_before_the_meeting_it_is_settled_with_a_reason_alone():
    case = before_a_committee()
    recommended(case, meets_on=MEETING + timedelta(days=14))
    assert codes(lambda: settled(case)) == ["not_met_yet"]
    assert codes(lambda: settled(case, between_meetings="-")) != []
    settled(case, between_meetings="Formanden har afgjort den, fordi pladsen ellers går tabt.")
    assert committee_stops(case) == []


def test_it_is_about_a_recommendation_once():
    case = before_a_committee()
    assert codes(lambda: settled(case)) == ["not_recommended"]
    recommended(case)
    settled(case)
    assert codes(lambda: settled(case)) == ["not_recommended"]
    told = Event.objects.get(verb=RECORD_MINUTES.name).details["said"]
    assert told["da"] == "Registrerede, hvad udvalget kom frem til: bevilget"
