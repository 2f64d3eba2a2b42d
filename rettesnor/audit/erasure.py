"""Erasing what was recorded about one person or in one case, and the trace the database keeps of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from django.db import models, transaction

from rettesnor.audit.actor import Actor
from rettesnor.audit.models import ErasureClosing, ErasureWindow
from rettesnor.audit.record import record_event


@contextmanager
def erasure_window(
    subject: models.Model, *, municipality: str, by: Actor, reason: str, now: datetime
) -> Iterator[ErasureWindow]:
    """Let the rows of `subject`, a citizen or a case, be deleted inside the block, in one transaction.

    Rows that hang on others go first. What remains: an event that says who opened the window, the window with
    `reason` (the plan or rule that asks for the erasure, nothing about the person), and by the database's own hand
    a row for each deletion. Nothing can be changed through the window, and no commit leaves it open.
    """
    with transaction.atomic():
        event = record_event(municipality=municipality, by=by, verb="open_erasure", subject=subject, now=now)
        window = ErasureWindow.objects.create(
            event=event,
            subject_type=event.subject_type,
            subject_id=subject.pk,
            reason=reason,
            closing_id=uuid4(),
        )
        yield window
        ErasureClosing.objects.create(pk=window.closing_id)
