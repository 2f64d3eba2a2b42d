"""Carrying letters to the post: what the queue asks their owner, and what it keeps of each attempt."""

import logging
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.carrier import send_next
from rettesnor.letters.outbox.models import Attempt, QueuedLetter
from rettesnor.letters.outbox.standing import LEASE, LetterState
from tests.cases import cast
from tests.letters.outbox.test_queue import NOW, letter, standing

pytestmark = pytest.mark.django_db


class Owner:
    """Somebody whose letters are receipts."""

    def __init__(self, why_not=""):
        self.why, self.receipts = why_not, []

    def why_not(self, queued, *, now):
        return self.why

    def taken(self, queued, answer, *, now):
        self.receipts.append(answer.receipt)


class Broken:
    is_stand_in = True

    def send(self, **letter):
        raise OSError(letter["recipient"])


@pytest.fixture
def case():
    return cast.application()


def carry(post, owner, at=NOW):
    return send_next(post, {"receipt": owner}, clock=lambda: at)


def test_the_owner_is_told_of_what_was_taken_once(case, digital_post):
    queued, owner = letter(case), Owner()
    assert carry(digital_post, owner) == queued
    assert carry(digital_post, owner) is None
    assert len(owner.receipts) == 1
    assert digital_post.taken == [queued.key]


def test_letters_go_in_the_order_in_which_they_came(case, digital_post):
    for key in ("receipt-1", "receipt-2"):
        letter(case, key=key)
    assert [carry(digital_post, Owner()).key for _ in range(2)] == ["receipt-1", "receipt-2"]


def test_one_that_has_to_wait_holds_up_no_other(case, digital_post):
    letter(case)
    digital_post.trouble("outage")
    carry(digital_post, Owner())
    digital_post.trouble("outage", begins=False)
    later = letter(case, key="receipt-2")
    assert carry(digital_post, Owner()) == later


def test_one_whose_worker_ends_every_time_does_not_come_first_every_time(case, digital_post):
    ends_it, other = [letter(case, key=key) for key in ("receipt-1", "receipt-2")]
    Attempt.objects.create(letter=ends_it, number=1, at=NOW)
    assert [carry(digital_post, Owner(), NOW + LEASE) for _ in range(2)] == [other, ends_it]


def test_a_letter_on_paper_is_not_carried(case, digital_post):
    letter(case, channel=DeliveryChannel.LETTER, recipient="")
    assert carry(digital_post, Owner()) is None


def test_what_is_not_to_be_sent_any_more_is_taken_out_with_the_reason(case, digital_post):
    queued = letter(case)
    assert carry(digital_post, Owner("counts_no_more")) is None
    assert (standing(queued, NOW).state, standing(queued, NOW).because) == (LetterState.TAKEN_OUT, "counts_no_more")
    assert not Attempt.objects.exists()


def test_an_attempt_that_was_broken_off_finds_the_letter_the_post_has(case, digital_post):
    queued, owner = letter(case), Owner()
    Attempt.objects.create(letter=queued, number=1, at=NOW)
    first = digital_post.send(
        subject=queued.subject, recipient=queued.recipient, pdf=bytes(queued.pdf), key=queued.key, now=NOW
    )
    assert carry(digital_post, owner, NOW + LEASE - timedelta(seconds=1)) is None
    assert carry(digital_post, owner, NOW + LEASE) == queued
    assert owner.receipts == [first.receipt]


def test_a_fault_in_the_way_to_the_post_is_kept_and_logged_without_a_word_about_anybody(case, caplog):
    queued = letter(case)
    with caplog.at_level(logging.ERROR):
        assert carry(Broken(), Owner()) == queued
    assert standing(queued, NOW).because == "fault"
    assert "OSError" in caplog.text
    assert queued.recipient not in caplog.text


def test_nothing_in_the_queue_is_written_over(case, digital_post):
    letter(case)
    carry(digital_post, Owner())
    for rows in (QueuedLetter.objects.all(), Attempt.objects.all()):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(at=NOW + LEASE)
