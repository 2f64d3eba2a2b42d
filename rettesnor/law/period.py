"""Periods of days, half-open: the first day belongs to the period, the end does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rettesnor.law.unusable import Unusable


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to, not including, `end`; at least one day.

    A side that is left out is open: `date.min` and `date.max` stand for "always".
    """

    start: date = date.min
    end: date = date.max

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise Unusable("period_without_a_day", start=self.start, end=self.end)

    @property
    def whole_months(self) -> int | None:
        """How many months it is, where it is of whole months."""
        if self.start.day != 1 or self.end.day != 1:
            return None
        return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month

    def contains(self, day: date) -> bool:
        return self.start <= day < self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two periods share a day. One that begins where the other ends does not overlap it."""
        return self.start < other.end and other.start < self.end
