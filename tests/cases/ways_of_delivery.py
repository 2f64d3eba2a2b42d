"""For what can stop the decision's letter: a case in which it does, and the acts that clear it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rettesnor.cases.decision.record_posting import RECORD_POSTING
from rettesnor.cases.decision.send_letter import SEND_LETTER
from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER, take_back_letter
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.models import AnswerKind, AttemptAnswer
from tests.cases.cast import LATER, user
from tests.cases.sending import broken_off, decided, queued
from tests.cases.stops import Stop


def letter_queued() -> Stop:
    case = decided().case
    queued(case)
    return Stop(SEND_LETTER, case, lambda: take_back_letter(case, by=user(), now=LATER))


def letter_leaving() -> Stop:
    """The answer comes, and it is not taken yet."""
    sending = queued(decided().case)
    attempt = broken_off(sending, LATER)
    kind = AnswerKind.NOT_NOW
    return Stop(
        TAKE_BACK_LETTER,
        sending.case,
        lambda: AttemptAnswer.objects.create(attempt=attempt, at=LATER, kind=kind, because="unreachable"),
    )


def no_queued_letter() -> Stop:
    case = decided().case
    return Stop(TAKE_BACK_LETTER, case, lambda: queued(case))


def no_letter_to_post() -> Stop:
    case = decided().case
    return Stop(RECORD_POSTING, case, lambda: queued(case, DeliveryChannel.LETTER))


WAYS_OF_DELIVERY: Mapping[str, Callable[[], Stop]] = {
    "letter_queued": letter_queued,
    "letter_leaving": letter_leaving,
    "no_queued_letter": no_queued_letter,
    "no_letter_to_post": no_letter_to_post,
}
