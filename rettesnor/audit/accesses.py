"""Who was shown whose data. A page that shows a name writes this down, or is not shown."""

import json
import os
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import DatabaseError, models, transaction

from rettesnor.audit.actor import Actor
from rettesnor.audit.models import Access
from rettesnor.audit.record import saved_id


class NotWrittenDownError(Exception):
    """Neither the database nor the file beside it took the record: what was asked for is not shown."""


def record_accesses(persons: Iterable[models.Model], *, by: Actor, page: str, now: datetime) -> None:
    """Note that `by` was shown the data of `persons` on `page` (the name of a route, never its address).

    Each person has a `municipality`; whoever is named twice is noted once. One insert, however many they are. Where
    the database does not take it, `settings.ACCESS_FALLBACK` does, a line a person; raises NotWrittenDownError where
    that fails too.
    """
    rows = [
        Access(
            municipality=person.municipality,  # type: ignore[attr-defined]  # what a person is, higher layers say
            at=now,
            reader=by,
            person_type=person._meta.label_lower,
            person_id=saved_id(person),
            page=page,
        )
        for person in {(type(person), person.pk): person for person in persons}.values()
    ]
    try:
        with transaction.atomic():
            Access.objects.bulk_create(rows)
    except DatabaseError:
        _write_beside(rows)


def _write_beside(rows: Iterable[Access]) -> None:
    """Ids alone, so that the file may lie where logs lie; only its owner can read it."""
    lines = [
        json.dumps(
            {
                "at": row.at.isoformat(),
                "municipality": row.municipality,
                "reader": row.reader_id,
                "person_type": row.person_type,
                "person_id": row.person_id,
                "page": row.page,
            }
        )
        for row in rows
    ]
    try:
        settings.ACCESS_FALLBACK.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(settings.ACCESS_FALLBACK, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise NotWrittenDownError from error
