"""A day that comes every year, as a text names one: *den 1. september*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rettesnor.law.unusable import Unusable

_FORM = re.compile(r"(\d\d)-(\d\d)")
_COMMON_YEAR = 2023


@dataclass(frozen=True, slots=True)
class YearDay:
    """Written `09-01` for the first of September. The 29th of February does not come every year, so it is none."""

    month: int
    day: int

    @classmethod
    def parse(cls, text: object) -> YearDay:
        """Read `09-01`. Raises `Unusable` for what is no day of every year."""
        match = _FORM.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise Unusable("not_a_day_of_every_year", text=text)
        try:
            date(_COMMON_YEAR, int(match[1]), int(match[2]))
        except ValueError:
            raise Unusable("not_a_day_of_every_year", text=text) from None
        return cls(int(match[1]), int(match[2]))

    def next_after(self, start: date) -> date:
        """The first such day after `start`."""
        this_year = date(start.year, self.month, self.day)
        return this_year if this_year > start else this_year.replace(year=start.year + 1)

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True)
class YearPeriod:
    """Days that come every year, both ends with them; where the last lies before the first, over the new year.

    The 29th of February is one of them where the 28th is.
    """

    first: YearDay
    last: YearDay

    def contains(self, day: date) -> bool:
        first, last = (self.first.month, self.first.day), (self.last.month, self.last.day)
        here = min((day.month, day.day), (2, 28)) if day.month == 2 else (day.month, day.day)
        return first <= here <= last if first <= last else here >= first or here <= last


@dataclass(frozen=True, slots=True)
class YearWeek:
    """A week of every year by its number (ISO 8601), from Monday to Sunday."""

    number: int

    def contains(self, day: date) -> bool:
        return day.isocalendar().week == self.number


EveryYear = YearPeriod | YearWeek
Season = Literal["july", "christmas"]
SEASONS: dict[Season, YearPeriod] = {
    "july": YearPeriod(YearDay(7, 1), YearDay(7, 31)),
    "christmas": YearPeriod(YearDay(12, 24), YearDay(1, 1)),
}
"""Days of every year by which a text lengthens a period."""
