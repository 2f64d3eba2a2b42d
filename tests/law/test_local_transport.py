"""The citizen's part by a standard that settles transport in its own way, beside the order and bounded by it."""

from dataclasses import replace
from datetime import date

import pytest

from rettesnor.law.explain import Code
from rettesnor.law.money import Ore
from rettesnor.law.period import Period
from tests.law.transport_examples import ALL_OR_NOTHING, BUS, DEDUCTED, MONTH, SILENT, settled

CHANGED_AT_7 = replace(ALL_OR_NOTHING, own_distance=7_000)


@pytest.mark.parametrize(
    ("local", "metres", "citizen"),
    [
        (CHANGED_AT_7, 7_000, 48_000),
        (replace(CHANGED_AT_7, free_at_distance=True), 7_000, 0),
        (replace(CHANGED_AT_7, free_at_distance=True), 6_999, 48_000),
    ],
)
def test_whether_exactly_the_distance_is_free_is_as_the_text_says(local, metres, citizen):
    assert settled(local, distance=metres).citizen_ore == citizen


def test_a_standard_that_is_silent_on_the_distance_is_not_said_to_state_a_part():
    """48,000 øre for 14 km: 10 of them are 34,285 øre by the order."""
    settlement = settled(SILENT)
    assert (settlement.citizen_ore, settlement.standard_ore) == (34_285, None)
    codes = [row.code for row in settlement.rows]
    assert Code.TRANSPORT_LOCAL_SILENT in codes
    assert Code.TRANSPORT_LOCAL not in codes


@pytest.mark.parametrize("payer", ["municipality", "provider"])
def test_who_bears_the_whole_cost_leaves_the_citizen_nothing(payer):
    assert settled(replace(SILENT, payer=payer)).citizen_ore == 0


def test_the_citizen_pays_nothing_of_a_cost_that_is_not_known_where_another_bears_it():
    settlement = settled(replace(SILENT, payer="municipality"), fares=())
    assert (settlement.cost_ore, settlement.citizen_ore, settlement.municipality_ore) == (None, 0, None)


def test_a_citizen_whom_the_standard_lets_pay_it_all_still_pays_by_the_order():
    settlement = settled(replace(SILENT, payer="citizen"))
    assert (settlement.standard_ore, settlement.citizen_ore) == (48_000, 34_285)


def test_a_rule_for_one_kind_of_means_holds_for_that_kind_alone():
    local = replace(SILENT, payers={"disability-ride": "municipality"})
    assert settled(local, fares=(replace(BUS, kind="disability-ride"),)).citizen_ore == 0
    assert settled(local, fares=(replace(BUS, kind="bus"),)).citizen_ore == 34_285


@pytest.mark.parametrize(
    ("local", "code"),
    [
        (replace(SILENT, payers={"disability-ride": "municipality"}), Code.TRANSPORT_LOCAL_KIND_NOT_SAID),
        (replace(SILENT, own_stretch="2 zones"), Code.TRANSPORT_LOCAL_OTHER_MEASURE),
    ],
)
def test_what_the_standard_measures_otherwise_is_unknown_and_bounded_by_the_order(local, code):
    settlement = settled(local)
    assert (settlement.citizen_ore, settlement.at_most_ore) == (None, 34_285)
    assert code in settlement.unknown_because


def test_the_stretch_of_another_measure_is_what_its_price_is_said_to_be():
    """4 kr a ride for the first zones, 20 rides."""
    fare = replace(BUS, own_stretch_ore=Ore(400))
    settlement = settled(replace(SILENT, own_stretch="2 zones"), fares=(fare,))
    assert (settlement.citizen_ore, settlement.unknown_because) == (8_000, ())


@pytest.mark.parametrize(("metres", "citizen", "standard"), [(7_000, 48_000, 48_000), (14_000, 34_285, None)])
def test_a_standard_that_says_nothing_of_the_way_beyond_is_not_said_to_divide_it(metres, citizen, standard):
    """»Har du højst 10 km, betaler du selv.« is about nobody who has 14."""
    settlement = settled(replace(DEDUCTED, beyond_said=False), distance=metres)
    assert (settlement.citizen_ore, settlement.standard_ore) == (citizen, standard)
    assert (Code.TRANSPORT_LOCAL_SILENT_BEYOND in {row.code for row in settlement.rows}) is (standard is None)


MORE = replace(DEDUCTED, cap_of_more=100)


def test_a_cap_of_another_income_is_not_reckoned_of_this_one():
    """A hundredth of 5,000 kr is 50 kr, so the cap of a larger income is that or more: somewhere under 342.85."""
    settlement = settled(MORE)
    assert (settlement.citizen_ore, settlement.at_most_ore) == (None, 34_285)


@pytest.mark.parametrize(
    ("local", "net", "citizen"),
    [
        (replace(MORE, cap_of_more=1000), 500_000, 34_285),  # at least 500 kr, which the part does not reach
        (replace(MORE, cap_of_more=3000), 100_000, 30_000),  # at least 300 kr, which is the order's own cap
    ],
)
def test_a_cap_of_a_larger_income_changes_nothing_where_its_least_is_no_less(local, net, citizen):
    settlement = settled(local, net_earnings_ore=Ore(net))
    assert (settlement.citizen_ore, settlement.unknown_because) == (citizen, ())
    assert Code.TRANSPORT_LOCAL_CAP_NOT_REACHED in {row.code for row in settlement.rows}


@pytest.mark.parametrize(
    ("period", "citizen", "at_most"),
    [
        (MONTH.period, 25_000, 25_000),
        (Period(date(2026, 11, 1), date(2027, 1, 1)), 34_285, 34_285),  # 250 kr for each of two months
        (Period(date(2026, 11, 2), date(2026, 12, 1)), None, 34_285),
    ],
)
def test_a_cap_in_kroner_is_for_each_whole_month(period, citizen, at_most):
    settlement = settled(replace(DEDUCTED, cap_month=Ore(25_000)), period=period)
    assert (settlement.citizen_ore, settlement.at_most_ore) == (citizen, at_most)
