"""The one reader of a case's facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from rettesnor.cases.file.rows import rows_of

if TYPE_CHECKING:
    from rettesnor.cases.models import Case, CaseFact


APPLICATION, CPR_NUMBER = "Ansøgningen", "CPR-nummeret"
"""What letters call the papers that the first facts of a case stand in."""


def facts_on(case: Case, on: date, known_at: datetime) -> dict[str, CaseFact]:
    """What held in the case on a day, as far as it was known at a moment: the row that counts, by fact name.

    A row says what is so from its day on, and takes the place of all that was recorded before it for those days: of the
    rows that cover `on`, the one recorded last counts, also where it holds from an earlier day than another. So a
    correction always takes effect. A fact whose row says "unknown again" is left out.
    """
    return standing(rows_of(case, "facts"), on, known_at)


def standing(rows: Iterable[CaseFact], on: date, known_at: datetime) -> dict[str, CaseFact]:
    """`facts_on` for rows that are read already."""
    latest: dict[str, CaseFact] = {}
    for row in sorted(rows, key=in_turn):
        if row.holds_from <= on and row.at <= known_at:
            latest[row.name] = row
    return {name: row for name, row in latest.items() if row.value is not None}


def in_turn(row: CaseFact) -> tuple[datetime, int]:
    """What sorts rows by when they were recorded."""
    return row.at, row.pk or 0


def day_in(row: CaseFact) -> date:
    """The day that the row of a date tells."""
    return date.fromisoformat(str(row.value))
