"""The pension age (folkepensionsalderen, lov om social pension § 1 a) by birth date.

The table is data (`standards/law/pension-age.yaml`); it is set anew every fifth year.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from dateutil.relativedelta import relativedelta

from rettesnor.law.age import LeapBirthday, misses_leap_day, turned_by, turns
from rettesnor.law.explain import Code, Row
from rettesnor.law.period import Period


@dataclass(frozen=True)
class PensionRow:
    """The pension age in months of those born on or after `born_from` (None: ever), until the next row begins."""

    born_from: date | None
    months: int
    source: str
    url: str
    status: Literal["verified", "unverified"]


@dataclass(frozen=True)
class PensionTable:
    """Rows in order of birth; the first is open backwards, so that every birth date has exactly one row."""

    rows: tuple[PensionRow, ...]

    def __post_init__(self) -> None:
        starts = [row.born_from or date.min for row in self.rows]
        if not self.rows or self.rows[0].born_from is not None:
            raise ValueError("the first row of the pension table must have no born_from")
        if any(later <= earlier for earlier, later in pairwise(starts)):
            raise ValueError("the rows of the pension table must stand in order of born_from, each once")

    def reached_on(self, born: date, leap: LeapBirthday) -> date:
        """The day the pension age is reached. On the day before, the person is still under it (SEL § 103)."""
        return turns(born, self._row(born).months, leap)

    def pays_from(self, born: date, leap: LeapBirthday) -> date:
        """The first day pension can be paid for: the 1st of the month after the age is reached.

        That is if it is applied for in time (lov om social pension § 33, stk. 1). Until then nobody pays: a help that
        ends on the birthday leaves a gap.
        """
        return self.reached_on(born, leap) + relativedelta(day=1, months=1)

    def explain(self, born: date, leap: LeapBirthday) -> tuple[Row, ...]:
        """How `reached_on` and `pays_from` come about."""
        row = self._row(born)
        reached = self.reached_on(born, leap)
        rows = [Row(Code.PENSION_AGE, {"born": born.isoformat(), "months": row.months, "source": row.source})]
        if row.status != "verified":
            rows.append(Row(Code.PENSION_AGE_UNVERIFIED, {"source": row.source}))
        if misses_leap_day(born, born + relativedelta(months=row.months)):
            rows.append(Row(Code.LEAP_BIRTHDAY, {"day": reached.isoformat()}))
        elif reached.day != born.day:
            rows.append(Row(Code.MONTH_END, {"day": reached.isoformat()}))
        rows.append(Row(Code.PENSION_REACHED, {"day": reached.isoformat()}))
        rows.append(Row(Code.PENSION_PAID_FROM, {"day": self.pays_from(born, leap).isoformat()}))
        return tuple(rows)

    def births_under(self, on: date, leap: LeapBirthday) -> tuple[Period, ...]:
        """The birth days of those who are under the pension age on a day, as separate periods in order.

        A birth date lies in one of them exactly when `reached_on` comes after `on`. There is more than one period when
        `on` falls between the days on which the last of one row and the first of the next with a lower age reach it.
        """
        periods: list[Period] = []
        for row, end in zip(self.rows, self._ends(), strict=True):
            start = max(row.born_from or date.min, turned_by(on, row.months, leap) + timedelta(days=1))
            if start >= end:
                continue
            if periods and periods[-1].end == start:
                start = periods.pop().start
            periods.append(Period(start, end))
        return tuple(periods)

    def _row(self, born: date) -> PensionRow:
        return next(row for row in reversed(self.rows) if row.born_from is None or row.born_from <= born)

    def _ends(self) -> list[date]:
        return [row.born_from for row in self.rows if row.born_from] + [date.max]
