from collections import Counter
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from rettesnor.rules.kinds.base import LoweredValue, Proposing, Topic
from rettesnor.rules.quantity import Duration
from rettesnor.rules.strict import Strict

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class OpeningHours(Strict):
    days: tuple[Weekday, ...]
    opens: ClockTime
    closes: ClockTime


class TimeWindow(Strict):
    """Between two times of a day: `{earliest: "07:30", latest: "09:00"}`."""

    earliest: ClockTime
    latest: ClockTime

    def __str__(self) -> str:
        return f"{self.earliest}-{self.latest}"


class HoursRule(Proposing):
    """When and where work is done: opening hours, the patterns a place can be used in, closed days, and days off.

    *Du møder mellem kl. 7.30 og 9.00.* `at` are the workplaces by the text's own names. `days_off` is how long one can
    be away in a year, and `days_off_paid` whether one is paid meanwhile. `work_days` are the days of work, where the
    text has no hours for them, and `capacity` is how many citizens there is room for.
    """

    topic: ClassVar[Topic] = "hours"
    told: ClassVar[tuple[str, ...]] = ("patterns", "closed", "agreed", "at", "days_off")
    kind: Literal["hours"]
    place: Literal["full", "half"] | None = None
    open: tuple[OpeningHours, ...] = ()
    work_days: tuple[Weekday, ...] = ()
    patterns: tuple[Literal["two-whole-days", "mornings", "afternoons", "daytime", "evenings"], ...] = ()
    closed: tuple[Annotated[str, Field(min_length=3)], ...] = ()
    agreed: Literal["at-start"] | None = None
    arrive: TimeWindow | None = None
    leave: TimeWindow | None = None
    at: tuple[Annotated[str, Field(min_length=3)], ...] = ()
    days_off: Duration | None = None
    days_off_paid: bool | None = None
    capacity: Annotated[int, Field(ge=1)] | None = None

    @property
    def open_a_week(self) -> Mapping[str, int]:
        """How much the place is open in a week, by unit and in its halves; begun half hours are not counted."""
        days = {day for each in self.open for day in each.days} | set(self.work_days)
        return {"days/week": 2 * len(days)} | ({"hours/week": self.longest_days(7)} if self.open else {})

    def longest_days(self, count: int) -> int:
        """The half hours of so many of the days that the place is open longest; begun ones are not counted."""
        minutes = Counter[Weekday]()
        for each in self.open:
            minutes.update(dict.fromkeys(each.days, _minutes(each.closes) - _minutes(each.opens)))
        return sum(length for _, length in minutes.most_common(count)) // 30

    def values(self) -> tuple[LoweredValue, ...]:
        opening = tuple(f"{'+'.join(o.days)} {o.opens}-{o.closes}" for o in self.open)
        rest = tuple(value for value in super().values() if value.name != "hours_open")
        return (LoweredValue("hours_open", stated=opening), *rest) if opening else rest


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return 60 * int(hours) + int(minutes)
