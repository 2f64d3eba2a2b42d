"""Putting the decision's letter into the queue. Nothing is delivered by that."""

from datetime import timedelta

import pytest
from django.conf import settings

from rettesnor.cases.decision.send_letter import SEND_LETTER, SUBJECT
from rettesnor.cases.decision.take_back_letter import take_back_letter
from rettesnor.cases.decision.withdraw_delivery import withdraw_delivery
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.models import QueuedLetter
from rettesnor.letters.outbox.port import LONGEST_SUBJECT
from rettesnor.letters.outbox.standing import LEASE, LetterState
from tests.cases.cast import BALLERUP, LATER, karen, user
from tests.cases.course import annul, deliver, dues
from tests.cases.people.people import exempt
from tests.cases.refusing import codes
from tests.cases.sending import SOON, broken_off, carry, carry_until_given_up, decided, queued, standing

pytestmark = pytest.mark.django_db
PAPER = DeliveryChannel.LETTER


def stopped_by(case, now=LATER):
    return [obstacle.code for obstacle in SEND_LETTER.obstacles(case, by=user(), now=now)]


def test_the_letter_is_the_one_that_was_issued_byte_for_byte():
    decision = decided()
    letter = queued(decision.case).letter
    assert bytes(letter.pdf) == bytes(decision.pdf)
    assert letter.recipient == decision.case.citizen.cpr.digits


def test_a_queued_letter_delivers_nothing_and_no_time_to_complain_runs():
    decision = decided()
    queued(decision.case)
    assert decision.delivery is None
    assert "complaint" not in {due.what for due in dues(decision.case, LATER)}


def test_its_subject_is_short_enough_and_says_nothing_personal():
    assert len(SUBJECT) <= LONGEST_SUBJECT
    assert "Karen" not in SUBJECT


def test_a_letter_on_paper_needs_no_number():
    assert queued(decided().case, PAPER).letter.recipient == ""


def test_before_a_decision_there_is_nothing_to_send_and_another_municipality_is_told_nothing():
    case = karen()
    assert stopped_by(case) == ["no_decision"]
    assert SEND_LETTER.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"


def test_what_is_delivered_is_not_sent():
    decision = decided()
    deliver(decision.case, LATER.date())
    assert stopped_by(decision.case) == ["delivered"]


def test_one_letter_is_on_its_way_at_a_time():
    case = decided().case
    queued(case)
    assert codes(queued, case, PAPER) == ["letter_queued"]


def test_who_is_exempt_is_not_sent_anything_digitally():
    case = decided().case
    exempt(case.citizen, LATER)
    assert codes(queued, case) == ["exempt_from_digital_post"]
    assert queued(case, PAPER)


def test_where_there_is_no_way_into_digital_post_letters_go_on_paper(monkeypatch):
    case = decided().case
    monkeypatch.setattr(settings, "DIGITAL_POST_STAND_IN", None)
    assert codes(queued, case) == ["no_digital_post"]
    assert queued(case, PAPER)


def test_a_letter_that_was_given_up_is_tried_again_under_its_own_key(digital_post):
    """So that it is not doubled where the post had it all the time."""
    decision = decided()
    sending = queued(decision.case)
    digital_post.trouble("mute")
    given_up = carry_until_given_up()
    assert standing(decision, given_up).state == LetterState.GIVEN_UP
    digital_post.trouble("mute", begins=False)
    assert queued(decision.case, now=given_up).letter == sending.letter
    carry(given_up)
    assert decision.delivery
    assert len(digital_post.taken) == QueuedLetter.objects.count() == 1


def test_after_it_was_taken_back_it_is_sent_under_its_own_key_too():
    case = decided().case
    first = queued(case).letter
    take_back_letter(case, by=user(), now=LATER)
    assert queued(case).letter == first


def test_a_letter_that_was_given_up_can_be_printed_instead_and_is_tried_no_more(digital_post):
    decision = decided()
    queued(decision.case)
    digital_post.trouble("outage")
    given_up = carry_until_given_up()
    queued(decision.case, PAPER, given_up)
    digital_post.trouble("outage", begins=False)
    assert carry(given_up + timedelta(days=1)) is None
    assert standing(decision, given_up).state == LetterState.TO_PRINT


def test_one_that_came_back_is_sent_as_a_new_letter():
    decision = decided()
    first = queued(decision.case).letter
    carry()
    withdraw_delivery(decision.case, by=user(), now=SOON, delivery=decision.delivery, reason="Den kom retur.")
    again = queued(decision.case, now=SOON + timedelta(minutes=1)).letter
    assert again.key != first.key


def test_while_it_is_handed_over_nobody_records_or_annuls_anything_over_it():
    decision = decided()
    broken_off(queued(decision.case))
    assert "letter_leaving" in codes(deliver, decision.case, SOON.date(), now=SOON)
    assert codes(annul, decision, now=SOON) == ["letter_leaving"]
    assert annul(decision, now=SOON + LEASE)
