"""The citizen's part by a standard that settles transport in its own way, beside the order and bounded by it."""

from dataclasses import replace

import pytest

from rettesnor.law.explain import Code
from tests.law.transport_examples import ALL_OR_NOTHING, BUS, DEDUCTED, SILENT, settled

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


def test_a_cap_of_another_income_is_not_reckoned_of_this_one():
    settlement = settled(replace(DEDUCTED, cap=100, cap_of_net=False))
    assert (settlement.citizen_ore, settlement.at_most_ore) == (None, 34_285)
