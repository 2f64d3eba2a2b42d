"""The decision's letter on its way: issued, in the queue, and carried to the post."""

from __future__ import annotations

from datetime import datetime, timedelta

from rettesnor.cases.decision.send_letter import send_letter
from rettesnor.cases.file.letters import letter_of
from rettesnor.cases.models import Case, Decision, Sending
from rettesnor.cases.outgoing import OWNERS
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.carrier import send_next
from rettesnor.letters.outbox.configured import digital_post
from rettesnor.letters.outbox.models import Attempt, QueuedLetter
from rettesnor.letters.outbox.standing import WAITS, LetterStanding
from tests.cases.cast import LATER, karen, user
from tests.cases.course import issued

SOON = LATER + timedelta(seconds=30)


def decided() -> Decision:
    """Karen's grant, which nobody has sent yet."""
    return issued(karen())


def queued(case: Case, how: DeliveryChannel = DeliveryChannel.DIGITAL_POST, now: datetime = LATER) -> Sending:
    return send_letter(case, by=user(case.municipality), now=now, how=how)


def carry(now: datetime = SOON) -> QueuedLetter | None:
    """The worker looks once."""
    post = digital_post()
    assert post
    return send_next(post, OWNERS, clock=lambda: now)


def carry_until_given_up(now: datetime = SOON) -> datetime:
    """The worker looks whenever a try is due, until no more is made."""
    for wait in (timedelta(), *WAITS):
        now += wait
        assert carry(now)
    return now


def broken_off(sending: Sending, now: datetime = SOON) -> Attempt:
    """The worker ended after it had begun."""
    number = sending.letter.attempts.count() + 1
    return Attempt.objects.create(letter=sending.letter, number=number, at=now)


def standing(decision: Decision, now: datetime = SOON) -> LetterStanding:
    sent = letter_of(decision, now)
    assert sent
    return sent.standing
