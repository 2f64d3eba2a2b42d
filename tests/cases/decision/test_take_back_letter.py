"""Taking the decision's letter out of the queue before it leaves."""

import pytest

from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER, take_back_letter
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.standing import LetterState
from tests.cases.cast import LATER, user
from tests.cases.refusing import codes
from tests.cases.sending import SOON, broken_off, carry, decided, queued, standing

pytestmark = pytest.mark.django_db


def take_back(case, now=LATER):
    return take_back_letter(case, by=user(), now=now)


def test_it_is_not_sent_and_the_decision_waits_for_its_delivery():
    decision = decided()
    queued(decision.case)
    take_back(decision.case)
    assert carry() is None
    assert standing(decision).state == LetterState.TAKEN_OUT
    assert decision.delivery is None


def test_one_that_waits_to_be_printed_is_taken_back_too():
    case = decided().case
    queued(case, DeliveryChannel.LETTER)
    take_back(case)
    assert queued(case)


def test_without_a_letter_in_the_queue_there_is_nothing_to_take_back():
    decision = decided()
    assert codes(take_back, decision.case) == ["no_queued_letter"]
    queued(decision.case)
    carry()
    assert codes(take_back, decision.case, SOON) == ["no_queued_letter"]


def test_while_it_is_handed_over_it_cannot_be_taken_back():
    case = decided().case
    broken_off(queued(case))
    assert TAKE_BACK_LETTER.why_not(case, by=user(), now=SOON).code == "letter_leaving"
