"""Days that come again and again without being a day of every year: when a committee meets, when pay is paid out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Literal, get_args

from dateutil.relativedelta import relativedelta

from rettesnor.law.calendar import Reading, is_weekday, roll_forward, take_weekdays
from rettesnor.law.explain import Code, Row
from rettesnor.law.unusable import Unusable
from rettesnor.law.year_day import YearDay

_A_DAY = timedelta(days=1)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Which = Literal["every", "even-week", "odd-week", "first", "second", "third", "fourth", "last"]
MEETING_DAY = re.compile(rf"({'|'.join(get_args(Which))}) ({'|'.join(WEEKDAYS)})")
_NTH: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4}


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """`first tuesday` of a month, `every tuesday`, or `even-week tuesday` by the number of the week."""

    which: Which
    weekday: str

    @classmethod
    def parse(cls, text: object) -> MeetingDay:
        """Read `first tuesday`. Raises `Unusable` for anything else."""
        match = MEETING_DAY.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise Unusable("not_a_meeting_day", text=text)
        [which] = (each for each in get_args(Which) if each == match[1])
        return cls(which, match[2])

    def contains(self, day: date) -> bool:
        if WEEKDAYS[day.weekday()] != self.weekday:
            return False
        match self.which:
            case "every":
                return True
            case "even-week" | "odd-week":
                return (day.isocalendar().week % 2 == 0) is (self.which == "even-week")
            case "last":
                return (day + 7 * _A_DAY).month != day.month
        return (day.day + 6) // 7 == _NTH[self.which]

    def __str__(self) -> str:
        return f"{self.which} {self.weekday}"


@dataclass(frozen=True, slots=True)
class Meetings:
    """When somebody meets; papers have to be there so many days `before` a meeting, or so many weekdays.

    A weekday is Monday to Friday without holidays, which gives the earliest day: papers of that day are always in time.
    """

    days: tuple[MeetingDay, ...]
    before: int = 0
    in_weekdays: bool = False

    def papers_by(self, meeting: date) -> date:
        if not self.in_weekdays:
            return meeting - self.before * _A_DAY
        return take_weekdays(meeting, self.before, Reading.MONDAY_FRIDAY)

    def next_after(self, start: date) -> date:
        """The first meeting after `start` that papers of that day come in time for."""
        days = (start + n * _A_DAY for n in count(1))
        meetings = (day for day in days if any(each.contains(day) for each in self.days))
        return next(meeting for meeting in meetings if self.papers_by(meeting) >= start)

    def last_until(self, end: date) -> date:
        """The last meeting on `end` or before it."""
        days = (end - n * _A_DAY for n in count())
        return next(day for day in days if any(each.contains(day) for each in self.days))

    def __str__(self) -> str:
        return " + ".join(map(str, self.days))


PayDayOfMonth = Literal["last-day", "last-weekday", "first-weekday"]


@dataclass(frozen=True, slots=True)
class PayDay:
    """A day of each month on which pay is paid out. A weekday is Monday to Friday without holidays: banks pay then.

    A day by its number is the last day of a month that is shorter.
    """

    day: PayDayOfMonth | int

    def next_after(self, start: date) -> date:
        """The first such day after `start`."""
        first = start.replace(day=1)
        return next(day for n in count() if (day := self._in(first + relativedelta(months=n))) > start)

    def _in(self, first: date) -> date:
        if isinstance(self.day, int):
            return first + relativedelta(day=self.day)
        if self.day == "first-weekday":
            return roll_forward(first, Reading.MONDAY_FRIDAY)
        day = first + relativedelta(months=1) - _A_DAY
        while self.day == "last-weekday" and not is_weekday(day, Reading.MONDAY_FRIDAY):
            day -= _A_DAY
        return day

    def __str__(self) -> str:
        return str(self.day)


Recurring = YearDay | Meetings | PayDay


def row_of(recurring: Recurring, day: date) -> Row:
    """Why a period ends on a day that comes again."""
    match recurring:
        case Meetings():
            papers = recurring.papers_by(day)
            return Row(Code.DEADLINE_MEETING, {"day": day.isoformat(), "papers": papers.isoformat()})
        case PayDay():
            return Row(Code.DEADLINE_MONTHLY, {"day": day.isoformat()})
    return Row(Code.DEADLINE_YEARLY, {"day": day.isoformat()})
