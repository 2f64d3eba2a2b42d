"""What is due in a case, and when: computed at the moment asked, and the same wherever it is shown."""

from datetime import date, timedelta
from typing import get_args

import pytest
from django.apps import apps

from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.file.case_due import Promised
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import complaint_due, hearing_due
from rettesnor.cases.models import CaseFact, SentBy
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import (
    BALLERUP,
    GREVE,
    LATER,
    NOW,
    RECEIVED,
    application,
    facts,
    hearing,
    karen,
    municipality,
    ole,
    user,
)
from tests.cases.course import deliver, due, dues, issued
from tests.cases.later_standards import greve_beside_104, greve_promising, greve_with

pytestmark = pytest.mark.django_db


def test_the_decision_is_due_when_the_standard_s_own_time_is_up():
    """Greve: 12 weeks from Thursday 2026-10-01."""
    found = due(application("karen"))
    assert found.day == date(2026, 12, 24)
    assert found.clock.sourced.quotes == (
        "Op til 12 uger fra ansøgningstidspunkt til afgørelsen til bevillingen af beskyttet beskæftigelse.",
    )
    assert found.rows
    assert found.certain


def test_a_promise_in_weekdays_is_dated_by_the_reading_that_is_best_for_the_citizen():
    """Ballerup: 30 hverdage from Thursday 2026-10-01; with Saturdays counted that is Thursday 2026-11-05."""
    assert due(application("ole")).day == date(2026, 11, 5)


@pytest.fixture
def promises():
    municipality(GREVE)
    greve_promising(date(2026, 9, 1))


def promised(case, now=NOW):
    return {due.what: (due.day, due.met_on) for due in dues(case, now) if due.what in get_args(Promised)}


def test_what_the_standard_promises_beside_the_decision_is_due_until_it_is_recorded(promises):
    """Received on Thursday 2026-10-01."""
    case = application("karen")
    assert promised(case) == {
        "first_contact": (date(2026, 10, 8), None),
        "acknowledgement": (date(2026, 10, 4), None),
    }
    facts(case, first_contact_made="2026-10-02")
    assert promised(case)["first_contact"] == (date(2026, 10, 8), date(2026, 10, 2))


def test_the_decision_starts_and_stops_what_the_standard_lets_it(promises):
    """Decided on Monday 2026-11-02: the start is four weeks later, and no acknowledgement is waited for."""
    case = karen()
    issued(case)
    assert promised(case, LATER)["start"] == (date(2026, 11, 30), None)
    assert promised(case, LATER)["acknowledgement"] == (date(2026, 10, 4), date(2026, 11, 2))


def test_recording_such_a_day_after_the_decision_is_no_news(promises):
    case = karen()
    issued(case)
    facts(case, now=LATER, transport_started="2026-11-02")
    assert not dated(case, LATER).news


def test_a_later_standard_never_extends_what_was_promised_when_the_application_came():
    case = application("karen")
    promised = due(case).day
    greve_with(20, date(2026, 10, 20))
    assert StandardVersion.objects.in_force(GREVE, LATER.date()).pk == "greve-20"
    assert due(case, LATER).day == promised


def test_a_later_standard_that_is_quicker_shortens_the_time():
    case = application("karen")
    greve_with(6, date(2026, 10, 20))
    assert due(case, LATER).day == date(2026, 11, 12)


@pytest.mark.parametrize("in_force_from", [date(2026, 9, 1), date(2026, 9, 30)])
def test_an_application_that_came_under_the_later_standard_has_the_later_one_s_time(in_force_from):
    """In force on the very day of the application counts as before it."""
    greve = application("karen", received_on=date(2026, 9, 30))
    greve_with(20, in_force_from)
    assert due(greve).day == date(2026, 9, 30) + timedelta(weeks=20)


def test_the_day_before_the_later_standard_the_older_one_still_promised():
    greve = application("karen", received_on=date(2026, 9, 30))
    greve_with(20, date(2026, 10, 1))
    assert due(greve, LATER).day == date(2026, 9, 30) + timedelta(weeks=12)


def test_help_that_the_standard_sets_no_time_for_has_none():
    assert due(application("karen", applied_for="special_course")) is None


def test_a_condition_that_is_unknown_is_told_and_the_day_is_not_certain():
    case = application("karen", received_on=date(2026, 9, 30))
    greve_beside_104(6, date(2026, 9, 1))
    found = due(case)
    assert (found.day, found.certain) == (date(2026, 9, 30) + timedelta(weeks=6), False)
    facts(case, granted_104=True)
    assert due(case).certain
    facts(case, granted_104=False)
    assert due(case) is None


def test_a_condition_that_would_shorten_the_time_is_told_beside_the_day_that_is_certain():
    case = application("karen")
    greve_beside_104(6, date(2026, 10, 20))
    found = due(case, LATER)
    assert (found.day, found.certain) == (date(2026, 12, 24), True)
    assert [each.day for each in found.conditional] == [date(2026, 11, 12)]


def test_a_hearing_is_answered_by_the_day_that_was_given():
    case = ole()
    held = hearing(case)
    assert [each.day for each in dues(case) if each.what == "hearing_answer"] == [held.due_on]
    assert [each for each in dues(case, LATER) if each.what == "hearing_answer"] == []


def test_a_promised_time_to_answer_runs_from_the_presumed_receipt():
    """Ballerup: 10 days from a letter of Monday 2026-10-05, received on Tuesday 10-13."""
    case = application("ole")
    adopted = StandardVersion.objects.adopted(BALLERUP, NOW.date())
    promised = hearing_due(dated(case, NOW), adopted, sent_on=NOW.date(), how=SentBy.LETTER)
    assert promised.day == date(2026, 10, 23)


def test_a_promised_time_to_answer_that_is_set_aside_promises_nothing():
    case = application("ole")
    record_deviation(case, by=user(BALLERUP), now=NOW, rule="hearing-deadline", reason="Borgeren får tre uger.")
    adopted = StandardVersion.objects.adopted(BALLERUP, NOW.date())
    assert hearing_due(dated(case, NOW), adopted, sent_on=NOW.date(), how=SentBy.DIGITAL_POST) is None


def test_the_time_for_the_decision_is_never_set_aside():
    """A promise is set aside only for the citizen's benefit."""
    case = application("ole")
    record_deviation(case, by=user(BALLERUP), now=NOW, rule="decision-deadline", reason="Vi har travlt.")
    assert due(case).day == date(2026, 11, 5)


@pytest.mark.parametrize(
    ("how", "last_day"),
    [
        (SentBy.DIGITAL_POST, date(2026, 11, 30)),  # Monday 2 November and four weeks
        (SentBy.HANDED_OVER, date(2026, 11, 30)),
        (SentBy.LETTER, date(2026, 12, 8)),  # six weekdays to Tuesday 10 November, and four weeks
    ],
)
def test_the_time_to_complain_runs_from_the_receipt(how, last_day):
    case = karen()
    issued(case)
    assert complaint_due(dues(case, LATER)) is None
    deliver(case, LATER.date(), how)
    assert complaint_due(dues(case, LATER)).day == last_day


def test_a_receipt_that_is_proved_goes_before_the_one_presumed():
    case = karen()
    issued(case)
    deliver(case, LATER.date(), SentBy.LETTER)
    later = LATER + timedelta(days=15)
    facts(case, now=later, decision_received="2026-11-16")
    assert complaint_due(dues(case, later)).day == date(2026, 12, 14)


def test_a_complaint_stops_the_time_to_complain():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    facts(case, now=LATER + timedelta(days=8), complaint_received="2026-11-09")
    assert complaint_due(dues(case, LATER + timedelta(days=8))).met_on == date(2026, 11, 9)


@pytest.mark.parametrize("value", ["ikke en dato", 7, "9999-12-31", "0001-01-01", True])
def test_a_stored_day_that_cannot_be_reckoned_with_stops_nothing(value):
    case = application("karen")
    CaseFact.objects.create(
        case=case,
        name="all_information_present",
        value=value,
        holds_from=RECEIVED,
        said_on=RECEIVED,
        source="caseworker",
        by=user(),
        at=NOW,
    )
    CaseFact.objects.create(
        case=case,
        name="appeal_decision_received",
        value=value,
        holds_from=RECEIVED,
        said_on=RECEIVED,
        source="caseworker",
        by=user(),
        at=NOW,
    )
    dues(case)


def test_nothing_overdue_is_stored():
    """State is dates: no table of the case has a flag or a status that a clock would have to keep right."""
    allowed = {
        "plan_offered", "as_asked", "reasons_confirmed", "withdrawn", "appealable", "maintained",
        "approved", "received", "supplements",
    }  # fmt: skip
    fields = [field for model in apps.get_app_config("cases").get_models() for field in model._meta.get_fields()]
    flags = {field.name for field in fields if field.get_internal_type() == "BooleanField"}
    assert flags == allowed
    assert not {field.name for field in fields} & {"status", "state", "overdue", "is_late", "deadline"}
