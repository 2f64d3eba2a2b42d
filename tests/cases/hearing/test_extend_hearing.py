"""Giving the citizen more time to answer."""

from datetime import timedelta

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.hearing.extend_hearing import EXTEND_HEARING, extend_hearing
from tests.cases.cast import BALLERUP, CAN_USE_A_FLEX_JOB, NOW, REJECTION, draft, hearing, issue, karen, user
from tests.cases.course import dues
from tests.cases.issuing import refused
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

ASKED = NOW + timedelta(days=3)


def extend(held, days=28, **changes):
    content = {
        "asked_on": ASKED.date(),
        "due_on": NOW.date() + timedelta(days=days),
        "reason": "Karens bisidder er på ferie.",
        **changes,
    }
    return extend_hearing(held.case, by=user(held.municipality), now=ASKED, hearing=held, **content)


@pytest.fixture
def held():
    return hearing(karen(**CAN_USE_A_FLEX_JOB))


def test_every_clock_follows_the_later_day(held):
    later = extend(held).due_on
    [standing] = standing_hearings(held.case)
    assert standing.due_on == later
    assert {due.day for due in dues(held.case, ASKED) if due.what == "hearing_answer"} == {later}
    draft(held.case, REJECTION)
    assert refused(held.case, NOW + timedelta(days=15)).parameters == {"day": later}
    assert issue(held.case, NOW + timedelta(days=29)).outcome == "rejected"


def test_the_earlier_day_is_kept_with_when_more_time_was_asked_for_and_why(held):
    extended = extend(held)
    assert (extended.supersedes, extended.extension_asked_on) == (held, ASKED.date())
    assert extended.supersedes_because == "Karens bisidder er på ferie."
    assert Event.objects.latest("id").verb == "extend_hearing"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"days": 14}, "no_more_time"),
        ({"days": 7}, "no_more_time"),
        ({"days": 26}, "day_off"),
        ({"days": 800}, "too_far"),
        ({"reason": " "}, "empty"),
        ({"asked_on": NOW.date() - timedelta(days=1)}, "before"),
        ({"asked_on": ASKED.date() + timedelta(days=1)}, "in_the_future"),
    ],
)
def test_it_is_more_time_that_was_asked_for_after_the_hearing_was_sent(held, changes, code):
    assert code in codes(extend, held, **changes)


def test_another_municipality_and_a_case_without_a_hearing_give_no_more_time(held):
    assert EXTEND_HEARING.why_not(held.case, by=user(BALLERUP), now=NOW).code == "other_municipality"
    extend(held)
    assert codes(extend, held, 35) == ["corrected_already"]
