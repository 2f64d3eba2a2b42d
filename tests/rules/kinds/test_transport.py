"""Transport: what the order gives, and where a standard gives less."""

import pytest

from rettesnor.rules.kinds.transport import TransportRule
from tests.rules.kinds.kinds import lowered, rule

OWN = rule("transport", own_distance="10 km", distance="deducted")
BEYOND = rule("transport", beyond="municipality")
CAP = rule("transport", cap="30 %", cap_of="net-earnings")


def conflicts(*local):
    return sorted({code for law in (OWN, BEYOND, CAP) for code, _ in TransportRule.narrower(local, law)})


def test_a_text_with_the_orders_own_figures_is_in_conflict_with_nothing():
    assert conflicts(rule("transport", own_distance="10 km"), rule("transport", cap="30 %")) == []


def test_silence_is_no_conflict():
    assert conflicts(rule("transport", own_distance="10 km")) == []


def test_a_text_that_says_nothing_of_transport_is_in_conflict_with_nothing():
    assert conflicts() == []


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"own_distance": "11 km"}, "transport_own_distance_longer"),
        ({"beyond": "municipality", "strength": "may"}, "transport_made_optional"),
        ({"ride_cost": "shared"}, "transport_cost_shared"),
        ({"own_share": "25 %"}, "transport_cost_shared"),
        ({"cap": "31 %"}, "transport_cap_higher"),
    ],
)
def test_each_way_of_giving_less_is_named(parameters, code):
    assert conflicts(rule("transport", cap="30 %"), rule("transport", **parameters)) == [code]


def test_a_distance_beyond_which_everything_is_covered_gives_more_and_is_no_conflict():
    assert conflicts(rule("transport", own_distance="10 km", distance="all-or-nothing", cap="30 %")) == []


def test_a_distance_for_both_ways_together_is_half_as_long():
    assert conflicts(rule("transport", own_distance="20 km", each_way=False, cap="30 %")) == []
    assert conflicts(rule("transport", own_distance="22 km", each_way=False, cap="30 %")) == [
        "transport_own_distance_longer"
    ]


def test_a_cap_of_all_income_is_held_against_the_law_s_own_cap_and_nothing_else():
    of_all = [rule("transport", cap="30 %", cap_of="all-income")]
    assert [code for code, _ in TransportRule.narrower(of_all, CAP)] == ["transport_cap_of_more"]
    assert "transport_cap_of_more" not in {
        code for law in (OWN, BEYOND) for code, _ in TransportRule.narrower(of_all, law)
    }


def test_what_measures_the_distance_is_seen_to_and_a_figure_alone_needs_nobody():
    assert lowered(rule("transport", own_distance="10 km", measured="from-workplace")).seen_to == "decision"
    assert lowered(rule("transport", own_distance="10 km")).seen_to is None


def test_a_shorter_own_distance_or_lower_cap_gives_more_and_is_no_conflict():
    assert conflicts(rule("transport", own_distance="5 km", cap="20 %")) == []


def test_distances_are_proposed_in_metres_and_shares_in_hundredths_of_a_per_cent():
    values = {v.name: (v.stated, v.unit) for v in lowered(rule("transport", own_distance="10 km", cap="30 %")).values}
    assert values == {"transport_own_distance": (10_000, "m"), "transport_cap": (3_000, "%")}
