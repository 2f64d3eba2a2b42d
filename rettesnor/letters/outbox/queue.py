"""Putting a letter into the queue, and what can be done to one that is there."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from rettesnor.audit.actor import Actor
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.models import (
    ENDS,
    AnswerKind,
    Attempt,
    LetterAct,
    LetterActKind,
    QueuedLetter,
)


class OtherContentError(Exception):
    """Another letter stands under the key."""


def put(
    *,
    municipality: str,
    case_id: int,
    purpose: str,
    key: str,
    channel: DeliveryChannel,
    subject: str,
    pdf: bytes,
    recipient: str = "",
    by: Actor,
    now: datetime,
) -> QueuedLetter:
    """The letter in the queue. The same one under the same key is there once; raises OtherContentError for another."""
    content: dict[str, Any] = {
        "municipality": municipality,
        "case_id": case_id,
        "purpose": purpose,
        "channel": channel.value,
        "subject": subject,
        "recipient": recipient,
        "pdf": bytes(pdf),
    }
    try:
        with transaction.atomic():
            return QueuedLetter.objects.create(key=key, by=by, at=now, **content)
    except IntegrityError:
        there = QueuedLetter.objects.filter(key=key).first()
        if there is None:
            raise
    kept = {name: getattr(there, name) for name in content} | {"pdf": bytes(there.pdf)}
    if kept != content:
        raise OtherContentError(key)
    return there


def with_rows(letters: QuerySet[QueuedLetter]) -> QuerySet[QueuedLetter]:
    """The letters, without their PDF, with all that their standing is read from."""
    return letters.defer("pdf").prefetch_related(Prefetch("attempts", Attempt.objects.select_related("answer")), "acts")


def unfinished() -> QuerySet[QueuedLetter]:
    """The letters that are neither taken by the post, posted nor taken out."""
    taken = Attempt.objects.filter(answer__kind=AnswerKind.TAKEN).values("letter")
    acts = LetterAct.objects.filter(letter=OuterRef("pk")).order_by("-at", "-id").values("kind")
    last = QueuedLetter.objects.annotate(last_act=Subquery(acts[:1]))
    return last.filter(~Q(pk__in=taken), Q(last_act=None) | ~Q(last_act__in=ENDS))


def held(letter: QueuedLetter) -> QueuedLetter:
    """The letter as it is now, held until the transaction ends: who acts on it asks its standing under this."""
    locked = QueuedLetter.objects.select_for_update().only("pk").get(pk=letter.pk)
    return with_rows(QueuedLetter.objects.all()).get(pk=locked.pk)


def act(
    letter: QueuedLetter,
    kind: LetterActKind,
    *,
    by: Actor,
    now: datetime,
    because: str = "",
    posted_on: date | None = None,
) -> LetterAct:
    """Write down that it is tried anew, taken out, or posted. The caller holds it, and has asked its standing."""
    return LetterAct.objects.create(
        letter=letter, kind=kind, by=by, at=now, after=letter.attempts.count(), because=because, posted_on=posted_on
    )
