"""What the ways to work and back cost, and the cheapest that the citizen can use (BEK 483 § 2, stk. 1).

Amounts are whole øre, distances metres one way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rettesnor.law.explain import Code, Row
from rettesnor.law.money import Ore
from rettesnor.law.unusable import Unusable

CHEAPEST = "BEK 483 § 2, stk. 1"
TRIPS_A_DAY = 2
KILOMETRE = 1000


class Basis(StrEnum):
    """What a price is for."""

    TRIP = "trip"
    PERIOD = "period"
    KILOMETRE = "kilometre"


@dataclass(frozen=True)
class Fare:
    """A way to get to work and back.

    `usable` is a person's judgement of what this citizen can do; None: not judged yet. `within_ore` is what the same
    fare costs for the order's own distance alone, where it rises by zones or steps. `kind` is which kind of means it
    is, as the rules name them. `own_stretch_ore` is what it costs for the stretch that a standard lets the citizen
    cover, where that is measured otherwise than in kilometres.
    """

    means: str
    basis: Basis
    price_ore: Ore | None
    usable: bool | None
    within_ore: Ore | None = None
    kind: str | None = None
    own_stretch_ore: Ore | None = None

    def __post_init__(self) -> None:
        if min(self.price_ore or 0, self.within_ore or 0, self.own_stretch_ore or 0) < 0:
            raise Unusable("price_below_nothing", means=self.means)
        if self.within_ore is not None and self.basis is Basis.KILOMETRE:
            raise Unusable("price_by_kilometre_within", means=self.means)

    def cost(self, days: int, metres: int | None) -> Ore | None:
        """For that many days there and back. None where the price, or the distance it hinges on, is not known.

        A price by the kilometre is summed for all the trips and then rounded up to a whole øre.
        """
        return self._times(self.price_ore, days, metres)

    def cost_within(self, days: int) -> Ore | None:
        return self._times(self.within_ore, days, None)

    def cost_of_own_stretch(self, days: int) -> Ore | None:
        return self._times(self.own_stretch_ore, days, None)

    def _times(self, price: Ore | None, days: int, metres: int | None) -> Ore | None:
        trips = TRIPS_A_DAY * days
        if price is None:
            return None
        match self.basis:
            case Basis.PERIOD:
                return Ore(price if trips else 0)
            case Basis.TRIP:
                return Ore(price * trips)
            case Basis.KILOMETRE:
                return None if metres is None else Ore(-(-price * trips * metres // KILOMETRE))


def stretch_cost(cost: Ore, metres: int, own_distance: int, within: Ore | None = None) -> Ore:
    """How much of a cost falls within the own distance: all of it where the whole way does.

    The order does not say how else to divide it. Where the fare has a price of its own for the stretch, that is it
    (by steps); otherwise it is in proportion to the distance, rounded down (by distance). Both are inferences.
    """
    if metres <= own_distance:
        return cost
    return Ore(cost * own_distance // metres) if within is None else min(cost, within)


@dataclass(frozen=True)
class Cheapest:
    """The cheapest fare that can be used; without one, the codes of what is missing."""

    fare: Fare | None
    cost_ore: Ore | None
    unknown_because: tuple[Code, ...]
    rows: tuple[Row, ...]


def cheapest(fares: Sequence[Fare], days: int, metres: int | None) -> Cheapest:
    """Compares all that can be used. One not yet judged matters only if it would be the cheapest."""
    rows: list[Row] = []
    unknown: list[Code] = []
    usable: list[tuple[Ore, Ore, Fare]] = []
    unjudged: list[tuple[Ore, Ore, Fare]] = []
    for fare in fares:
        cost = fare.cost(days, metres)
        if fare.usable is False:
            rows.append(Row(Code.TRANSPORT_FARE_NOT_USABLE, {"means": fare.means}))
        elif cost is None:
            rows.append(Row(Code.TRANSPORT_FARE_NO_COST, {"means": fare.means}))
            unknown.append(Code.TRANSPORT_FARE_NO_COST)
        else:
            code = Code.TRANSPORT_FARE if fare.usable else Code.TRANSPORT_FARE_NOT_JUDGED
            rows.append(Row(code, {"means": fare.means, "cost": cost}))
            within = fare.cost_within(days)
            (usable if fare.usable else unjudged).append((cost, cost if within is None else within, fare))
    # Of two that cost the same, the one where less of it is the citizen's.
    best = min(usable, key=lambda each: each[:2], default=None)
    if any(best is None or each[:2] < best[:2] for each in unjudged):
        unknown.append(Code.TRANSPORT_FARE_NOT_JUDGED)
    elif best is None and not unknown:
        rows.append(Row(Code.TRANSPORT_NO_USABLE_FARE, {"provision": CHEAPEST}))
        unknown.append(Code.TRANSPORT_NO_USABLE_FARE)
    if best is None or unknown:
        return Cheapest(None, None, tuple(dict.fromkeys(unknown)), tuple(rows))
    cost, _, fare = best
    rows.append(Row(Code.TRANSPORT_CHEAPEST, {"means": fare.means, "cost": cost, "provision": CHEAPEST}))
    return Cheapest(fare, cost, (), tuple(rows))
