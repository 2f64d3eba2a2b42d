"""Yearly estimates: the same parameters as the calculators, as trees that run over a caseload."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.fares import Basis, Fare
from rettesnor.law.money import Ore
from rettesnor.law.period import Period
from rettesnor.law.transport import DayRule, Journeys, settle
from rettesnor.rules.calculators import local_transport, order_transport
from rettesnor.rules.compiled import compiled
from rettesnor.rules.estimates import estimates
from rettesnor.rules.program import Program, build
from rettesnor.standards import files
from tests.rules.made_up_standards import standard_of

ON = date(2026, 11, 21)
PROGRAMS = {i: build(files.standard(i), files.law(), files.vocabulary(), ON) for i in files.standard_ids()}
AT_MOST_ALONE = {"ballerup": 4, "ishoej-present": 3, "ishoej-proposed": 5}
"""Days a week for somebody who lives alone, in the texts that set a limit; the others go by the days granted."""
BY_DISTANCE = [i for i, p in PROGRAMS.items() if any(e.name == "transport_citizen_year" for e in estimates(p))]


def estimated(program: Program, **facts):
    return {estimate.name: compiled(estimate.tree)(facts) for estimate in estimates(program)}


def settled(program: Program, metres: int, price: int, days: int, net_earnings: int):
    """The settlement of a year of 52 weeks, as the calculator of transport makes it."""
    journeys = Journeys(
        Period(date(2026, 1, 1), date(2027, 1, 1)),
        metres,
        {DayRule.SHELTERED: days * 52},
        (Fare("bus", Basis.KILOMETRE, Ore(price), usable=True),),
        Ore(net_earnings * 12),
        Ore(0),
    )
    return settle(journeys, order_transport(program), local_transport(program))


@pytest.mark.parametrize("standard", BY_DISTANCE)
@given(st.integers(1, 60_000), st.integers(0, 2_000), st.integers(1, 5), st.integers(0, 500_000))
def test_a_year_of_transport_is_estimated_as_it_would_be_settled(standard, metres, price, days, net_earnings):
    program = PROGRAMS[standard]
    lives = {"housing": "own_home_alone", "special_considerations": False, "evening_offer_104": False}
    facts = {
        "distance_to_work": metres,
        "transport_price": price,
        "net_earnings": net_earnings,
        "weekly_days": 2 * days,
    }
    found = estimated(program, **facts, **lives)
    settlement = settled(program, metres, price, AT_MOST_ALONE.get(standard, days), net_earnings)
    assert abs(found["transport_citizen_year"] - settlement.citizen_ore) <= 1
    assert found["transport_citizen_year"] + found["transport_municipality_year"] == settlement.cost_ore


def test_a_shared_cost_has_no_estimate_since_each_case_settles_how_it_is_shared():
    shared = {i for i, program in PROGRAMS.items() if (local := local_transport(program)) and local.shared}
    assert shared
    assert shared.isdisjoint(BY_DISTANCE)


@given(st.integers(1, 60_000), st.integers(0, 2_000), st.integers(1, 5))
def test_a_share_that_the_text_states_is_estimated_as_it_would_be_settled(metres, price, days):
    program = made_up([{"kind": "transport", "strength": "must", "own_share": "25 %"}])
    facts = {"distance_to_work": metres, "transport_price": price, "weekly_days": 2 * days, "net_earnings": 900_000}
    settlement = settled(program, metres, price, days, 900_000)
    assert abs(estimated(program, **facts)["transport_citizen_year"] - settlement.citizen_ore) <= 1


@pytest.mark.parametrize(
    "settles",
    [{"ride_cost": "shared"}, {"payer": "provider", "for_means": ["taxi"]}, {"own_stretch": "2 zones"}],
    ids=str,
)
def test_what_a_text_leaves_to_each_case_or_measures_otherwise_is_not_estimated(settles):
    found = estimated(made_up([{"kind": "transport", "strength": "must", **settles}]))
    assert "transport_citizen_year" not in found


@pytest.mark.parametrize(("metres", "citizen"), [(10_000, 520_000), (10_001, 0)])
def test_all_or_nothing_leaves_the_citizen_the_whole_cost_up_to_the_distance_and_nothing_beyond_it(metres, citizen):
    text = {"kind": "transport", "strength": "must", "own_distance": "10 km", "distance": "all-or-nothing"}
    days = {"kind": "extent", "strength": "must", "at_most": "5 days/week"}
    facts = {"distance_to_work": metres, "transport_price": 100, "net_earnings": 10_000_000, "weekly_days": 10}
    assert estimated(made_up([text, days]), **facts)["transport_citizen_year"] == citizen


def test_without_the_net_earnings_the_cap_is_unknown_and_so_is_who_pays_what():
    found = estimated(PROGRAMS["greve-2019"], distance_to_work=12_000, transport_price=250, weekly_days=5)
    assert found["transport_citizen_year"] is None
    assert found["transport_municipality_year"] is None


@pytest.mark.parametrize(("hourly_pay", "meets"), [(706, False), (707, True), (None, None)])
def test_the_pay_meets_the_floor_to_the_oere(hourly_pay, meets):
    """5 % of 141.21 kr is 7.0605 kr, so 7.06 kr is too little."""
    assert estimated(PROGRAMS["greve-2019"], agreed_wage=14_121, hourly_pay=hourly_pay)["pay_meets_floor"] is meets


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({"housing": "own_home_alone"}, 3),
        ({"housing": "with_family", "special_considerations": True, "evening_offer_104": False}, 5),
        ({"housing": "with_family", "special_considerations": True, "evening_offer_104": True}, 3),
        ({"housing": "with_family", "special_considerations": True}, None),
        ({}, None),
    ],
    ids=str,
)
def test_of_several_limits_on_the_extent_the_lowest_counts(facts, days):
    assert estimated(PROGRAMS["ishoej-present"], **facts)["weekly_days"] == (None if days is None else 2 * days)


def test_a_standard_that_limits_nobody_has_no_days_of_its_own():
    assert "weekly_days" not in estimated(PROGRAMS["greve-2019"])
    assert "weekly_days" in estimated(PROGRAMS["ishoej-proposed"])


def test_the_special_course_has_no_estimates():
    """The order's floor and its transport are of paid work alone."""
    assert estimates(PROGRAMS["greve-2019"], "special_course") == ()


def test_a_limit_that_is_only_typical_or_of_the_special_course_is_none_here():
    limits = (
        {"at_most": "5 days/week", "strength": "may"},
        {"at_most": "1 days/week", "strength": "typical"},
        {"at_most": "2 days/week", "strength": "must", "offers": ["special_course"]},
    )
    assert estimated(made_up({"kind": "extent", **limit} for limit in limits))["weekly_days"] == 10


BY_BUS = {"kind": "transport", "strength": "must", "own_distance": "10 km", "distance": "deducted"}
FREE = {"kind": "transport", "strength": "must", "payer": "municipality", "if": {"can_use_public_transport": False}}
TRAVELS = {"distance_to_work": 8_000, "transport_price": 100, "net_earnings": 10_000_000, "weekly_days": 10}


@pytest.mark.parametrize(("bus", "citizen"), [(True, 416_000), (False, 0), (None, None)])
def test_a_rule_of_transport_counts_for_those_its_condition_holds_for(bus, citizen):
    found = estimated(made_up([BY_BUS, FREE]), can_use_public_transport=bus, **TRAVELS)
    assert found["transport_citizen_year"] == citizen


def test_a_condition_that_changes_nothing_of_an_estimate_is_not_asked():
    walks = {"kind": "transport", "strength": "must", "granted": True, "if": {"can_use_public_transport": False}}
    assert estimated(made_up([BY_BUS, walks]), **TRAVELS)["transport_citizen_year"] == 416_000


def test_a_floor_that_is_promised_under_a_condition_counts_for_those_it_is_promised():
    promised = {"kind": "pay", "strength": "must", "floor": "30 %", "methods": ["gratuity"]}
    program = made_up([{**promised, "if": {"income": ["early_retirement_pension"]}}])
    lawful = {"agreed_wage": 14_000, "hourly_pay": 1_000}
    assert estimated(program, income="early_retirement_pension", **lawful)["pay_meets_floor"] is False
    assert estimated(program, income="cash_benefit", **lawful)["pay_meets_floor"] is True
    assert estimated(program, **lawful)["pay_meets_floor"] is None


def test_where_a_cost_is_shared_for_some_only_the_others_have_an_estimate():
    shared = {"kind": "transport", "strength": "must", "ride_cost": "shared", "if": {"can_use_public_transport": False}}
    program = made_up([BY_BUS, shared])
    assert estimated(program, can_use_public_transport=True, **TRAVELS)["transport_citizen_year"] == 416_000
    assert estimated(program, can_use_public_transport=False, **TRAVELS)["transport_citizen_year"] is None


def test_a_sentence_is_taken_as_its_words_mean_first_and_another_amount_by_the_other_reading_is_said():
    read = {"because": "The words can be taken in two ways.", "better": True, "each_way": False}
    program = made_up([{**BY_BUS, "each_way": True, "or_read_as": read}])
    found = {each.name: each for each in estimates(program)}
    assert estimated(program, **TRAVELS)["transport_citizen_year"] == 416_000
    said = {name: [sourced.rule.id for sourced in each.read_otherwise] for name, each in found.items()}
    assert said == {"pay_meets_floor": [], "transport_citizen_year": ["r0"], "transport_municipality_year": ["r0"]}


def test_hours_a_week_are_no_days():
    """How long a day is, no text says."""
    limits = ({"at_most": "25 hours/week"}, {"at_most": "5 days/week"})
    assert estimated(made_up({"kind": "extent", "strength": "must", **limit} for limit in limits))["weekly_days"] == 10
    assert "weekly_days" not in estimated(made_up([{"kind": "extent", "strength": "must", **limits[0]}]))


@pytest.mark.parametrize(
    ("payer", "citizen"), [("municipality", 0), ("provider", 0), ("citizen", 10_000 * 2 * 5 * 52 // 1000 * 100)]
)
def test_who_bears_the_whole_cost_leaves_the_citizen_nothing_and_nobody_pays_more_than_by_the_order(payer, citizen):
    """For 14 km at 1 kr a kilometre, the order leaves the citizen ten of them each way."""
    facts = {"distance_to_work": 14_000, "transport_price": 100, "net_earnings": 10_000_000, "weekly_days": 10}
    found = estimated(made_up([{"kind": "transport", "strength": "must", "payer": payer}]), **facts)
    assert found["transport_citizen_year"] == citizen
    assert found["transport_municipality_year"] == 14_000 * 2 * 5 * 52 // 1000 * 100 - citizen


def test_without_the_order_the_citizen_pays_what_the_text_does_not_take_over():
    """The law without its order, and a text that says from where the way is measured and not who pays."""
    statutes = tuple(act for act in files.law().acts if act.layer == "statute")
    text = standard_of([{"kind": "transport", "strength": "must", "measured": "home-to-workplace"}])
    program = build(text, replace(files.law(), acts=statutes), files.vocabulary(), ON)
    facts = {"distance_to_work": 14_000, "transport_price": 100, "weekly_days": 10}
    assert estimated(program, **facts)["transport_citizen_year"] == 14_000 * 2 * 5 * 52 // 1000 * 100


def test_a_floor_of_another_way_of_paying_is_not_the_gratuitys():
    pay = {"kind": "pay", "strength": "must", "floor": "30 %", "methods": ["assessed-hourly", "gratuity"]}
    lawful = {"agreed_wage": 14_000, "hourly_pay": 1_000}
    assert estimated(made_up([{**pay, "floor_for": ["assessed-hourly"]}]), **lawful)["pay_meets_floor"] is True
    assert estimated(made_up([{**pay, "floor_for": ["gratuity"]}]), **lawful)["pay_meets_floor"] is False


def test_an_estimate_names_the_rules_whose_parameters_it_is_made_of():
    rests_on = {e.name: {p.rule.id for p in e.rules} for e in estimates(PROGRAMS["ishoej-proposed"])}
    assert rests_on["weekly_days"] < rests_on["transport_citizen_year"] == rests_on["transport_municipality_year"]
    assert "bek-483-1-ladder" in rests_on["pay_meets_floor"]
    assert all({"bek-483-1-set-by", "shared-transport"}.isdisjoint(rules) for rules in rests_on.values())


def made_up(rules) -> Program:
    return build(standard_of(list(rules)), files.law(), files.vocabulary(), ON)
