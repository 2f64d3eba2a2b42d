"""Days that a text leaves out of a time limit: *juli tæller ikke med*. The limit is then that many days longer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from rettesnor.law.calendar import Reading, is_weekday
from rettesnor.law.explain import Code, Row
from rettesnor.law.year_day import EveryYear

_A_DAY = timedelta(days=1)


def without(
    start: date, ends: Mapping[Reading, date], left_out: Sequence[EveryYear], *, in_weekdays: bool
) -> tuple[dict[Reading, date], list[Row]]:
    """The last day of a period in each reading when the days left out are made up for after it.

    `in_weekdays` is whether the period is counted in those. Raises `OverflowError` where no day of the year is left.
    """
    longer = {reading: _later(start, end, left_out, reading if in_weekdays else None) for reading, end in ends.items()}
    if longer == ends:
        return longer, []
    return longer, [Row(Code.DEADLINE_NOT_COUNTED, {"end": max(longer.values()).isoformat()})]


def _later(start: date, end: date, left_out: Sequence[EveryYear], reading: Reading | None) -> date:
    days = (start + n * _A_DAY for n in range(1, (end - start).days + 1))
    missing = sum(1 for day in days if _counts(day, reading) and _is_in(left_out, day))
    while missing:
        end += _A_DAY
        if _counts(end, reading) and not _is_in(left_out, end):
            missing -= 1
    return end


def _counts(day: date, reading: Reading | None) -> bool:
    return reading is None or is_weekday(day, reading)


def _is_in(periods: Sequence[EveryYear], day: date) -> bool:
    return any(period.contains(day) for period in periods)
