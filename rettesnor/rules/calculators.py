"""What the law and a standard set for the calculators of pay and transport, on the day of a program.

A standard is named by its id. Amounts that hold only under a condition (`if`) are left out: whether it holds is
asked in the case (`rettesnor.rules.alternatives`).
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rettesnor.law.local_transport import LocalTransport, Payer
from rettesnor.law.money import Ore
from rettesnor.law.pay_question import LocalFloor, LocalPay, Method
from rettesnor.law.transport import OrderTransport
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.pay import PayRule, PayStep
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule

R = TypeVar("R", bound=Rule)
_CHEAPEST_FIRST: tuple[Payer, ...] = ("municipality", "provider", "citizen")
"""Who can pay the whole cost, by what is best for the citizen."""


def of_pay(sourced: SourcedRule) -> bool:
    return isinstance(sourced.rule, PayRule)


def of_transport(sourced: SourcedRule) -> bool:
    return isinstance(sourced.rule, TransportRule)


def order_floor(program: Program) -> int:
    """The order's floor under a gratuity, in hundredths of a per cent of the lowest agreed wage."""
    return max(rule.floor.amount for rule in _rules(program.law, PayRule) if rule.floor)


def local_pay(program: Program) -> LocalPay | None:
    """What the standard says of pay; None where it says nothing. A floor that names no way is the gratuity's."""
    rules = list(_rules(program.local, PayRule))
    named = {
        method
        for each in program.local
        if isinstance(each.rule, PayRule) and "sheltered_employment" in each.rule.offers
        for method in each.rule.methods
    }
    if not program.standard or not (rules or named):
        return None
    floors: list[LocalFloor] = []
    for rule in rules:
        methods = tuple(Method(method) for method in rule.floor_for) or (Method.GRATUITY,)
        if rule.floor:
            floors.append(LocalFloor(rule.floor.amount, methods))
        if rule.at_least:
            floors.append(LocalFloor(0, methods, amount_ore=Ore(rule.at_least.amount)))
        floors += [_floor(step, methods) for step in rule.steps_up]
    unpaid = next((rule.unpaid_for for rule in rules if rule.unpaid_for), None)
    return LocalPay(program.standard.standard, tuple(m for m in Method if m.value in named), tuple(floors), unpaid)


def _floor(step: PayStep, methods: tuple[Method, ...]) -> LocalFloor:
    if step.amount:
        return LocalFloor(0, methods, step.after, Ore(step.amount.amount))
    assert step.floor
    return LocalFloor(step.floor.amount, methods, step.after, of_agreed=step.of in (None, "agreed-minimum"))


def order_transport(program: Program) -> OrderTransport:
    rules = list(_rules(program.law, TransportRule))
    return OrderTransport(
        own_distance=min(rule.own_distance.amount for rule in rules if rule.own_distance),
        cap=min(rule.cap.amount for rule in rules if rule.cap),
    )


def local_transport(program: Program) -> LocalTransport | None:
    """What the standard says of transport; None where it says nothing. Of several, what is best for the citizen."""
    rules = list(_rules(program.local, TransportRule))
    if not rules or not program.standard:
        return None
    distances = [rule.own_each_way for rule in rules if rule.own_each_way is not None]
    payers = [rule.payer for rule in rules if rule.payer and not rule.for_means]
    caps = [(rule.cap.amount, rule.cap_of in (None, "net-earnings")) for rule in rules if rule.cap]
    months = [Ore(rule.cap_amount.amount) for rule in rules if rule.cap_amount]
    return LocalTransport(
        source=program.standard.standard,
        own_distance=min(distances, default=None),
        from_home=any(rule.measured == "home-to-workplace" for rule in rules),
        all_or_nothing=any(rule.distance == "all-or-nothing" for rule in rules),
        beyond_said=not distances or any(rule.distance or rule.beyond for rule in rules),
        cap=min((cap for cap, of_net in caps if of_net), default=None),
        cap_of_more=min((cap for cap, of_net in caps if not of_net), default=None),
        cap_month=min(months, default=None),
        shared=any(rule.ride_cost == "shared" for rule in rules),
        free_at_distance=any(rule.at_the_distance == "municipality" for rule in rules),
        payer=min(payers, key=_CHEAPEST_FIRST.index, default=None),
        payers={means: rule.payer for rule in rules if rule.payer for means in rule.for_means},
        own_stretch=next((str(rule.own_stretch) for rule in rules if rule.own_stretch), None),
        receipts=any(rule.refunded == "receipts" for rule in rules),
        ranked=next((rule.means_in_order for rule in rules if rule.means_in_order), ()),
    )


def unconditional(sourced: Iterable[SourcedRule], kind: type[R]) -> Iterator[tuple[SourcedRule, R]]:
    """The rules of a kind that hold in every case of sheltered employment, with their places."""
    for each in sourced:
        if isinstance(each.rule, kind) and not each.rule.if_ and "sheltered_employment" in each.rule.offers:
            yield each, each.rule


def _rules(sourced: Iterable[SourcedRule], kind: type[R]) -> Iterator[R]:
    return (rule for _, rule in unconditional(sourced, kind))
