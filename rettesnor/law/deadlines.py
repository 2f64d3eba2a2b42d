"""When a period ends: days, weekdays, weeks, months, for the one it binds.

The day the period starts is never counted. A period that binds the citizen never ends on a Saturday, Sunday or
holiday: it rolls forward. The municipality's own promise does not roll. Where it is open what a weekday is, the date
that favours the citizen holds: the earliest for what binds the municipality, the latest for what binds the citizen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from dateutil.relativedelta import relativedelta

from rettesnor.law.calendar import Reading, add_weekdays, is_weekday, roll_forward
from rettesnor.law.explain import Code, Row
from rettesnor.law.unusable import Unusable

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


_COUNTED_UNITS = {SpanUnit.WEEKDAYS, SpanUnit.WORKING_DAYS}
_FORM = re.compile(r"(?P<least>[1-9]\d{0,2})(?:[-–](?P<most>[1-9]\d{0,2}))? (?P<unit>[a-z][a-z -]*)")
_EXAMPLES = "'30 weekdays', '10 days', '4-6 weeks', '2 months', '3 half-months', '7 working days'"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a standard states it. `least` and `most` differ only in a range such as `4-6 weeks`."""

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
        least, most = int(match["least"]), int(match["most"] or match["least"])
        if match["most"] and most <= least:
            raise Unusable("span_does_not_rise", text=text)
        return cls(least, most, SpanUnit(unit))

    def __str__(self) -> str:
        number = str(self.most) if self.least == self.most else f"{self.least}-{self.most}"
        return f"{number} {self.unit.removesuffix('s') if self.most == 1 else self.unit}"


@dataclass(frozen=True)
class Deadline:
    """The last day of a period, and how it was reached."""

    due: date
    rows: tuple[Row, ...]


def due(start: date, span: Span, *, binds: Binds, reading: Reading | None = None) -> Deadline:
    """The last day of a span that starts on `start`; a range is over when its longest is.

    Without a reading every reading is computed, and the date that favours the citizen is taken. The same count serves a
    case remitted by Ankestyrelsen: it starts on the day its decision is received (RSL § 3 a).
    """
    ends = {each: _end(start, span, each) for each in _readings(span.unit, reading)}
    dues = {each: _last_day(end, each, binds) for each, end in ends.items()}
    chosen = min(dues.values()) if binds == "municipality" else max(dues.values())

    rows = [Row(Code.DEADLINE_START, {"start": start.isoformat()})]
    rows += _span_rows(start, span, ends)
    rows += _rolling_rows(ends, dues)
    if binds == "municipality" and roll_forward(chosen, Reading.MONDAY_FRIDAY) != chosen:
        rows.append(Row(Code.DEADLINE_NOT_ROLLED, {"day": chosen.isoformat()}))
    if len(set(dues.values())) > 1:
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
        case SpanUnit.WEEKDAYS | SpanUnit.WORKING_DAYS:
            return add_weekdays(start, count, reading)


def _whole_months(span: Span) -> int:
    return {SpanUnit.MONTHS: span.most, SpanUnit.HALF_MONTHS: span.most // 2}.get(span.unit, 0)


def _last_day(end: date, reading: Reading, binds: Binds) -> date:
    if binds == "municipality":
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
