"""What a standard comes to in a year, for comparing standards over a caseload.

Each estimate is a tree over the facts of a case, built from the parameters of the law and of one standard. A decision,
a pay slip or a settlement never rests on one: those go by the days and fares of the single case (`rettesnor.law`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from rettesnor.law.fares import TRIPS_A_DAY
from rettesnor.law.local_transport import LocalTransport
from rettesnor.rules.calculators import local_transport, order_transport
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.extent import Extent
from rettesnor.rules.kinds.pay import Pay
from rettesnor.rules.kinds.transport import Transport
from rettesnor.rules.program import Placed, Program
from rettesnor.rules.tree import TRUE, Any, Arith, Choose, Compare, Const, Fact, Ratio, Tree, minimum

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12
METRES_A_KM = 1000
WHOLE = 10_000
"""All of an amount, in hundredths of a per cent."""

DISTANCE = Fact("distance_to_work")


@dataclass(frozen=True)
class Estimate:
    """A yes or no, days a week, or whole øre a year, and the rules it rests on."""

    name: str
    unit: str | None
    tree: Tree
    rules: tuple[Placed, ...]


def estimates(program: Program, offer: Offer = "sheltered_employment") -> tuple[Estimate, ...]:
    """The estimates that the law and the standard have the parameters for."""
    if offer != "sheltered_employment":
        return ()  # the order's floor and its transport are of paid work alone (BEK 483/2011 §§ 1-2)
    return (*_weekly_days(program), *_floor(program), *_transport(program))


def _weekly_days(program: Program) -> Iterator[Estimate]:
    """The most days a week; where several limits apply, the lowest."""
    rules = [placed for placed in program.local if isinstance(placed.rule, Extent)]
    limits: dict[int, list[Tree]] = {}
    for placed in rules:
        most = placed.rule.at_most if isinstance(placed.rule, Extent) else None
        if most and most.unit == "days/week":
            limits.setdefault(most.amount, []).append(placed.lowered.applies)
    if limits:
        arms = tuple((Any(tuple(applies)), Const(most)) for most, applies in sorted(limits.items()))
        yield Estimate("weekly_days", "days/week", Choose(arms), tuple(rules))


def _floor(program: Program) -> Iterator[Estimate]:
    """Whether the pay an hour is at least the share of the lowest agreed wage (BEK 483/2011 § 1, stk. 3)."""
    rules = tuple(_unconditional(program, Pay))
    floors = [placed.rule.floor.amount for placed in rules if isinstance(placed.rule, Pay) and placed.rule.floor]
    if floors:
        floor = Ratio(Fact("agreed_wage"), max(floors), WHOLE, "up")
        yield Estimate("pay_meets_floor", None, Compare(">=", Fact("hourly_pay"), floor), rules)


def _transport(program: Program) -> Iterator[Estimate]:
    """Who pays what for transport (BEK 483/2011 § 2): the citizen the less of what order and standard say."""
    rules = tuple(_unconditional(program, Transport))
    local = local_transport(program)
    if not rules or (local and local.shared):
        return  # how a shared cost is shared, is settled case by case
    days = next((estimate.tree for estimate in _weekly_days(program)), Fact("weekly_days"))
    cost = _a_year(DISTANCE, days)
    own: Tree = cost
    parts: list[Tree] = []
    if any(placed.layer == "order" for placed in rules):
        order = order_transport(program)
        own = _a_year(minimum(DISTANCE, Const(order.own_distance)), days)
        parts.append(minimum(own, _share_of_earnings(order.cap)))
    if local:
        parts.append(_by_standard(local, own, cost, days))
    # A standard that only repeats the order, or its part before the cap, cannot make the citizen's part lower.
    citizen = reduce(minimum, [part for part in dict.fromkeys(parts) if part != own] or [own])
    yield Estimate("transport_citizen_year", "kr", citizen, rules)
    yield Estimate("transport_municipality_year", "kr", Arith("-", cost, citizen), rules)


def _by_standard(local: LocalTransport, own: Tree, cost: Tree, days: Tree) -> Tree:
    """The citizen's part by the standard alone; where it names no distance, `own` is the order's before its cap."""
    if local.own_distance is not None and local.all_or_nothing:
        own = Choose(((Compare("<=", DISTANCE, Const(local.own_distance)), cost), (TRUE, Const(0))))
    elif local.own_distance is not None:
        own = _a_year(minimum(DISTANCE, Const(local.own_distance)), days)
    return own if local.cap is None else minimum(own, _share_of_earnings(local.cap))


def _a_year(metres: Tree, days: Tree) -> Tree:
    """What that way costs, there and back, rounded up to a whole øre as a settlement is."""
    a_day = Arith("*", metres, Fact("transport_price"))
    return Ratio(Arith("*", a_day, days), TRIPS_A_DAY * WEEKS_A_YEAR, METRES_A_KM, "up")


def _share_of_earnings(share: int) -> Tree:
    return Ratio(Fact("net_earnings"), MONTHS_A_YEAR * share, WHOLE, "down")


def _unconditional(program: Program, kind: type[Pay] | type[Transport]) -> Iterator[Placed]:
    """Rules for every case: whether a condition holds that a parameter hangs on, a person settles in the case."""
    for placed in program.rules("sheltered_employment"):
        if isinstance(placed.rule, kind) and not placed.rule.if_:
            yield placed
