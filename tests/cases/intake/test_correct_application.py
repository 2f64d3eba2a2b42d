"""Correcting what was registered of an application."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.intake.correct_application import CORRECT_APPLICATION, correct_application
from rettesnor.cases.models import Case, Channel, Help
from tests.cases.cast import BALLERUP, LATER, RECEIVED, application, karen, user
from tests.cases.course import due
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def correct(case, **changes):
    application = case.application
    content = {
        "received_on": case.received_on,
        "channel": Channel(application.channel),
        "applied_for": Help(application.applied_for),
        "asked_for": application.asked_for,
        "own_words": application.own_words,
        "reason": "Tastet forkert.",
    }
    return correct_application(case, **{"by": user(case.municipality), "now": LATER, **content, **changes})


def test_the_correction_counts_and_what_was_registered_first_is_kept():
    case = application()
    correct(case, channel=Channel.PHONE, applied_for=Help.SPECIAL_COURSE, asked_for=" to dage ", own_words="Ja.")
    assert (case.applied_for, case.asked_for) == (Help.SPECIAL_COURSE, "to dage")
    first, last = case.applications.order_by("at", "id")
    assert (first.channel, last.channel, last.own_words) == (Channel.DIGITAL, Channel.PHONE, "Ja.")
    assert (last.supersedes, last.supersedes_because, last.by) == (first, "Tastet forkert.", user())


def test_the_rules_run_over_what_is_applied_for_now():
    case = karen()
    correct(case, applied_for=Help.SPECIAL_COURSE)
    assert assess_case(case, LATER.date(), LATER).assessment.offer == "special_course"


def test_an_earlier_day_moves_the_time_limit_and_both_days_are_kept():
    case = application()
    before = due(case, LATER)
    correct(case, received_on=RECEIVED - timedelta(days=7))
    after = due(case, LATER)
    assert before.day - after.day == timedelta(days=7)
    rows = case.facts.filter(name="application_received").order_by("at", "id")
    assert [row.value for row in rows] == ["2026-10-01", "2026-09-24"]
    assert rows[1].reason == "Tastet forkert."
    assert case.applications.count() == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "nothing_changed"),
        ({"channel": Channel.ORAL, "reason": " "}, "empty"),
        ({"received_on": LATER.date() + timedelta(days=1)}, "in_the_future"),
        ({"received_on": RECEIVED.replace(year=1950)}, "before"),
    ],
)
def test_a_correction_corrects_something_that_can_be_so_and_says_why(changes, code):
    case = application()
    assert code in codes(correct, case, **changes)
    assert (case.applications.count(), case.received_on) == (1, RECEIVED)


def test_another_municipality_corrects_nothing():
    assert CORRECT_APPLICATION.why_not(application(), by=user(BALLERUP), now=LATER).code == "other_municipality"


def test_it_costs_no_more_queries_for_many_cases(django_assert_num_queries):
    by = user()
    by.user.roles  # noqa: B018
    for number, who in enumerate(("karen", "old", "amir"), 1):
        correct(application(who), asked_for="to dage")
        with django_assert_num_queries(4):
            assert [case.asked_for for case in Case.objects.visible_to(by).opened()] == ["to dage"] * number
