"""Where the standard says that a committee decides, the caseworker recommends the case to it."""

from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.competence.committee import agenda
from rettesnor.cases.competence.recommend import RECOMMEND
from rettesnor.cases.competence.tasks import tasks
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from tests.cases.cast import ISHOEJ, LATER, karen, user
from tests.cases.competence.committing import MEETING, before_a_committee, recommended, settled

pytestmark = pytest.mark.django_db

NEXT = MEETING + timedelta(days=14)


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
