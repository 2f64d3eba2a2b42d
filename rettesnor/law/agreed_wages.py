"""The lowest collectively agreed pay of each area of work, by date (BEK 483 § 1, stk. 2, nr. 3).

The table is data (`standards/law/agreed-wages.yaml`, and what a municipality enters for its own areas).
"""

from dataclasses import dataclass
from datetime import date

from rettesnor.law.money import Ore
from rettesnor.law.unusable import Unusable


@dataclass(frozen=True)
class AgreedWage:
    """What an agreement pays an hour at one step, from a day until the next rate of the same step.

    `until` is the first day it no longer holds; without one it holds until it is replaced. An agreement that is
    succeeded by one of another name needs it: otherwise the old, lower rate would stand for ever.
    """

    area: str
    agreement: str
    step: str
    rate_ore: Ore
    from_: date
    source: str
    verified: bool
    until: date | None = None

    def __post_init__(self) -> None:
        if self.rate_ore <= 0:
            raise Unusable("agreed_wage_of_nothing", area=self.area, rate_ore=self.rate_ore)
        if self.until is not None and self.until <= self.from_:
            raise Unusable("agreed_wage_ends_before_it_begins", area=self.area, until=self.until, start=self.from_)

    def begun(self, on: date) -> bool:
        return self.from_ <= on

    def ended(self, on: date) -> bool:
        return self.until is not None and self.until <= on


@dataclass(frozen=True)
class AgreedWages:
    """Rates in any order. Two rates of one step that start on the same day are a ValueError."""

    rates: tuple[AgreedWage, ...]

    def __post_init__(self) -> None:
        starts = [(rate.area, rate.agreement, rate.step, rate.from_) for rate in self.rates]
        for start in starts:
            if starts.count(start) > 1:
                named = ", ".join(map(str, start))
                raise Unusable("agreed_wages_begin_alike", rates=named)

    def lowest(self, area: str, on: date) -> AgreedWage | None:
        """The lowest rate in force in an area on a day; None when the table has none."""
        current: dict[tuple[str, str], AgreedWage] = {}
        for rate in sorted(self.rates, key=lambda each: each.from_):
            if rate.area == area and rate.begun(on):
                current[rate.agreement, rate.step] = rate
        return min((r for r in current.values() if not r.ended(on)), key=lambda each: each.rate_ore, default=None)
