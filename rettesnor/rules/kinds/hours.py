from typing import Annotated, ClassVar, Literal

from pydantic import Field

from rettesnor.rules.kinds.base import LoweredValue, Proposing, Topic
from rettesnor.rules.strict import Strict

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class OpeningHours(Strict):
    days: tuple[Weekday, ...]
    opens: ClockTime
    closes: ClockTime


class HoursRule(Proposing):
    """When the workplace is open, the patterns a place can be used in, and when it is closed."""

    topic: ClassVar[Topic] = "hours"
    kind: Literal["hours"]
    place: Literal["full", "half"] | None = None
    open: tuple[OpeningHours, ...] = ()
    patterns: tuple[Literal["two-whole-days", "mornings", "afternoons"], ...] = ()
    closed: tuple[Annotated[str, Field(min_length=3)], ...] = ()
    agreed: Literal["at-start"] | None = None

    def values(self) -> tuple[LoweredValue, ...]:
        opening = tuple(f"{'+'.join(o.days)} {o.opens}-{o.closes}" for o in self.open)
        rest = tuple(value for value in super().values() if value.name != "hours_open")
        return (LoweredValue("hours_open", stated=opening), *rest) if opening else rest
