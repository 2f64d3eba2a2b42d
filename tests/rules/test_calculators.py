"""What the texts set for the calculators of pay and transport."""

from dataclasses import replace
from datetime import date

import pytest

from rettesnor.law.deadlines import Span
from rettesnor.law.local_transport import LocalTransport
from rettesnor.law.money import Ore
from rettesnor.law.pay_question import LocalFloor, LocalPay, Method
from rettesnor.law.transport import OrderTransport
from rettesnor.rules.calculators import local_pay, local_transport, order_floor, order_transport
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.pay import PayRule
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.program import build
from rettesnor.standards import files

ON = date(2026, 11, 21)


def program(standard_id="greve-2019"):
    return build(files.standard(standard_id), files.law(), files.vocabulary(), ON)


def with_rules(*rules):
    """A standard that says only this of pay and transport."""
    built = program()
    sourced = [replace(built.local[0], rule=read(n, rule)) for n, rule in enumerate(rules)]
    others = [each for each in built.local if not isinstance(each.rule, PayRule | TransportRule)]
    return replace(built, local=(*others, *sourced))


def read(n, rule) -> Rule:
    written = {"id": f"r{n}", "strength": "must", **rule}
    return PayRule.model_validate(written) if rule["kind"] == "pay" else TransportRule.model_validate(written)


def test_the_order_sets_five_per_cent_ten_kilometres_and_thirty_per_cent():
    assert order_floor(program()) == 500
    assert order_transport(program()) == OrderTransport(own_distance=10_000, cap=3000)


@pytest.mark.parametrize(
    ("standard_id", "pay", "transport"),
    [
        (
            "greve-2019",
            LocalPay("greve-2019", (Method.GRATUITY,)),
            LocalTransport("greve-2019", own_distance=10_000, from_home=True, cap=3000),
        ),
        ("ballerup", LocalPay("ballerup", (Method.EFFORT,)), LocalTransport("ballerup", own_distance=10_000)),
        (
            "haderslev-2023",
            LocalPay("haderslev-2023", tuple(Method), (LocalFloor(500),)),
            LocalTransport("haderslev-2023", shared=True),
        ),
        (
            "ishoej-present",
            LocalPay("ishoej-present", (Method.EFFORT,)),
            LocalTransport("ishoej-present", own_distance=10_000),
        ),
        (
            "ishoej-proposed",
            LocalPay("ishoej-proposed", (Method.ASSESSED_HOURLY,), (LocalFloor(500, (Method.ASSESSED_HOURLY,)),)),
            LocalTransport("ishoej-proposed", own_distance=10_000, cap=3000),
        ),
        (
            "randers-draft",
            LocalPay("randers-draft", (Method.EFFORT, Method.GRATUITY)),
            LocalTransport("randers-draft", own_distance=10_000, cap=3000),
        ),
    ],
)
def test_each_standard_sets_what_its_text_says(standard_id, pay, transport):
    assert local_pay(program(standard_id)) == pay
    assert local_transport(program(standard_id)) == transport


def test_a_standard_that_says_nothing_sets_nothing():
    assert local_pay(with_rules()) is None
    assert local_transport(with_rules()) is None


def test_steps_over_time_are_floors_from_their_day():
    pay = local_pay(with_rules({"kind": "pay", "floor": "5 %", "steps_up": [{"after": "3 months", "floor": "6 %"}]}))
    assert pay.floors == (LocalFloor(500), LocalFloor(600, after=Span.parse("3 months")))


def test_an_amount_that_holds_only_under_a_condition_is_left_to_a_person():
    condition = {"if": {"can_use_public_transport": False}}
    built = with_rules(
        {"kind": "transport", "own_distance": "5 km", **condition},
        {"kind": "transport", "cap": "20 %"},
        {"kind": "pay", "floor": "9 %", "methods": ["gratuity"], **condition},
    )
    assert local_transport(built) == LocalTransport("greve-2019", cap=2000)
    assert local_pay(built) == LocalPay("greve-2019", (Method.GRATUITY,))


def test_of_several_the_best_for_the_citizen_counts():
    built = with_rules(
        {"kind": "transport", "own_distance": "10 km", "cap": "30 %"},
        {"kind": "transport", "own_distance": "8 km", "cap": "25 %"},
    )
    assert local_transport(built) == LocalTransport("greve-2019", own_distance=8_000, beyond_said=False, cap=2500)


@pytest.mark.parametrize(
    ("said", "beyond"), [({}, False), ({"distance": "deducted"}, True), ({"beyond": "municipality"}, True)]
)
def test_a_text_that_says_who_pays_the_first_kilometres_says_so_of_the_way_beyond_only_in_words(said, beyond):
    built = with_rules({"kind": "transport", "own_distance": "10 km", **said})
    assert local_transport(built).beyond_said is beyond


def test_caps_of_two_incomes_and_one_in_kroner_are_kept_apart():
    built = with_rules(
        {"kind": "transport", "cap": "30 %"},
        {"kind": "transport", "cap": "20 %", "cap_of": "all-income"},
        {"kind": "transport", "cap_amount": "250 kr"},
    )
    expected = LocalTransport("greve-2019", cap=3000, cap_of_more=2000, cap_month=Ore(25_000))
    assert local_transport(built) == expected


def test_a_distance_once_for_both_ways_is_half_of_it_each_way():
    built = with_rules({"kind": "transport", "own_distance": "10 km", "each_way": False})
    assert local_transport(built).own_distance == 5_000


def test_all_or_nothing_and_shared_cost_are_taken_over():
    built = with_rules({"kind": "transport", "own_distance": "12 km", "distance": "all-or-nothing"})
    assert local_transport(built) == LocalTransport("greve-2019", own_distance=12_000, all_or_nothing=True)
    assert local_transport(with_rules({"kind": "transport", "ride_cost": "shared"})).shared is True


def test_a_rule_of_the_special_course_sets_nothing_for_sheltered_employment():
    built = with_rules({"kind": "pay", "floor": "9 %", "methods": ["gratuity"], "offers": ["special_course"]})
    assert local_pay(built) is None
