"""Handing letters to Digital Post, one at a time, so that a process that ends anywhere neither loses nor doubles one.

An attempt is written down before the post is asked and its answer after, each in a transaction of its own. One without
an answer is made anew with the same key, by which the post knows the letter it has.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from django.db import transaction

from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.models import AnswerKind, Attempt, AttemptAnswer, LetterActKind, QueuedLetter
from rettesnor.letters.outbox.port import Accepted, DigitalPost, Exempt, Never, NotNow, PostAnswer
from rettesnor.letters.outbox.queue import act, held, unfinished, with_rows
from rettesnor.letters.outbox.standing import LEASE, standing_of

_log = logging.getLogger(__name__)


class LetterOwner(Protocol):
    """Whoever put letters of one purpose into the queue."""

    def why_not(self, letter: QueuedLetter, *, now: datetime) -> str:
        """The code of why it is not to be sent any more; empty where it is."""
        ...

    def taken(self, letter: QueuedLetter, answer: AttemptAnswer, *, now: datetime) -> None:
        """The post has it. Called in the transaction that keeps the answer, and once more if that is broken off."""
        ...


def send_next(
    post: DigitalPost, owners: Mapping[str, LetterOwner], *, clock: Callable[[], datetime], lease: timedelta = LEASE
) -> QueuedLetter | None:
    """Try the letter that has been due for longest: one that fails holds up no other. None where none is due."""
    for letter in _due(clock(), lease):
        attempt = _begin(letter, owners[letter.purpose], clock(), lease)
        if attempt:
            answer = _ask(post, letter, clock())
            _keep(attempt, answer, owners[letter.purpose], clock())
            return letter
    return None


def _due(now: datetime, lease: timedelta) -> list[QueuedLetter]:
    waiting = with_rows(unfinished().filter(channel=DeliveryChannel.DIGITAL_POST))
    due = [(at, letter.pk, letter) for letter in waiting if (at := standing_of(letter, now, lease=lease).due_at(now))]
    return [letter for _at, _pk, letter in sorted(due)]


def _begin(letter: QueuedLetter, owner: LetterOwner, now: datetime, lease: timedelta) -> Attempt | None:
    """The attempt, written down; None where somebody else makes it, or the letter is not to be sent any more."""
    with transaction.atomic():
        letter = held(letter)
        if not standing_of(letter, now, lease=lease).due_at(now):
            return None
        if because := owner.why_not(letter, now=now):
            by = Actor.objects.of_program(ProgramName.OUTBOX)
            act(letter, LetterActKind.TAKEN_OUT, by=by, now=now, because=because)
            return None
        return Attempt.objects.create(letter=letter, number=letter.attempts.count() + 1, at=now)


def _ask(post: DigitalPost, letter: QueuedLetter, now: datetime) -> PostAnswer:
    try:
        return post.send(
            subject=letter.subject, recipient=letter.recipient, pdf=bytes(letter.pdf), key=letter.key, now=now
        )
    except Exception as error:
        # What it says may be the citizen's: only what kind of fault it is stands in the log.
        _log.error("the post failed on letter %s: %s", letter.key, type(error).__name__)
        return NotNow("fault")


def _keep(attempt: Attempt, answer: PostAnswer, owner: LetterOwner, now: datetime) -> None:
    with transaction.atomic():
        kept = AttemptAnswer(attempt=attempt, at=now)
        match answer:
            case Accepted(receipt, available_at):
                kept.kind, kept.receipt, kept.available_at = AnswerKind.TAKEN, receipt, available_at
            case Exempt():
                kept.kind = AnswerKind.EXEMPT
            case NotNow(because):
                kept.kind, kept.because = AnswerKind.NOT_NOW, because
            case Never(because):
                kept.kind, kept.because = AnswerKind.NEVER, because
        kept.save()
        if kept.kind == AnswerKind.TAKEN:
            owner.taken(attempt.letter, kept, now=now)
