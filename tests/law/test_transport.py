from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rettesnor.law.explain import Code
from rettesnor.law.fares import Basis, Fare
from rettesnor.law.local_transport import LocalTransport, PayslipPayment, SharePayment
from rettesnor.law.money import Ore
from rettesnor.law.transport import DayRule, Journeys, OrderTransport, settle
from tests.law.transport_examples import (
    ALL_OR_NOTHING,
    BUS,
    CAR,
    DEDUCTED,
    MONTH,
    NOVEMBER,
    ORDER,
    PASS,
    SHARED,
    TAXI,
    parts,
    settled,
)  # fmt: skip

AMOUNTS = st.integers(0, 300_000).map(Ore)
DISTANCES = st.integers(0, 60_000)
FARES = st.builds(Fare, st.just("bus"), st.sampled_from(Basis), st.integers(0, 30_000).map(Ore), st.booleans())
USABLE = FARES.map(lambda fare: replace(fare, usable=True))
DAYS = st.fixed_dictionaries({DayRule.SHELTERED: st.integers(0, 20), DayRule.ACTIVITY: st.integers(0, 10)})
KNOWN = st.builds(
    Journeys,
    period=st.just(NOVEMBER),
    distance=DISTANCES,
    days=DAYS,
    fares=st.tuples(USABLE, FARES, FARES),
    net_earnings_ore=AMOUNTS,
    other_deductions_ore=AMOUNTS,
    reduced_ability=st.just(True),
)
LOCAL = st.sampled_from(
    [
        (None, None),
        (DEDUCTED, None),
        (replace(DEDUCTED, own_distance=15_000, cap=4000), None),
        (replace(DEDUCTED, own_distance=5_000, cap=2000), None),
        (ALL_OR_NOTHING, None),
        (replace(ALL_OR_NOTHING, own_distance=15_000), None),
        (LocalTransport("s", cap=1000), None),
        (SHARED, SharePayment(5000)),
        (SHARED, PayslipPayment(Ore(20_000))),
        (replace(SHARED, cap=3000), PayslipPayment(Ore(20_000), Ore(40_000), Ore(35_000))),
    ]
)
UNKNOWN = {
    "distance": st.none() | DISTANCES,
    "net_earnings_ore": st.none() | AMOUNTS,
    "other_deductions_ore": st.none() | AMOUNTS,
    "reduced_ability": st.sampled_from([True, False, None]),
}


@given(KNOWN, LOCAL)
def test_the_parts_are_whole_øre_not_less_than_nothing_and_sum_to_the_cost(journeys, local):
    settlement = settle(journeys, ORDER, *local)
    citizen, municipality = parts(settlement)
    assert isinstance(citizen, int)
    assert isinstance(municipality, int)
    assert citizen >= 0
    assert municipality >= 0
    assert citizen + municipality == settlement.cost_ore
    assert settlement.unknown_because == ()


@given(KNOWN, LOCAL)
def test_the_citizen_never_pays_more_than_the_cap_with_what_else_is_paid_for_transport(journeys, local):
    citizen = settle(journeys, ORDER, *local).citizen_ore
    assert citizen == 0 or 100 * (citizen + journeys.other_deductions_ore) <= 30 * journeys.net_earnings_ore


@given(KNOWN, LOCAL)
def test_the_citizen_never_pays_more_than_by_the_order_or_by_the_standard(journeys, local):
    with_standard, alone = settle(journeys, ORDER, *local), settle(journeys, ORDER)
    assert with_standard.citizen_ore <= alone.citizen_ore
    assert with_standard.order_ore == alone.citizen_ore
    if local[0]:
        assert with_standard.citizen_ore in (with_standard.order_ore, with_standard.standard_ore)
        assert with_standard.citizen_ore <= with_standard.standard_ore


@given(KNOWN, st.integers(0, 20_000), st.integers(0, 20_000))
def test_a_longer_own_distance_never_lowers_the_citizens_part(journeys, own, longer):
    shorter = settle(journeys, OrderTransport(own, 3000)).citizen_ore
    assert shorter <= settle(journeys, OrderTransport(own + longer, 3000)).citizen_ore


@given(KNOWN, LOCAL, AMOUNTS)
def test_higher_earnings_never_lower_the_citizens_part(journeys, local, more):
    richer = replace(journeys, net_earnings_ore=Ore(journeys.net_earnings_ore + more))
    assert settle(journeys, ORDER, *local).citizen_ore <= settle(richer, ORDER, *local).citizen_ore


@given(KNOWN, LOCAL, st.integers(0, 40_000))
def test_a_longer_way_never_lowers_the_municipalitys_part(journeys, local, further):
    further_away = replace(journeys, distance=journeys.distance + further)
    assert settle(journeys, ORDER, *local).municipality_ore <= settle(further_away, ORDER, *local).municipality_ore


@given(KNOWN, LOCAL, FARES)
def test_one_more_fare_that_cannot_be_used_or_is_dearer_changes_nothing(journeys, local, fare):
    before = settle(journeys, ORDER, *local)
    more = replace(journeys, fares=(*journeys.fares, fare))
    cost = fare.cost(sum(journeys.days.values()), journeys.distance)
    assume(not fare.usable or cost > before.cost_ore)
    after = settle(more, ORDER, *local)
    assert (after.citizen_ore, after.municipality_ore, after.cost_ore) == (*parts(before), before.cost_ore)


@given(KNOWN, LOCAL, st.fixed_dictionaries(UNKNOWN), st.data())
def test_filling_in_an_unknown_never_changes_what_was_settled(journeys, local, unknown, data):
    before = settle(replace(journeys, **unknown), ORDER, *local)
    filled = {
        name: getattr(journeys, name) if unknown[name] is None else unknown[name]
        for name in ("distance", "net_earnings_ore", "other_deductions_ore")
    }
    ability = data.draw(st.booleans()) if unknown["reduced_ability"] is None else unknown["reduced_ability"]
    after = settle(replace(journeys, **filled, reduced_ability=ability), ORDER, *local)
    for name in ("cost_ore", "citizen_ore", "municipality_ore", "order_ore", "standard_ore"):
        settled_before = getattr(before, name)
        assert settled_before is None or settled_before == getattr(after, name)
    if before.at_most_ore is not None and after.citizen_ore is not None:
        assert after.citizen_ore <= before.at_most_ore


@given(KNOWN, LOCAL, st.fixed_dictionaries(UNKNOWN))
def test_whatever_is_not_settled_names_what_is_missing(journeys, local, unknown):
    settlement = settle(replace(journeys, **unknown), ORDER, *local)
    assert bool(settlement.unknown_because) is (None in parts(settlement))
    assert set(settlement.unknown_because) <= {row.code for row in settlement.rows}


def test_the_worked_example_never_exceeds_thirty_per_cent_by_a_fraction_of_an_øre():
    """7,17 kr. in 80 hours are 573,60 kr.; after tax 355,63 kr.; 30 per cent of that are 106,689 kr."""
    near = replace(MONTH, distance=3000, fares=(PASS,), net_earnings_ore=Ore(35_563))
    assert parts(settle(near, ORDER)) == (10_668, 26_832)


def test_a_bus_pass_dearer_than_thirty_per_cent_is_paid_above_it_by_the_municipality_even_at_3_km():
    assert parts(settled(distance=3000, fares=(PASS,), net_earnings_ore=Ore(100_000))) == (30_000, 7_500)


def test_at_14_km_without_a_bus_the_municipality_pays_beyond_10_km_and_above_the_cap():
    no_bus = (replace(BUS, usable=False), TAXI)
    assert parts(settled(fares=no_bus)) == (150_000, 270_000)
    assert parts(settled(fares=no_bus, net_earnings_ore=Ore(2_000_000))) == (300_000, 120_000)


@pytest.mark.parametrize(("distance", "citizen"), [(9_999, 48_000), (10_000, 48_000), (10_001, 47_995)])
def test_the_own_distance_is_the_first_ten_kilometres_each_way(distance, citizen):
    assert settled(distance=distance).citizen_ore == citizen


def test_unknown_earnings_leave_the_part_unknown_neither_without_a_cap_nor_nothing():
    settlement = settled(net_earnings_ore=None)
    assert parts(settlement) == (None, None)
    assert settlement.at_most_ore == 34_285
    assert settlement.unknown_because == (Code.TRANSPORT_NO_NET_EARNINGS,)


def test_unknown_earnings_do_not_matter_where_the_citizen_pays_nothing_anyway():
    assert parts(settled(ALL_OR_NOTHING, net_earnings_ore=None)) == (0, 48_000)


class TestADayOfAnotherKind:
    def test_of_activity_is_paid_by_the_municipality(self):
        days = {DayRule.SHELTERED: 5, DayRule.ACTIVITY: 5}
        assert parts(settled(days=days, reduced_ability=True)) == (17_142, 30_858)

    @pytest.mark.parametrize(
        ("ability", "code"),
        [(False, Code.TRANSPORT_ACTIVITY_NO_RULE), (None, Code.TRANSPORT_ACTIVITY_NOT_JUDGED)],
    )
    def test_of_activity_is_paid_so_only_for_a_considerably_reduced_ability(self, ability, code):
        settlement = settled(days={DayRule.ACTIVITY: 5}, reduced_ability=ability)
        assert parts(settlement) == (None, None)
        assert settlement.unknown_because == (code,)

    @pytest.mark.parametrize("rule", [DayRule.SPECIAL_COURSE, DayRule.UNPAID_TRIAL])
    def test_that_the_order_has_no_rule_for_is_left_to_a_person(self, rule):
        settlement = settled(days={DayRule.SHELTERED: 5, rule: 1})
        assert (parts(settlement), settlement.cost_ore) == ((None, None), 28_800)
        assert settlement.at_most_ore is None
        assert settlement.unknown_because == (Code.TRANSPORT_NO_RULE,)


class TestAStandard:
    def test_without_a_cap_is_held_to_the_orders(self):
        settlement = settled(DEDUCTED, net_earnings_ore=Ore(1_000))
        assert (settlement.order_ore, settlement.standard_ore, settlement.citizen_ore) == (300, 34_285, 300)
        assert {Code.TRANSPORT_LOCAL_NO_CAP, Code.TRANSPORT_ORDER_BOUNDS} <= {row.code for row in settlement.rows}

    def test_of_all_or_nothing_pays_all_beyond_its_distance_and_nothing_within(self):
        assert parts(settled(ALL_OR_NOTHING)) == (0, 48_000)
        assert parts(settled(ALL_OR_NOTHING, distance=10_000)) == (48_000, 0)

    def test_of_all_or_nothing_at_a_longer_distance_is_held_to_the_orders_ten_kilometres(self):
        settlement = settled(replace(ALL_OR_NOTHING, own_distance=20_000))
        assert (settlement.standard_ore, settlement.citizen_ore) == (48_000, 34_285)

    def test_with_a_shorter_own_distance_does_not_use_the_price_of_the_orders_stretch(self):
        steps = (replace(BUS, within_ore=Ore(1400)),)
        assert settled(DEDUCTED, fares=steps).standard_ore == 28_000
        assert settled(replace(DEDUCTED, own_distance=7_000), fares=steps).standard_ore == 24_000

    def test_that_says_nothing_of_distance_leaves_the_orders_and_adds_its_cap(self):
        assert settled(LocalTransport("s", cap=500)).citizen_ore == 25_000

    def test_that_lets_the_cost_be_shared_without_saying_how_settles_nothing_but_a_bound(self):
        settlement = settled(SHARED)
        assert (settlement.citizen_ore, settlement.order_ore, settlement.at_most_ore) == (None, 34_285, 34_285)
        assert settlement.unknown_because == (Code.TRANSPORT_LOCAL_SHARE_NOT_STATED,)

    def test_that_lets_the_cost_be_shared_in_halves(self):
        assert parts(settled(SHARED, SharePayment(5000))) == (24_000, 24_000)

    def test_counts_what_is_deducted_and_what_is_not_refunded(self):
        payment = PayslipPayment(deducted_ore=Ore(10_000), paid_ore=Ore(48_000), refunded_ore=Ore(40_000))
        assert settled(SHARED, payment).citizen_ore == 18_000


@pytest.mark.parametrize(
    "wrong",
    [
        {"distance": -1},
        {"net_earnings_ore": Ore(-1)},
        {"other_deductions_ore": Ore(-1)},
        {"days": {DayRule.SHELTERED: -1}},
        {"days": {DayRule.SHELTERED: 20, DayRule.ACTIVITY: 11}},
    ],
)
def test_numbers_less_than_nothing_and_more_days_than_the_period_are_refused(wrong):
    with pytest.raises(ValueError, match=r"journeys_below_nothing|more_days_than_the_period"):
        settled(**wrong)


@pytest.mark.parametrize("local", [None, DEDUCTED])
def test_a_shared_payment_needs_a_standard_that_lets_the_cost_be_shared(local):
    with pytest.raises(ValueError, match="payment_not_shared"):
        settled(local, SharePayment(5000))


@pytest.mark.parametrize("share", [-1, 10_001])
def test_a_share_lies_between_nothing_and_all(share):
    with pytest.raises(ValueError, match="share_beyond_the_whole"):
        SharePayment(share)


@pytest.mark.parametrize("amounts", [(-1, 0, 0), (0, -1, -1), (0, 0, -1), (0, 100, 101)])
def test_no_payment_is_less_than_nothing_and_no_refund_above_the_fare(amounts):
    with pytest.raises(ValueError, match="payment_below_nothing"):
        PayslipPayment(*map(Ore, amounts))


def test_all_or_nothing_needs_its_distance():
    with pytest.raises(ValueError, match="needs a distance"):
        LocalTransport("s", all_or_nothing=True)


def test_a_price_by_the_kilometre_gives_the_citizen_the_kilometres_of_the_own_distance():
    assert parts(settled(fares=(CAR,))) == (45_600, 18_240)
