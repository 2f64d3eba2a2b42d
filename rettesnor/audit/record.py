"""The only way rows come into the audit tables."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models

from rettesnor.audit.actor import Actor
from rettesnor.audit.models import Access, Event


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
    return Event.objects.create(
        municipality=municipality,
        at=now,
        actor=by,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=_saved_id(subject),
        details=dict(details or {}),
    )


def record_access(*, municipality: str, by: Actor, person: models.Model, page: str, now: datetime) -> Access:
    """Note that ``by`` was shown the data of ``person`` on ``page`` (the name of a route, never its address)."""
    return Access.objects.create(
        municipality=municipality,
        at=now,
        reader=by,
        person_type=person._meta.label_lower,
        person_id=_saved_id(person),
        page=page,
    )


def _saved_id(thing: models.Model) -> str:
    if thing.pk is None:
        raise ValueError(f"save the {thing._meta.label_lower} before it is recorded")
    return str(thing.pk)
