"""When a time that began on a day is over, counted by the calendar: nothing is read in favour of anybody."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from rettesnor.law.deadlines import Span, SpanUnit
from rettesnor.law.unusable import Unusable

_COUNTED = {
    SpanUnit.DAYS: "days",
    SpanUnit.WEEKS: "weeks",
    SpanUnit.MONTHS: "months",
    SpanUnit.CALENDAR_MONTHS: "months",
}


def countable(span: Span, name: str) -> Span:
    """The span itself. Raises `Unusable` where it is in no unit of the calendar; `name` is the key it stands under."""
    if span.unit not in _COUNTED:
        raise Unusable("no_unit_of_the_calendar", name=name)
    return span


def over_since(on: date, span: Span) -> date:
    """The last day such that a time counted from it is over on `on`; of a range, the longest time."""
    back = on - relativedelta(**{_COUNTED[span.unit]: span.most})  # type: ignore[arg-type]
    return back.replace(day=1) - timedelta(days=1) if span.unit is SpanUnit.CALENDAR_MONTHS else back


def over_on(start: date, span: Span) -> date:
    """The first day on which a time that began on `start` is over."""
    day = start + relativedelta(**{_COUNTED[span.unit]: span.most})  # type: ignore[arg-type]
    while over_since(day, span) < start:  # a month that is too short, or one that has to end
        day += timedelta(days=1)
    return day
