"""The one reader of a case's facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from rettesnor.cases.models import Case, CaseFact


def facts_on(case: Case, on: date, known_at: datetime) -> dict[str, CaseFact]:
    """What held in the case on a day, as far as it was known at a moment: the row that counts, by fact name.

    Of the rows of a fact, the one that holds from the latest day counts, and of two from the same day the one recorded
    last. A fact whose row says "unknown again" is left out.
    """
    return standing(case.facts.select_related("by"), on, known_at)


def standing(rows: Iterable[CaseFact], on: date, known_at: datetime) -> dict[str, CaseFact]:
    """`facts_on` for rows that are read already."""
    latest: dict[str, CaseFact] = {}
    for row in sorted(rows, key=lambda row: (row.holds_from, row.at, row.pk or 0)):
        if row.holds_from <= on and row.at <= known_at:
            latest[row.name] = row
    return {name: row for name, row in latest.items() if row.value is not None}
