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
from rettesnor.rules.calculators import local_transport, order_transport, unconditional
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, Any, Arith, Choose, Compare, Const, Fact, Ratio, Tree, minimum

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12
METRES_A_KM = 1000
HALVES = 2
"""Days a week are counted in half days."""
WHOLE = 10_000
"""All of an amount, in hundredths of a per cent."""

DISTANCE = Fact("distance_to_work")


@dataclass(frozen=True)
class Estimate:
    """A yes or no, days a week, or whole øre a year, and the rules it rests on."""

    name: str
    unit: str | None
    tree: Tree
    rules: tuple[SourcedRule, ...]


def estimates(program: Program, offer: Offer = "sheltered_employment") -> tuple[Estimate, ...]:
    """The estimates that the law and the standard have the parameters for."""
    if offer != "sheltered_employment":
        return ()  # the order's floor and its transport are of paid work alone (BEK 483/2011 §§ 1-2)
    return (*_weekly_days(program), *_floor(program), *_transport(program))


def _weekly_days(program: Program) -> Iterator[Estimate]:
    """The most days a week the text allows; where several limits apply, the lowest. Unknown where it sets none."""
    limits: dict[int, list[Tree]] = {}
    rules = []
    for sourced in program.scope("sheltered_employment").local:
        most = sourced.rule.at_most if isinstance(sourced.rule, ExtentRule) else None
        if most and most.unit == "days/week" and not sourced.rule.is_example:
            rules.append(sourced)
            limits.setdefault(most.amount, []).append(sourced.lowered.applies)
    if limits:
        arms = tuple((Any(tuple(applies)), Const(most)) for most, applies in sorted(limits.items()))
        yield Estimate("weekly_days", "days/week", Choose(arms), tuple(rules))


def _floor(program: Program) -> Iterator[Estimate]:
    """Whether an hour's pay is at least the floor of a gratuity (BEK 483/2011 § 1, stk. 2, nr. 3), or the text's own.

    It says nothing of pay by effort. A floor that rises with time is not reckoned with.
    """
    floors = {
        sourced: rule.floor.amount
        for sourced, rule in unconditional((*program.law, *program.local), PayRule)
        if rule.floor and (not rule.floor_for or "gratuity" in rule.floor_for)
    }
    if floors:
        floor = Ratio(Fact("agreed_wage"), max(floors.values()), WHOLE, "up")
        yield Estimate("pay_meets_floor", None, Compare(">=", Fact("hourly_pay"), floor), tuple(floors))


def _transport(program: Program) -> Iterator[Estimate]:
    """Who pays what for transport (BEK 483/2011 § 2): the citizen the less of what order and standard say.

    Reckoned with the most days the text allows where it has limits, and otherwise with the days the case has.
    """
    local = local_transport(program)
    found = list(unconditional((*program.law, *program.local), TransportRule))
    if not found or (local and (local.shared or local.payers or local.own_stretch or local.cap_of_more)):
        return  # what that comes to is settled case by case
    limited = list(_weekly_days(program))
    days = limited[0].tree if limited else Fact("weekly_days")
    rules = (
        *(s for s, rule in found if rule.own_distance or rule.cap or rule.distance or rule.payer),
        *(sourced for estimate in limited for sourced in estimate.rules),
    )
    cost = _a_year(DISTANCE, days)
    own: Tree = cost
    parts: list[Tree] = []
    if any(sourced.layer == "order" for sourced, _ in found):
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
    if local.payer:
        own = cost if local.payer == "citizen" else Const(0)
    elif local.own_distance is not None and local.all_or_nothing:
        within = Compare("<" if local.free_at_distance else "<=", DISTANCE, Const(local.own_distance))
        own = Choose(((within, cost), (TRUE, Const(0))))
    elif local.own_distance is not None:
        by_distance = _a_year(minimum(DISTANCE, Const(local.own_distance)), days)
        within = Compare("<=", DISTANCE, Const(local.own_distance))
        own = by_distance if local.beyond_said else Choose(((within, by_distance), (TRUE, own)))
    if local.cap is not None:
        own = minimum(own, _share_of_earnings(local.cap))
    return own if local.cap_month is None else minimum(own, Const(MONTHS_A_YEAR * local.cap_month))


def _a_year(metres: Tree, days: Tree) -> Tree:
    """What that way costs, there and back, rounded up to a whole øre as a settlement is."""
    a_day = Arith("*", metres, Fact("transport_price"))
    return Ratio(Arith("*", a_day, days), TRIPS_A_DAY * WEEKS_A_YEAR // HALVES, METRES_A_KM, "up")


def _share_of_earnings(share: int) -> Tree:
    return Ratio(Fact("net_earnings"), MONTHS_A_YEAR * share, WHOLE, "down")
