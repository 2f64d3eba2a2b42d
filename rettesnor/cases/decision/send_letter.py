"""Put the decision's letter into the queue: for Digital Post, or to be printed and posted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.undelivered import stop_letter
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.letters import letter_in, letters_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Decision, Sending
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.configured import digital_post
from rettesnor.letters.outbox.models import LetterActKind, QueuedLetter
from rettesnor.letters.outbox.queue import act, held, put
from rettesnor.letters.outbox.standing import QUEUED, LetterState

PURPOSE = "decision"
SUBJECT = "Afgørelse om din ansøgning"
"""What the citizen sees first in Digital Post; nothing in it is personal."""


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    yield from RECORD_DELIVERY.guard(case, by=by, now=now)
    sent = letter_in(case, now)
    if sent and sent.standing.state in QUEUED:
        yield Obstacle("letter_queued")


SEND_LETTER = Action(
    name="send_letter",
    label=_("Send the decision"),
    page="delivery",
    happened=_("Put the letter of the decision into the queue: {how}"),
    guard=_guard,
)


def send_letter(case: Case, *, by: Actor, now: datetime, how: DeliveryChannel) -> Sending:
    """The newest decision that counts is on its way. Nothing is delivered by this, and no time to complain runs.

    A letter that did not get through is tried anew under its own key: where the post had it after all, it is known.
    """
    with SEND_LETTER.on(case, by=by, now=now) as doing:
        decision = doing.case.decisions.that_count().latest("at", "id")
        digital = how == DeliveryChannel.DIGITAL_POST
        if digital:
            refuse(not_digitally(doing.case, now))
        stop_letter(decision, because="sent_otherwise", by=by, now=now)
        recipient = doing.case.citizen.cpr.digits if digital else ""
        letter = _unsent(decision, how, recipient, now)
        if letter:
            act(held(letter), LetterActKind.AGAIN, by=by, now=now)
        else:
            letter = put(
                municipality=doing.case.municipality,
                case_id=doing.case.pk,
                purpose=PURPOSE,
                key=f"decision-{decision.pk}-{decision.sendings.count() + 1}",
                channel=how,
                subject=SUBJECT,
                recipient=recipient,
                pdf=bytes(decision.pdf),
                by=by,
                now=now,
            )
        doing.note(decision=decision.pk, how=how.value)
        return Sending.objects.create(**doing.stamp, decision=decision, letter=letter)


def not_digitally(case: Case, now: datetime) -> Iterator[Obstacle]:
    """Why a letter to the citizen cannot go by Digital Post."""
    if case.citizen.is_exempt(day_of(now)):
        yield Obstacle("exempt_from_digital_post", None, {"day": case.citizen.exempt_from})
    if digital_post() is None:
        yield Obstacle("no_digital_post")


def _unsent(decision: Decision, how: DeliveryChannel, recipient: str, now: datetime) -> QueuedLetter | None:
    """The letter that is to be sent in the same way, where one was in the queue before."""
    found = [
        sent.letter
        for sent in letters_of(decision, now)
        if sent.standing.state == LetterState.TAKEN_OUT
        and (sent.letter.channel, sent.letter.recipient) == (how, recipient)
    ]
    return found[-1] if found else None
