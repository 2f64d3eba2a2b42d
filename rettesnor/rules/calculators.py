"""What the law and a standard set for the calculators of pay and transport, on the day of a program.

A standard is named by its id. Amounts that hold only under a condition (`if`) are left out: whether it holds is
asked in the case (`rettesnor.rules.alternatives`). So is what a text gives as an example: nobody can count on it.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from rettesnor.law.claim import Claim
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


def ways_named(program: Program) -> tuple[Method, ...]:
    """The ways of paying that the standard names, if only for some citizens or in one reading."""
    every = (reading.rule for each in program.local for reading in program.in_each_reading(each))
    rules = [rule for rule in every if isinstance(rule, PayRule) and "sheltered_employment" in rule.offers]
    return tuple(method for method in Method if any(method.value in rule.methods for rule in rules))


def local_pay(program: Program, named: tuple[Method, ...] | None = None) -> LocalPay | None:
    """What the standard says of pay; None where it says nothing. A floor that names no way is the gratuity's.

    `named` are the ways that the whole text names, where the program has the rules alone that count in a case: what is
    said to some citizens only is no silence.
    """
    rules = list(_rules(program.local, PayRule))
    ways = ways_named(program) if named is None else named
    if not program.standard or not (rules or ways):
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
    best = tuple(each for each in dict.fromkeys(floors) if not any(_is_below(each, other) for other in floors))
    return LocalPay(program.standard.standard, ways, best, unpaid)


def _is_below(floor: LocalFloor, other: LocalFloor) -> bool:
    """Whether it is of the same kind as another and promises less, so that it sets nothing."""
    if (floor.amount_ore is None) is not (other.amount_ore is None):
        return False
    alike = replace(floor, share=other.share, amount_ore=other.amount_ore) == other
    return alike and (floor.share, floor.amount_ore or 0) < (other.share, other.amount_ore or 0)


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
        all_or_nothing=bool(distances) and any(rule.distance == "all-or-nothing" for rule in rules),
        beyond_said=not distances or any(rule.distance or rule.beyond for rule in rules),
        cap=min((cap for cap, of_net in caps if of_net), default=None),
        cap_of_more=min((cap for cap, of_net in caps if not of_net), default=None),
        cap_month=min(months, default=None),
        shared=any(rule.shares_the_cost for rule in rules),
        free_at_distance=any(rule.at_the_distance == "municipality" for rule in rules),
        payer=min(payers, key=_CHEAPEST_FIRST.index, default=None),
        payers=_payers(rules),
        own_stretch=next((str(rule.own_stretch) for rule in rules if rule.own_stretch), None),
        receipts=any(rule.refunded == "receipts" for rule in rules),
        ranked=next((rule.means_in_order for rule in rules if rule.means_in_order), ()),
        own_share=min((rule.own_share.amount for rule in rules if rule.own_share), default=None),
        claim=_claim(rules),
    )


def _claim(rules: Iterable[TransportRule]) -> Claim | None:
    """The last of several days; none where a refund is paid for longer than the period that is reckoned."""
    rules = list(rules)
    if any(rule.refunded_every for rule in rules):
        return None
    claims = [Claim(rule.claimed_by, int(rule.claimed_in == "next-month")) for rule in rules if rule.claimed_by]
    return max(claims, key=lambda each: (each.months_after, each.day), default=None)


def _payers(rules: Iterable[TransportRule]) -> dict[str, Payer]:
    named = [(means, rule.payer) for rule in rules if rule.payer for means in rule.for_means]
    dearest_first = sorted(named, key=lambda each: _CHEAPEST_FIRST.index(each[1]), reverse=True)
    return dict(dearest_first)


def transport_said(program: Program) -> Hashable:
    """What a standard says of transport, and of the ways of saying it those that can matter to a further rule."""
    rules = list(_rules(program.local, TransportRule))
    ways = {rule.distance for rule in rules} | {rule.beyond for rule in rules}
    return local_transport(program), frozenset(ways)


def _rules(sourced: Iterable[SourcedRule], kind: type[R]) -> Iterator[R]:
    """The rules of a kind that hold in every case of sheltered employment."""
    for each in sourced:
        rule = each.rule
        if isinstance(rule, kind) and not (rule.if_ or rule.is_example) and "sheltered_employment" in rule.offers:
            yield rule
