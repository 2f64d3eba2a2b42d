"""What a standard comes to in a year, for comparing standards over a caseload.

Each estimate is a tree over the facts of a case, built from the parameters of the law and of one standard. A decision,
a pay slip or a settlement never rests on one: those go by the days and fares of the single case (`rettesnor.law`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from functools import reduce

from rettesnor.law.fares import TRIPS_A_DAY
from rettesnor.law.local_transport import LocalTransport
from rettesnor.rules.alternatives import NOTHING_KNOWN, Alternative, Taken, TooManyWays
from rettesnor.rules.calculators import local_pay, local_transport, order_transport, transport_said
from rettesnor.rules.kinds.base import Offer, Rule
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.transport import DISTANCE, TransportRule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, Any, Arith, Choose, Compare, Const, Fact, Ratio, Tree, all_of, minimum

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12
METRES_A_KM = 1000
HALVES = 2
"""Days a week are counted in half days."""
WHOLE = 10_000
"""All of an amount, in hundredths of a per cent."""


@dataclass(frozen=True)
class Estimate:
    """A yes or no, days a week, or whole øre a year, and the rules it rests on.

    Each sentence is taken as its words mean first, which is how its rule is written. `read_otherwise` are the rules
    whose other reading comes to something else.
    """

    name: str
    unit: str | None
    tree: Tree
    rules: tuple[SourcedRule, ...]
    read_otherwise: tuple[SourcedRule, ...] = ()


def estimates(program: Program, offer: Offer = "sheltered_employment") -> tuple[Estimate, ...]:
    """The estimates that the law and the standard have the parameters for."""
    if offer != "sheltered_employment":
        return ()  # the order's floor and its transport are of paid work alone (BEK 483/2011 §§ 1-2)
    otherwise = {
        main: {each.name: each.tree for each in _estimates(program.read_as(main, other.rule))}
        for main, other in program.readings.items()
        if isinstance(main.rule, ExtentRule | PayRule | TransportRule)
    }
    return tuple(
        replace(each, read_otherwise=tuple(m for m, trees in otherwise.items() if trees.get(each.name) != each.tree))
        for each in _estimates(program)
    )


def _estimates(program: Program) -> Iterator[Estimate]:
    yield from _weekly_days(program)
    yield from _floor(program)
    yield from _transport(program)


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
    rules = tuple(each for each in _of_paid_work(program, PayRule) if _floor_of_gratuity(each.rule))
    if not rules:
        return

    def meets(way: Program) -> Tree | None:
        found = [floor for each in _of_paid_work(way, PayRule) if (floor := _floor_of_gratuity(each.rule))]
        if not found:
            return None
        return Compare(">=", Fact("hourly_pay"), Ratio(Fact("agreed_wage"), max(found), WHOLE, "up"))

    if tree := _in_each_way(program, PayRule, local_pay, meets):
        yield Estimate("pay_meets_floor", None, tree, rules)


def _floor_of_gratuity(rule: Rule) -> int | None:
    if not isinstance(rule, PayRule) or not rule.floor or (rule.floor_for and "gratuity" not in rule.floor_for):
        return None
    return rule.floor.amount


def _transport(program: Program) -> Iterator[Estimate]:
    """Who pays what for transport (BEK 483/2011 § 2): the citizen the less of what order and standard say.

    Reckoned with the most days the text allows where it has limits, and otherwise with the days the case has.
    """
    found = list(_of_paid_work(program, TransportRule))
    if not found:
        return
    limited = list(_weekly_days(program))
    days = limited[0].tree if limited else Fact("weekly_days")
    rules = (
        *(each for each in found if _says_who_pays(each.rule)),
        *(sourced for estimate in limited for sourced in estimate.rules),
    )
    citizen = _in_each_way(program, TransportRule, transport_said, lambda way: _of_citizen(way, days))
    if citizen:
        yield Estimate("transport_citizen_year", "kr", citizen, rules)
        municipality = Arith("-", _a_year(DISTANCE, days), citizen)
        yield Estimate("transport_municipality_year", "kr", municipality, rules)


def _says_who_pays(rule: Rule) -> bool:
    return isinstance(rule, TransportRule) and bool(
        rule.own_distance or rule.cap or rule.distance or rule.payer or rule.own_share
    )


def _of_citizen(program: Program, days: Tree) -> Tree | None:
    """The citizen's part by rules that all count; None for what is settled case by case."""
    local = local_transport(program)
    if local and (local.cost_is_shared_case_by_case or local.payers or local.own_stretch or local.cap_of_more):
        return None
    cost = _a_year(DISTANCE, days)
    own: Tree = cost
    parts: list[Tree] = []
    if any(each.layer == "order" for each in _of_paid_work(program, TransportRule)):
        order = order_transport(program)
        own = _a_year(minimum(DISTANCE, Const(order.own_distance)), days)
        parts.append(minimum(own, _share_of_earnings(order.cap)))
    if local:
        parts.append(_by_standard(local, own, cost, days))
    # A standard that only repeats the order, or its part before the cap, cannot make the citizen's part lower.
    return reduce(minimum, [part for part in dict.fromkeys(parts) if part != own] or [own])


def _of_paid_work(program: Program, kind: type[Rule]) -> Iterator[SourcedRule]:
    """The rules of a kind, the law's first; what the law says under a condition is for the single case."""
    for each in (*program.law, *program.local):
        counts = each.layer == "local" or not each.rule.if_
        if counts and isinstance(each.rule, kind) and "sheltered_employment" in each.rule.offers:
            yield each


def _in_each_way(
    program: Program, kind: type[Rule], says: Callable[[Program], Hashable], come_to: Callable[[Program], Tree | None]
) -> Tree | None:
    """What the rules as they are written come to, by which conditions hold; unknown where that is not known.

    None where nothing can be reckoned, or where it hinges on too much.
    """
    taken = Taken(replace(program, readings={}), kind, NOTHING_KNOWN)
    try:
        ways = taken.ways(says)
    except TooManyWays:
        return None
    found = taken.that_differ((Alternative(come_to(way.answer), way.assumed) for way in ways), lambda tree: tree)
    arms = [(way.assumed, way.answer) for way in found if way.answer]
    if not arms or not arms[0][0]:
        return arms[0][1] if arms else None
    return Choose(tuple((all_of(each.holding for each in assumed), tree) for assumed, tree in arms))


def _by_standard(local: LocalTransport, own: Tree, cost: Tree, days: Tree) -> Tree:
    """The citizen's part by the standard alone; where it names no distance, `own` is the order's before its cap."""
    if local.own_share is not None:
        own = Ratio(cost, local.own_share, WHOLE, "down")
    elif local.payer:
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
