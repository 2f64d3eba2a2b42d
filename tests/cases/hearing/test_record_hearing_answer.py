"""Recording the answer to a hearing, or that none came."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.hearings import open_hearing, standing_hearings
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER, record_hearing_answer
from tests.cases.cast import BALLERUP, LATER, NOW, hearing, karen, ole, user

pytestmark = pytest.mark.django_db


def record(held, now=LATER, **changes):
    arguments = {"hearing": held, "answer": "Nej tak.", "received_on": held.sent_on + timedelta(days=2)}
    return record_hearing_answer(held.case, by=user(held.municipality), now=now, **{**arguments, **changes})


def refused_code(held, now=LATER, **changes):
    with pytest.raises(NotAllowed) as refused:
        record(held, now, **changes)
    return refused.value.obstacles[0].code


def test_an_answered_hearing_waits_for_nobody():
    held = hearing(ole())
    waiting = open_hearing(standing_hearings(held.case), None, NOW.date())
    assert waiting
    assert waiting.row == held
    record(held)
    assert open_hearing(standing_hearings(held.case), None, NOW.date()) is None


def test_that_no_answer_came_can_be_said_the_day_after_the_time_ran_out():
    held = hearing(ole())
    last_day = NOW + timedelta(days=14)
    assert refused_code(held, last_day, answer="", received_on=None) == "hearing_before_due"
    assert record(held, last_day + timedelta(days=1), answer="", received_on=None).received_on is None


def test_a_late_answer_is_recorded_too():
    held = hearing(ole())
    record(held, LATER, answer="", received_on=None)
    assert record(held, LATER, received_on=LATER.date()).answer == "Nej tak."


def test_an_answer_that_came_is_not_denied_afterwards():
    held = hearing(ole())
    record(held)
    assert refused_code(held, answer="", received_on=None) == "hearing_answered"


def test_a_text_without_its_day_or_a_day_without_its_text_is_half_an_answer():
    held = hearing(ole())
    assert refused_code(held, received_on=None) == "empty"
    assert refused_code(held, answer=" ") == "empty"


def test_nothing_is_answered_before_it_is_sent():
    held = hearing(ole())
    assert refused_code(held, received_on=held.sent_on - timedelta(days=1)) == "before"
    assert RECORD_HEARING_ANSWER.why_not(karen(), by=user(), now=NOW).code == "no_hearing"


def test_an_answer_to_another_case_is_refused():
    held, case = hearing(ole()), karen()
    hearing(case, ("support_need",))
    with pytest.raises(NotAllowed) as refused:
        record_hearing_answer(case, by=user(), now=LATER, hearing=held, answer="Hej", received_on=LATER.date())
    assert refused.value.obstacles[0].code == "not_in_case"


def test_another_municipality_records_nothing():
    assert RECORD_HEARING_ANSWER.why_not(karen(), by=user(BALLERUP), now=NOW).code == "other_municipality"


def test_an_oral_answer_says_who_wrote_it_down_and_when():
    held = hearing(ole())
    given = record(held, taken_by="Mette Prøve, socialrådgiver")
    assert (given.taken_by, given.received_on) == ("Mette Prøve, socialrådgiver", held.sent_on + timedelta(days=2))
    assert refused_code(held, answer="", received_on=None, taken_by="Mette Prøve") == "empty"
