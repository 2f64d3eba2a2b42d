"""The only way events come about."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import models

from rettesnor.audit.actor import Actor
from rettesnor.audit.models import Event


def record_event(
    *,
    municipality: str,
    by: Actor,
    verb: str,
    subject: models.Model,
    now: datetime,
    details: Mapping[str, Any] | None = None,
) -> Event:
    """Note that ``by`` did ``verb`` to the saved ``subject``.

    Call it in the transaction that makes the change, so that neither stands without the other.
    ``details`` is JSON; it holds no CPR number and no more about a person than the event needs.
    """
    event = _event(municipality, by, verb, subject, now, details)
    event.save()
    return event


def record_events(
    subjects: Sequence[tuple[models.Model, Mapping[str, Any]]],
    *,
    municipality: str,
    by: Actor,
    verb: str,
    now: datetime,
) -> None:
    """The same of many subjects, each with its details, in one query."""
    Event.objects.bulk_create(_event(municipality, by, verb, subject, now, details) for subject, details in subjects)


def _event(
    municipality: str, by: Actor, verb: str, subject: models.Model, now: datetime, details: Mapping[str, Any] | None
) -> Event:
    return Event(
        municipality=municipality,
        at=now,
        actor=by,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=saved_id(subject),
        details=dict(details or {}),
    )


def saved_id(thing: models.Model) -> str:
    """What rows name `thing` by; ValueError before it is saved."""
    if thing.pk is None:
        raise ValueError(f"save the {thing._meta.label_lower} before it is recorded")
    return str(thing.pk)
