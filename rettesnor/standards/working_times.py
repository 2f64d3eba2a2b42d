"""How long a municipality reckons with for its own work on a case: a policy of its own, and promised to nobody."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator

from rettesnor.law.deadlines import Span, SpanUnit
from rettesnor.law.unusable import Unusable
from rettesnor.rules.quantity import Duration
from rettesnor.rules.strict import Strict

WorkingTime = Literal["consent", "statements", "hearing", "weighing", "committee"]


def _in_working_days(span: Span) -> Span:
    if span.unit is not SpanUnit.WORKING_DAYS or span.least != span.most:
        raise Unusable("not_working_days", text=str(span))
    return span


WorkingDays = Annotated[Duration, AfterValidator(_in_working_days)]


def _days(number: int) -> Span:
    return Span(number, number, SpanUnit.WORKING_DAYS)


class WorkingTimes(Strict):
    """Working days that a step takes when all goes well; the timetable of a case is reckoned backwards with them.

    Of what a municipality leaves out, Rettesnor takes a default, and says so where it is shown. No law gives a number,
    and where a standard promises a time, that holds instead.
    """

    consent: WorkingDays = _days(2)
    """From the first talk until the citizen has consented to what is to be fetched."""
    statements: WorkingDays = _days(10)
    """From asking others until their statements are in."""
    hearing: WorkingDays = _days(2)
    """From knowing all that counts until the hearing is sent."""
    weighing: WorkingDays = _days(3)
    """From the answer until it is weighed and the decision written."""
    committee: WorkingDays = _days(5)
    """From the written decision until a committee has seen it, where the standard does not say when it meets."""

    def of(self, time: WorkingTime) -> Span:
        span: Span = getattr(self, time)
        return span

    def sets(self, time: WorkingTime) -> bool:
        """Whether the municipality has set it itself."""
        return time in self.model_fields_set
