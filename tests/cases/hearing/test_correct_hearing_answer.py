"""Correcting what was recorded of an answer to a hearing."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.hearing.correct_hearing_answer import CORRECT_HEARING_ANSWER, correct_hearing_answer
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.hearing.withdraw_hearing_answer import withdraw_hearing_answer
from tests.cases.cast import (
    BALLERUP,
    CAN_USE_A_FLEX_JOB,
    LATER,
    NOW,
    REJECTION,
    draft,
    hearing,
    issue,
    karen,
    ole,
    user,
)
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


WEDNESDAY = NOW.date() + timedelta(days=2)


def answered(text="Nej tak.", received_on=WEDNESDAY):
    held = hearing(karen(**CAN_USE_A_FLEX_JOB))
    arguments = {"hearing": held, "answer": text, "received_on": received_on}
    return record_hearing_answer(held.case, by=user(), now=LATER, **arguments)


def correct(given, **changes):
    content = {"answer": given.answer, "received_on": given.received_on, "reason": "Tastet forkert."}
    return correct_hearing_answer(given.case, by=user(), now=LATER, given=given, **{**content, **changes})


def test_the_letter_quotes_the_answer_as_it_stands():
    given = answered("Nej tax.")
    correct(given, answer="Nej tak.")
    draft(given.case, REJECTION, LATER)
    letter = issue(given.case).letter
    assert "Nej tak." in letter
    assert "Nej tax." not in letter


def test_what_was_recorded_before_is_kept():
    given = answered()
    corrected = correct(given, received_on=LATER.date())
    (history,) = standing_hearings(given.case)[0].answered
    assert history.superseded == [(given, corrected)]


def test_that_none_came_is_corrected_to_the_answer_that_did_and_back():
    none_came = answered("", None)
    came = correct(none_came, answer="Jo, i skraldespanden.", received_on=NOW.date())
    assert standing_hearings(came.case)[0].answers == (came,)
    correct(came, answer="", received_on=None)
    assert standing_hearings(came.case)[0].answers == ()


def test_none_came_is_not_said_where_another_answer_did():
    given = answered()
    more = {"hearing": given.hearing, "answer": "Og en ting til.", "received_on": LATER.date()}
    record_hearing_answer(given.case, by=user(), now=LATER, **more)
    assert codes(correct, given, answer="", received_on=None) == ["hearing_answered"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "nothing_changed"),
        ({"answer": " "}, "empty"),
        ({"answer": "Nej.", "reason": " "}, "empty"),
        ({"received_on": NOW.date() - timedelta(days=1)}, "before"),
        ({"received_on": LATER.date() + timedelta(days=1)}, "in_the_future"),
    ],
)
def test_a_corrected_answer_keeps_to_what_an_answer_keeps_to(changes, code):
    assert code in codes(correct, answered(), **changes)


def test_only_what_stands_is_corrected():
    case = karen()
    assert CORRECT_HEARING_ANSWER.why_not(case, by=user(), now=NOW).code == "no_hearing_answer"
    assert CORRECT_HEARING_ANSWER.why_not(ole(), by=user(), now=NOW).code == "other_municipality"


def test_what_was_taken_back_or_corrected_is_not_corrected():
    given = answered()
    corrected = correct(given, answer="Ja.")
    assert codes(correct, given, answer="Måske.") == ["corrected_already"]
    withdraw_hearing_answer(given.case, by=user(), now=LATER, given=corrected, reason="En andens.")
    assert codes(correct, corrected, answer="Måske.") == ["no_hearing_answer"]
    assert CORRECT_HEARING_ANSWER.why_not(given.case, by=user(BALLERUP), now=NOW).code == "other_municipality"
