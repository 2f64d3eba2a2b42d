"""Who pays for getting to work and back in one period, by BEK 483 § 2 and beside it by a standard.

The citizen pays for the part within the own distance (10 km) of the workplace, and never more than a share (30 %) of
the net earnings in sheltered employment; the municipality pays the rest. A standard can only lower the citizen's part.

Amounts are whole øre, distances metres one way, shares hundredths of a per cent. What is not known is None: unknown
earnings give an unknown part, never one without a cap and never nothing. The citizen's part is rounded down.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from rettesnor.law.contribution import Contribution, share_of
from rettesnor.law.explain import Code, Row, RowValue
from rettesnor.law.fares import TRIPS_A_DAY, Cheapest, Fare, cheapest, stretch_cost
from rettesnor.law.local_transport import CAP, Income, LocalTransport, Payment, Stretch, first_by_rank, local_part
from rettesnor.law.money import Ore
from rettesnor.law.period import Period
from rettesnor.law.unusable import Unusable

ORDER = "BEK 483 § 2"
OWN_DISTANCE = "BEK 483 § 2, stk. 1"
ACTIVITY = "BEK 483 § 5"


class DayRule(StrEnum):
    """What a day of transport is for, and so which rule it falls under."""

    SHELTERED = "sheltered"
    """Paid work in sheltered employment (SEL § 103, stk. 1): BEK 483 § 2."""
    ACTIVITY = "activity"
    """Activity and company (SEL § 104): BEK 483 § 5."""
    SPECIAL_COURSE = "special-course"
    """SEL § 103, stk. 2: the order has no rule of transport."""
    UNPAID_TRIAL = "unpaid-trial"
    """Work without pay: § 2 speaks of paid work, so it falls outside (an inference)."""


@dataclass(frozen=True)
class OrderTransport:
    """The order's own distance in metres each way, and its cap."""

    own_distance: int
    cap: int


@dataclass(frozen=True)
class Journeys:
    """One citizen's transport between one home and one workplace in a period.

    `days` counts the days of transport by rule; `net_earnings_ore` is the pay of the period in sheltered employment
    after tax; `other_deductions_ore` what the citizen otherwise pays for transport to it in the period, which counts
    under the same cap; `reduced_ability` is what § 5 asks for days of activity and company.
    """

    period: Period
    distance: int | None
    days: Mapping[DayRule, int] | None
    fares: tuple[Fare, ...]
    net_earnings_ore: Ore | None
    other_deductions_ore: Ore | None
    reduced_ability: bool | None = None

    def __post_init__(self) -> None:
        numbers = (self.distance, self.net_earnings_ore, self.other_deductions_ore, *(self.days or {}).values())
        if any(number is not None and number < 0 for number in numbers):
            raise Unusable("journeys_below_nothing")
        length = (self.period.end - self.period.start).days
        if sum((self.days or {}).values()) > length:
            raise Unusable("more_days_than_the_period", length=length)


@dataclass(frozen=True)
class Settlement:
    """Who pays what. A part is None when it hinges on what `unknown_because` names, or when a person must decide.

    `order_ore` and `standard_ore` are the citizen's part by each; the citizen pays the lower. `at_most_ore` is the most
    it can come to whatever the unknowns are, and `municipality_at_least_ore` what the municipality then pays for
    certain, where that can be said.
    """

    cost_ore: Ore | None
    citizen_ore: Ore | None
    municipality_ore: Ore | None
    order_ore: Ore | None
    standard_ore: Ore | None
    at_most_ore: Ore | None
    municipality_at_least_ore: Ore | None
    means: str | None
    unknown_because: tuple[Code, ...]
    rows: tuple[Row, ...]


def settle(
    journeys: Journeys, order: OrderTransport, local: LocalTransport | None = None, payment: Payment | None = None
) -> Settlement:
    """The settlement of a period. `payment` is how a cost that the standard lets be shared is shared in this case.

    Raises `Unusable` for a payment where the standard does not let it.
    """
    if payment and not (local and local.shared):
        raise Unusable("payment_not_shared")
    return _Settling(journeys, order, local, payment).settle()


class _Settling:
    """One settlement in the making: each step adds its rows, and names what it could not know."""

    def __init__(
        self, journeys: Journeys, order: OrderTransport, local: LocalTransport | None, payment: Payment | None
    ) -> None:
        self.journeys = journeys
        self.order = order
        self.local = local
        self.payment = payment
        self.rows: list[Row] = []
        self.unknown: list[Code] = []

    def settle(self) -> Settlement:
        days = self.journeys.days
        if days is None:
            self._miss(Code.TRANSPORT_NO_DAYS)
            return self._settled(None, Contribution(), None)
        total, sheltered = sum(days.values()), days.get(DayRule.SHELTERED, 0)
        self._period_row(total)
        if self.journeys.distance is None:
            self._miss(Code.TRANSPORT_NO_DISTANCE, provision=OWN_DISTANCE)
        found = cheapest(self.journeys.fares, total, self.journeys.distance)
        self.rows += found.rows
        self.unknown += found.unknown_because
        ruled = self._other_days(days, found.cost_ore, total)
        if not sheltered:
            nothing = Contribution.known(Ore(0))
            return self._settled(found, nothing, nothing, ruled=ruled)
        stretch = self._stretch(found, total, sheltered)
        uncapped = self._within(stretch)
        by_order = uncapped.or_less(self._cap())
        if by_order.ore is not None:
            self._row(Code.TRANSPORT_ORDER, own=by_order.ore, provision=ORDER)
        return self._settled(found, by_order, self._standard(stretch, uncapped, by_order), ruled=ruled)

    def _row(self, code: Code, **values: RowValue) -> None:
        self.rows.append(Row(code, values))

    def _miss(self, code: Code, **values: RowValue) -> None:
        self._row(code, **values)
        self.unknown.append(code)

    def _period_row(self, total: int) -> None:
        period = self.journeys.period
        last = period.end - timedelta(days=1)
        trips = TRIPS_A_DAY * total
        self._row(
            Code.TRANSPORT_PERIOD, start=period.start.isoformat(), last=last.isoformat(), trips=trips, count=total
        )

    def _other_days(self, days: Mapping[DayRule, int], cost: Ore | None, total: int) -> bool:
        """Whether the days that are not sheltered employment have a rule; those of § 104 are the municipality's."""
        ruled = True
        for rule in (DayRule.SPECIAL_COURSE, DayRule.UNPAID_TRIAL):
            if count := days.get(rule, 0):
                self._miss(Code.TRANSPORT_NO_RULE, rule=rule.value, count=count, provision=ORDER)
                ruled = False
        if count := days.get(DayRule.ACTIVITY, 0):
            if not self.journeys.reduced_ability:
                unknown = self.journeys.reduced_ability is None
                code = Code.TRANSPORT_ACTIVITY_NOT_JUDGED if unknown else Code.TRANSPORT_ACTIVITY_NO_RULE
                self._miss(code, count=count, provision=ACTIVITY)
                return False
            self._row(Code.TRANSPORT_ACTIVITY, count=count, provision=ACTIVITY)
        if cost is not None and (sheltered := days.get(DayRule.SHELTERED, 0)) not in (0, total):
            self._row(Code.TRANSPORT_MIXED, cost=Ore(cost * sheltered // total), count=sheltered, total=total)
        return ruled

    def _stretch(self, found: Cheapest, total: int, sheltered: int) -> Stretch:
        """The part of the cost that belongs to the days in sheltered employment, by the number of days."""
        within = found.fare.cost_within(total) if found.fare else None
        own_stretch = found.fare.cost_of_own_stretch(total) if found.fare else None
        return Stretch(
            cost=None if found.cost_ore is None else Ore(found.cost_ore * sheltered // total),
            metres=self.journeys.distance,
            own_distance=self.order.own_distance,
            within=None if within is None else Ore(within * sheltered // total),
            kind=found.fare.kind if found.fare else None,
            own_stretch=None if own_stretch is None else Ore(own_stretch * sheltered // total),
        )

    def _within(self, stretch: Stretch) -> Contribution:
        """The citizen's part before the cap."""
        cost, metres, own_distance = stretch.cost, stretch.metres, stretch.own_distance
        if cost is None or metres is None:
            return Contribution(None, cost)
        own = stretch_cost(cost, metres, own_distance, stretch.within)
        values: dict[str, RowValue] = {"distance": metres, "own_distance": own_distance, "own": own}
        if metres <= own_distance:
            code = Code.TRANSPORT_ALL_WITHIN
        else:
            code = Code.TRANSPORT_BY_DISTANCE if stretch.within is None else Code.TRANSPORT_BY_STEPS
        self._row(code, **values, provision=OWN_DISTANCE)
        return Contribution.known(own)

    def _cap(self) -> Contribution:
        net, other, share = self.journeys.net_earnings_ore, self.journeys.other_deductions_ore, self.order.cap
        if net is None:
            self._miss(Code.TRANSPORT_NO_NET_EARNINGS, share=share, provision=CAP)
            return Contribution()
        cap = share_of(net, share)
        self._row(Code.TRANSPORT_CAP, share=share, net=net, cap=cap, provision=CAP)
        if other is None:
            self._miss(Code.TRANSPORT_NO_OTHER_DEDUCTIONS, provision=CAP)
            return Contribution(None, cap)
        left = Ore(max(0, cap - other))
        if other:
            self._row(Code.TRANSPORT_OTHER_DEDUCTIONS, other=other, left=left, provision=CAP)
        return Contribution.known(left)

    def _standard(self, stretch: Stretch, uncapped: Contribution, by_order: Contribution) -> Contribution | None:
        if self.local is None:
            return None
        found = local_part(
            self.local,
            self.payment,
            stretch,
            order=uncapped,
            by_order=by_order,
            income=Income(
                self.journeys.net_earnings_ore,
                self.journeys.other_deductions_ore,
                self.journeys.period.whole_months,
            ),
        )
        self.rows += found.rows
        self.unknown += found.unknown_because
        if ranked := first_by_rank(self.local, self.journeys.fares):
            self.rows.append(ranked)
        if claim := self.local.claim:
            day = claim.due(self.journeys.period).isoformat()
            self.rows.append(Row(Code.TRANSPORT_LOCAL_CLAIM, {"source": self.local.source, "day": day}))
        return found.part

    def _settled(
        self, found: Cheapest | None, order: Contribution, standard: Contribution | None, *, ruled: bool = True
    ) -> Settlement:
        citizen = order.or_less(standard) if standard else order
        if not ruled:
            citizen = Contribution()
        cost = found.cost_ore if found else None
        rest = Ore(cost - citizen.ore) if cost is not None and citizen.ore is not None else None
        certain = Ore(cost - citizen.at_most) if cost is not None and citizen.at_most is not None else None
        if standard and self.local and order.ore is not None and standard.ore is not None:
            values: dict[str, RowValue] = {"local": standard.ore, "order": order.ore, "source": self.local.source}
            if standard.ore > order.ore:
                self._row(Code.TRANSPORT_ORDER_BOUNDS, **values, provision=ORDER)
            elif standard.ore < order.ore:
                self._row(Code.TRANSPORT_LOCAL_BETTER, **values)
        if cost is not None and citizen.ore is not None and rest is not None:
            self._row(Code.TRANSPORT_SHARES, citizen=citizen.ore, municipality=rest, cost=cost)
        elif citizen.ore is None and citizen.at_most is not None:
            self._row(Code.TRANSPORT_AT_MOST, most=citizen.at_most)
            if certain:
                self._row(Code.TRANSPORT_MUNICIPALITY_AT_LEAST, least=certain)
        return Settlement(
            cost_ore=cost,
            citizen_ore=citizen.ore,
            municipality_ore=rest,
            order_ore=order.ore,
            standard_ore=standard.ore if standard and self.local else None,
            at_most_ore=citizen.at_most,
            municipality_at_least_ore=certain,
            means=found.fare.means if found and found.fare else None,
            unknown_because=() if rest is not None else tuple(dict.fromkeys(self.unknown)),
            rows=tuple(self.rows),
        )
