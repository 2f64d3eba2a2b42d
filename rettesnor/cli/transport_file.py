"""A transport file: one citizen's transport in a period as a person writes it down for `rettesnor transport`.

    period: 2026-11               # a month, or {from: 2026-11-01, to: 2026-12-01} where `to` is the day after the last
    distance: 14 km               # one way, from the workplace
    days: {sheltered: 16}         # also: activity (§ 104), special-course (§ 103, stk. 2), unpaid-trial
    fares:                        # each with one price: per_trip, per_period or per_km
    - {means: bus, per_trip: 24 kr, usable: false}      # also `kind`, where a rule is about one kind of means
    - {means: taxi, per_km: 12.50 kr, usable: true}
    net_earnings: 355.63 kr       # in sheltered employment in the period, after tax
    other_deductions: 0 kr        # what the citizen pays for other transport to it in the period

A fare may say what it costs `within` the order's own distance, where it rises by zones or steps, and what the
`own_stretch` costs that a standard measures in zones, minutes or tickets. `reduced_ability` belongs to days of
activity. Where the standard lets the cost be shared, `payment` says how in this case:
`{share: 50 %}`, or `{deducted: 200 kr, paid: 768 kr, refunded: 768 kr}` (in the pay; tickets bought; tickets refunded).
What is left out is not known.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from dateutil.relativedelta import relativedelta
from pydantic import AfterValidator, BeforeValidator, Field, StrictBool, model_validator

from rettesnor.cli.days import Day, written_day
from rettesnor.cli.pay_file import Kroner, ore
from rettesnor.law.fares import Basis, Fare
from rettesnor.law.local_transport import Payment, PayslipPayment, SharePayment
from rettesnor.law.money import Ore
from rettesnor.law.period import Period
from rettesnor.law.transport import DayRule, Journeys
from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.transport import Means
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.strict import Strict
from rettesnor.standards.reading import Document

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


class Between(Strict):
    from_: Day = Field(alias="from")
    to: Day

    @model_validator(mode="after")
    def _forwards(self) -> Between:
        if self.to <= self.from_:
            raise Unusable("period_ends_before_it_begins")
        return self


def _period(written: object) -> object:
    """A month as its first day and the first day of the next."""
    match = _MONTH.fullmatch(written) if isinstance(written, str) else None
    if match:
        first = written_day(f"{match[0]}-01")
        return {"from": match[0] + "-01", "to": (first + relativedelta(months=1)).isoformat()}
    if isinstance(written, dict):
        if {"from", "to"} <= written.keys():
            return written
        raise Unusable("period_without_both_ends")
    raise Unusable("not_a_period", written=written)


def _metres(distance: Quantity) -> Quantity:
    if distance.unit != "m":
        raise Unusable("not_a_distance", distance=distance)
    return distance


def _share(share: Quantity) -> Quantity:
    if share.unit != "%":
        raise Unusable("not_a_share", share=share)
    return share


class FareLine(Strict):
    means: str
    per_trip: Kroner | None = None
    per_period: Kroner | None = None
    per_km: Kroner | None = None
    usable: StrictBool | None = None
    within: Kroner | None = None
    own_stretch: Kroner | None = None
    kind: Means | None = None

    @model_validator(mode="after")
    def _one_price(self) -> FareLine:
        if len(self._prices()) > 1:
            raise Unusable("more_than_one_price")
        self.fare()
        return self

    def _prices(self) -> list[tuple[Basis, Quantity]]:
        each = ((Basis.TRIP, self.per_trip), (Basis.PERIOD, self.per_period), (Basis.KILOMETRE, self.per_km))
        return [(basis, price) for basis, price in each if price is not None]

    def fare(self) -> Fare:
        basis, price = next(iter(self._prices()), (Basis.TRIP, None))
        return Fare(self.means, basis, ore(price), self.usable, ore(self.within), self.kind, ore(self.own_stretch))


class PaymentLine(Strict):
    share: Annotated[Quantity, AfterValidator(_share)] | None = None
    deducted: Kroner | None = None
    paid: Kroner | None = None
    refunded: Kroner | None = None

    @model_validator(mode="after")
    def _one_way(self) -> PaymentLine:
        if (self.share is None) == (self.deducted is None) or (self.share and (self.paid or self.refunded)):
            raise Unusable("neither_share_nor_deducted")
        self.payment()
        return self

    def payment(self) -> Payment:
        if self.share is not None:
            return SharePayment(self.share.amount)
        return PayslipPayment(ore(self.deducted) or Ore(0), ore(self.paid) or Ore(0), ore(self.refunded) or Ore(0))


class TransportFile(Strict):
    period: Annotated[Between, BeforeValidator(_period)]
    distance: Annotated[Quantity, AfterValidator(_metres)] | None = None
    days: (
        dict[
            Literal["sheltered", "activity", "special-course", "unpaid-trial"], Annotated[int, Field(ge=0, strict=True)]
        ]
        | None
    ) = None
    fares: tuple[FareLine, ...] = ()
    net_earnings: Kroner | None = None
    other_deductions: Kroner | None = None
    reduced_ability: StrictBool | None = None
    payment: PaymentLine | None = None

    @model_validator(mode="after")
    def _fits(self) -> TransportFile:
        self.journeys()
        return self

    def journeys(self) -> Journeys:
        return Journeys(
            period=Period(self.period.from_, self.period.to),
            distance=self.distance.amount if self.distance else None,
            days={DayRule(rule): count for rule, count in self.days.items()} if self.days is not None else None,
            fares=tuple(line.fare() for line in self.fares),
            net_earnings_ore=ore(self.net_earnings),
            other_deductions_ore=ore(self.other_deductions),
            reduced_ability=self.reduced_ability,
        )

    def shared(self) -> Payment | None:
        return self.payment.payment() if self.payment else None


def read_transport(document: Document) -> tuple[Journeys, Payment | None]:
    """The journeys, and how a shared cost is shared. Raises `BadFile` with the line of each fault."""
    read = document.as_(TransportFile)
    return read.journeys(), read.shared()
