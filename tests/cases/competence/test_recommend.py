"""Where the standard says that a committee decides, the caseworker recommends the case to it."""

from datetime import date, timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence.committee import agenda, committee_in
from rettesnor.cases.competence.recommend import RECOMMEND, next_meeting
from rettesnor.cases.competence.tasks import tasks
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from tests.cases.cast import ISHOEJ, LATER, karen, user
from tests.cases.competence.committing import MEETING, before_a_committee, recommended, settled
from tests.cases.later_standards import greve_promising

pytestmark = pytest.mark.django_db

NEXT = MEETING + timedelta(days=14)
FIRST_TUESDAYS = {
    "id": "committee", "kind": "competence", "strength": "must", "unit": "committee", "decides": ["grant"],
    "meets": ["first tuesday"], "papers_before": "5 weekdays",
}  # fmt: skip


def codes(act):
    with pytest.raises(NotAllowed) as stopped:
        act()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def test_it_stands_on_the_agenda_of_the_day():
    row = recommended(before_a_committee())
    assert list(agenda(ISHOEJ, MEETING)) == [row]
    told = Event.objects.get(verb=RECOMMEND.name).details["said"]
    assert told["da"] == "Indstillede sagen til udvalget den 2. november 2026"


def test_recommended_anew_it_stands_on_the_later_agenda_alone():
    case = before_a_committee()
    recommended(case)
    later = recommended(case, meets_on=NEXT)
    assert (list(agenda(ISHOEJ, MEETING)), list(agenda(ISHOEJ, NEXT))) == ([], [later])


def test_what_was_settled_stays_on_the_agenda_of_its_day():
    case = before_a_committee()
    row = recommended(case)
    settled(case, "postponed")
    recommended(case, meets_on=NEXT)
    assert list(agenda(ISHOEJ, MEETING)) == [row]


def test_the_case_waits_for_the_committee():
    case = before_a_committee()

    def waits_for():
        return [task.what for task in tasks(dated(case, LATER), ())]

    recommended(case)
    assert waits_for() == ["committee"]
    settled(case)
    assert waits_for() == []


def test_it_says_something_about_a_meeting_to_come():
    case = before_a_committee()
    assert codes(lambda: recommended(case, text="")) == ["empty"]
    assert codes(lambda: recommended(case, meets_on=MEETING - timedelta(days=1))) == ["meeting_past"]


def test_where_no_committee_decides_there_is_nothing_to_recommend():
    assert [each.code for each in RECOMMEND.obstacles(karen(), by=user(), now=LATER)] == ["no_committee"]


def test_a_committee_that_meets_on_days_of_its_own_has_it_on_one_of_them():
    case = karen()
    greve_promising(LATER.date(), FIRST_TUESDAYS)
    assert codes(lambda: recommended(case, by=user(), meets_on=MEETING)) == ["no_meeting_then"]
    assert recommended(case, by=user(), meets_on=date(2026, 12, 1))


def test_the_next_meeting_is_the_first_that_its_papers_reach():
    greve_promising(LATER.date(), FIRST_TUESDAYS)
    committee = committee_in(karen(), LATER.date())
    assert committee
    assert next_meeting(committee, date(2026, 10, 26)) == date(2026, 11, 3)
    assert next_meeting(committee, date(2026, 10, 28)) == date(2026, 12, 1)
