"""When a period ends: days, weekdays, weeks, months, for the one it binds.

The day the period starts is never counted. A period that binds the citizen never ends on a Saturday, Sunday or
holiday: it rolls forward. The municipality's own promise does not roll. Where it is open what a weekday is, the date
that favours the citizen holds: the earliest for what binds the municipality, the latest for what binds the citizen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from dateutil.relativedelta import relativedelta

from rettesnor.law.calendar import Reading, add_weekdays, is_weekday, roll_forward
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.not_counted import without
from rettesnor.law.recurring import Recurring, row_of
from rettesnor.law.unusable import Unusable
from rettesnor.law.year_day import SEASONS, EveryYear, Season

Binds = Literal["municipality", "citizen"]

# No provision found says how long half a month is; see the review list.
HALF_MONTH_DAYS = 15


class SpanUnit(StrEnum):
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKDAYS = "weekdays"
    WEEKS = "weeks"
    HALF_MONTHS = "half-months"
    MONTHS = "months"
    CALENDAR_MONTHS = "calendar months"
    CALENDAR_YEARS = "calendar years"


_MONTHS_OF = {SpanUnit.CALENDAR_MONTHS: 1, SpanUnit.CALENDAR_YEARS: 12}
_COUNTED_UNITS = {SpanUnit.WEEKDAYS, SpanUnit.WORKING_DAYS}
_FORM = re.compile(r"(?:(?P<least>0|[1-9]\d{0,2})[-–])?(?P<most>[1-9]\d{0,2}) (?P<unit>[a-z][a-z -]*)")
_EXAMPLES = "'30 weekdays', '10 days', '4-6 weeks', '2 months', '3 half-months', '7 working days'"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a standard states it. `least` and `most` differ only in a range such as `4-6 weeks`.

    A range can begin at nothing: `0-4 weeks`. `1 calendar month` is over when the calendar month after the one it
    starts in is, and so of years.
    """

    least: int
    most: int
    unit: SpanUnit

    @classmethod
    def parse(cls, text: object) -> Span:
        """Read `30 weekdays`. A number without a unit, an unknown unit or a falling range is a ValueError."""
        if isinstance(text, int) or (isinstance(text, str) and text.isdecimal()):
            raise Unusable("span_without_unit", text=text, examples=_EXAMPLES)
        match = _FORM.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise Unusable("not_a_span", text=text, examples=_EXAMPLES)
        unit = match["unit"] if match["unit"].endswith("s") else match["unit"] + "s"
        if unit not in set(SpanUnit):
            units = ", ".join(SpanUnit)
            raise Unusable("not_a_unit_of_time", unit=match["unit"], units=units)
        most = int(match["most"])
        least = int(match["least"] or most)
        if match["least"] and most <= least:
            raise Unusable("span_does_not_rise", text=text)
        return cls(least, most, SpanUnit(unit))

    def can_be_shorter_than(self, other: Span) -> bool:
        """Whether it can be over first of two that start together, in some year and by some reading of the days."""
        return self != other and self._least_days() < other._most_days()

    def _least_days(self) -> int:
        """The calendar days it lasts at least."""
        match self.unit:
            case SpanUnit.WEEKS:
                return 7 * self.least
            case SpanUnit.WORKING_DAYS:
                return self.least + 2 * ((self.least - 1) // 5)
            case SpanUnit.WEEKDAYS:
                return self.least + (self.least - 1) // 6
            case SpanUnit.MONTHS:
                return 30 * self.least - 2
            case SpanUnit.HALF_MONTHS:
                return 15 * self.least - 2
            case SpanUnit.CALENDAR_MONTHS:
                return 30 * self.least - 2
            case SpanUnit.CALENDAR_YEARS:
                return 365 * self.least
        return self.least

    def _most_days(self) -> int:
        """The calendar days it lasts at most, with the holidays of Christmas or of Easter in it."""
        match self.unit:
            case SpanUnit.WEEKS:
                return 7 * self.most
            case SpanUnit.WORKING_DAYS | SpanUnit.WEEKDAYS:
                return self.most + 2 * -(-self.most // 5) + 5
            case SpanUnit.MONTHS:
                return 31 * self.most
            case SpanUnit.HALF_MONTHS:
                return 16 * self.most
            case SpanUnit.CALENDAR_MONTHS:
                return 31 * (self.most + 1)
            case SpanUnit.CALENDAR_YEARS:
                return 366 * (self.most + 1)
        return self.most

    def __str__(self) -> str:
        number = str(self.most) if self.least == self.most else f"{self.least}-{self.most}"
        return f"{number} {self.unit.removesuffix('s') if self.most == 1 else self.unit}"


Length = Span | Recurring
"""How a text says when a period ends: by its length, or by a day that comes again and again."""


@dataclass(frozen=True, slots=True)
class AddedTime:
    """What a text adds to a period that runs into a season; once, however many days of the season it meets."""

    span: Span
    season: Season


@dataclass(frozen=True)
class Deadline:
    """The last day of a period, and how it was reached."""

    due: date
    rows: tuple[Row, ...]


def due(
    start: date,
    span: Length,
    *,
    binds: Binds | None,
    reading: Reading | None = None,
    added: Sequence[AddedTime] = (),
    not_counted: Sequence[EveryYear] = (),
) -> Deadline:
    """The last day of a span that starts on `start`; a range is over when its longest is.

    A day that comes again ends it on the first such day, whoever it binds. One that binds nobody is no time limit:
    nothing has to be done by its end.

    Days that are `not_counted` are made up for first. `added` then lengthens it where it runs into a season; each in
    turn, counted from where the period ended without it.

    Without a reading every reading is computed, and the date that favours the citizen is taken. The same count serves a
    case remitted by Ankestyrelsen: it starts on the day its decision is received (RSL § 3 a).
    """
    begun = Row(Code.DEADLINE_START, {"start": start.isoformat()})
    if not isinstance(span, Span):
        day = span.next_after(start)
        return Deadline(day, (begun, row_of(span, day)))
    ends = {each: _end(start, span, each) for each in _readings(span.unit, reading)}
    made_up, left_out_rows = without(start, ends, not_counted, in_weekdays=span.unit in _COUNTED_UNITS)
    longer, added_rows = _lengthened(start, made_up, added)
    dues = {each: _last_day(end, each, binds) for each, end in longer.items()}
    chosen = max(dues.values()) if binds == "citizen" else min(dues.values())

    rows = [begun]
    rows += _span_rows(start, span, ends)
    rows += [*left_out_rows, *added_rows]
    rows += _rolling_rows(longer, dues)
    if binds == "municipality" and roll_forward(chosen, Reading.MONDAY_FRIDAY) != chosen:
        rows.append(Row(Code.DEADLINE_NOT_ROLLED, {"day": chosen.isoformat()}))
    if binds and len(set(dues.values())) > 1:
        code = Code.DEADLINE_EARLIEST if binds == "municipality" else Code.DEADLINE_LATEST
        rows.append(Row(code, {"due": chosen.isoformat()}))
    return Deadline(chosen, tuple(rows))


def last_day_for_citizen(day: date, reading: Reading | None) -> date:
    """The day itself where a period that binds the citizen can end on it, otherwise the weekday it rolls to."""
    return max(_last_day(day, each, "citizen") for each in _readings(SpanUnit.WEEKDAYS, reading))


def _readings(unit: SpanUnit, reading: Reading | None) -> list[Reading]:
    """The readings to compute. A working day is never a Saturday; whether closing days count is left open."""
    if unit is not SpanUnit.WORKING_DAYS:
        return [reading] if reading else list(Reading)
    if reading in (None, Reading.MONDAY_SATURDAY):
        return [Reading.MONDAY_FRIDAY, Reading.WITHOUT_CLOSING_DAYS]
    return [reading]


def _end(start: date, span: Span, reading: Reading) -> date:
    count = span.most
    match span.unit:
        case SpanUnit.DAYS:
            return start + timedelta(days=count)
        case SpanUnit.WEEKS:
            return start + timedelta(weeks=count)
        case SpanUnit.MONTHS:
            return start + relativedelta(months=count)
        case SpanUnit.HALF_MONTHS:
            # Whole months first: the other order can end on another day.
            return start + relativedelta(months=_whole_months(span)) + timedelta(days=HALF_MONTH_DAYS * (count % 2))
        case SpanUnit.CALENDAR_MONTHS | SpanUnit.CALENDAR_YEARS:
            first = start.replace(day=1, month=1 if span.unit is SpanUnit.CALENDAR_YEARS else start.month)
            return first + relativedelta(months=_MONTHS_OF[span.unit] * (count + 1)) - timedelta(days=1)
        case SpanUnit.WEEKDAYS | SpanUnit.WORKING_DAYS:
            return add_weekdays(start, count, reading)


def _lengthened(
    start: date, ends: dict[Reading, date], added: Sequence[AddedTime]
) -> tuple[dict[Reading, date], list[Row]]:
    rows = []
    for each in added:
        shorter = ends
        ends = {
            reading: _end(end, each.span, reading) if _meets(each.season, start, end) else end
            for reading, end in shorter.items()
        }
        if ends != shorter:
            latest = max(ends.values())
            values: dict[str, RowValue] = {"span": str(each.span), "season": each.season, "end": latest.isoformat()}
            rows.append(Row(Code.DEADLINE_ADDED, values))
    return ends, rows


def _meets(season: Season, start: date, end: date) -> bool:
    """Whether a day after `start`, up to `end`, lies in the season."""
    return any(SEASONS[season].contains(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


def _whole_months(span: Span) -> int:
    return {SpanUnit.MONTHS: span.most, SpanUnit.HALF_MONTHS: span.most // 2}.get(span.unit, 0)


def _last_day(end: date, reading: Reading, binds: Binds | None) -> date:
    if binds != "citizen":
        return end
    # Even where Saturdays are counted, a citizen's period does not end on one.
    return roll_forward(end, Reading.MONDAY_FRIDAY if reading is Reading.MONDAY_SATURDAY else reading)


def _span_rows(start: date, span: Span, ends: dict[Reading, date]) -> list[Row]:
    rows = []
    counted = Span(span.most, span.most, span.unit)
    if span.least != span.most:
        rows.append(Row(Code.DEADLINE_RANGE, {"span": str(span), "longest": str(counted)}))
    if span.unit is SpanUnit.HALF_MONTHS and span.most % 2:
        rows.append(Row(Code.DEADLINE_HALF_MONTH, {"days": HALF_MONTH_DAYS}))
    after_months = start + relativedelta(months=_whole_months(span))
    if after_months.day != start.day:
        rows.append(Row(Code.MONTH_END, {"day": after_months.isoformat()}))
    if span.unit not in _COUNTED_UNITS:
        end = next(iter(ends.values()))
        rows.append(Row(Code.DEADLINE_COUNT, {"span": str(counted), "end": end.isoformat()}))
        return rows
    for reading, end in ends.items():
        rows.append(
            Row(Code.DEADLINE_READING, {"span": str(counted), "reading": reading.value, "end": end.isoformat()})
        )
        if skipped := _skipped(start, end, reading):
            rows.append(Row(Code.DEADLINE_SKIPPED, {"days": skipped}))
    return rows


def _rolling_rows(ends: dict[Reading, date], dues: dict[Reading, date]) -> list[Row]:
    if ends == dues:
        return []
    if len(set(ends.values())) == len(set(dues.values())) == 1:
        end, due_day = next(iter(ends.values())), next(iter(dues.values()))
        return [Row(Code.DEADLINE_ROLLED, {"day": end.isoformat(), "due": due_day.isoformat()})]
    return [
        Row(Code.DEADLINE_READING_DUE, {"reading": reading.value, "due": due_day.isoformat()})
        for reading, due_day in dues.items()
    ]


def _skipped(start: date, end: date, reading: Reading) -> list[str]:
    """The holidays and closing days on the way to the last weekday; ordinary weekends go without saying."""
    workdays = 6 if reading is Reading.MONDAY_SATURDAY else 5
    days = (start + timedelta(days=n) for n in range(1, (end - start).days))
    return [day.isoformat() for day in days if day.weekday() < workdays and not is_weekday(day, reading)]
