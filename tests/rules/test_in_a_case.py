"""Pay and transport where a rule has an `if`, or can be read in two ways."""

from datetime import date
from itertools import product
from random import Random

import pytest

from rettesnor.law.explain import Code
from rettesnor.law.fares import Basis, Fare
from rettesnor.law.local_transport import SharePayment
from rettesnor.law.money import Ore
from rettesnor.law.pay_question import Judgement, Method, PayQuestion
from rettesnor.law.period import Period
from rettesnor.law.transport import DayRule, Journeys
from rettesnor.law.unusable import Unusable
from rettesnor.rules.alternatives import NOTHING_KNOWN, Alternative, CaseFacts, Taken
from rettesnor.rules.calculators import transport_said
from rettesnor.rules.compiled import compiled
from rettesnor.rules.in_a_case import pay_in_a_case, settled_in_a_case
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.standards.wages import shipped
from tests.rules.test_readings import made

WHY = "The words can be taken in two ways."
NO_BUS = {"if": {"can_use_public_transport": False}}
TEN_KM = {"kind": "transport", "own_distance": "10 km", "distance": "deducted"}
FREE = {"kind": "transport", "payer": "municipality"}
JOURNEYS = Journeys(
    period=Period(date(2026, 11, 1), date(2026, 12, 1)),
    distance=8_000,
    days={DayRule.SHELTERED: 10},
    fares=(Fare("bus", Basis.TRIP, Ore(2_400), usable=True),),
    net_earnings_ore=Ore(150_000),
    other_deductions_ore=Ore(0),
)


def settled(*rules, payment=None, set_aside=(), **facts):
    program = made(*rules)
    known = program.vocabulary.entered(facts, on=program.on)
    return settled_in_a_case(program, JOURNEYS, CaseFacts(known, set_aside), payment)


def parts(found):
    return [each.answer.citizen_ore for each in found.alternatives]


def test_a_rule_whose_condition_holds_counts():
    found = settled(TEN_KM, {**FREE, **NO_BUS}, can_use_public_transport=False)
    assert (found.answer.citizen_ore, found.alternatives) == (0, ())


def test_a_rule_whose_condition_does_not_hold_counts_for_nothing():
    found = settled(TEN_KM, {**FREE, **NO_BUS}, can_use_public_transport=True)
    assert (found.answer, found.alternatives) == (settled(TEN_KM).answer, ())


def test_where_the_condition_is_not_known_the_answer_is_what_is_certain_and_what_it_hinges_on():
    found = settled(TEN_KM, {**FREE, **NO_BUS})
    assert (found.answer.citizen_ore, found.answer.municipality_ore) == (None, None)
    assert (found.answer.at_most_ore, found.answer.municipality_at_least_ore) == (45_000, 3_000)
    assert found.answer.unknown_because == (Code.LOCAL_CONDITION_UNKNOWN,)
    assert parts(found) == [0, 45_000]
    assert [[each.holds for each in one.assumed] for one in found.alternatives] == [[True], [False]]


def test_only_what_is_so_whichever_way_the_condition_turns_out_is_told_of_the_answer():
    codes = [row.code for row in settled(TEN_KM, {**FREE, **NO_BUS}).answer.rows]
    assert Code.TRANSPORT_ORDER in codes
    assert {Code.TRANSPORT_LOCAL_PAYER, Code.TRANSPORT_LOCAL, Code.TRANSPORT_SHARES}.isdisjoint(codes)


def test_a_condition_of_a_rule_on_something_else_is_not_asked():
    raised = {"kind": "pay", "floor": "6 %", **NO_BUS}
    [way] = Taken(made(TEN_KM, raised), TransportRule, NOTHING_KNOWN).ways(transport_said)
    assert ([sourced.rule.kind for sourced in way.answer.local], way.assumed) == (["transport"], ())
    [assumed] = settled(TEN_KM, {**FREE, **NO_BUS}, raised).alternatives[0].assumed
    assert assumed.rule.rule.kind == "transport"


def test_an_unknown_condition_that_makes_no_difference_is_not_asked():
    found = settled(TEN_KM, {"kind": "transport", "granted": True, **NO_BUS})
    assert (found.answer, found.alternatives) == (settled(TEN_KM).answer, ())


def test_two_rules_under_one_condition_are_one_question_and_opposite_conditions_never_hold_together():
    by_bus = {"if": {"can_use_public_transport": True}}
    found = settled(
        {**FREE, **NO_BUS}, {**TEN_KM, **by_bus, "own_distance": "2 km"}, {"kind": "transport", "cap": "30 %", **by_bus}
    )
    assert parts(found) == [0, 12_000]


def test_both_readings_are_settled_the_better_for_the_citizen_first():
    read = {"because": WHY, "better": True, "each_way": False}
    found = settled({**TEN_KM, "each_way": True, "or_read_as": read})
    assert parts(found) == [30_000, 45_000]
    assert found.answer.unknown_because == (Code.LOCAL_TWO_READINGS,)
    assert any(row.values.get("because") == WHY for row in found.answer.rows)


def test_a_condition_in_one_reading_alone_is_asked_in_that_reading():
    read = {"because": WHY, "if": {"can_use_public_transport": False}}
    assert parts(settled({**FREE, "or_read_as": read})) == [0, 0, 45_000]
    assert parts(settled({**FREE, "or_read_as": read}, can_use_public_transport=False)) == []


def test_a_distance_for_both_ways_halves_no_other_distance():
    both_ways = {"kind": "transport", "own_distance": "12 km", "each_way": False}
    found = settled({**TEN_KM, "own_distance": "7 km"}, {**both_ways, "distance": "deducted"})
    assert found.answer.standard_ore == 36_000


def test_a_rule_that_is_set_aside_does_not_count():
    program = made(TEN_KM, FREE)
    free = program.local[1].rule.id
    assert settled(TEN_KM, FREE).answer.citizen_ore == 0
    assert settled(TEN_KM, FREE, set_aside=[free]).answer == settled(TEN_KM).answer


def test_how_a_cost_is_shared_is_used_where_the_cost_is_shared():
    shared = {"kind": "transport", "ride_cost": "shared"}
    found = settled(TEN_KM, {**shared, **NO_BUS}, payment=SharePayment(1_000))
    assert parts(found) == [4_800, 45_000]
    with pytest.raises(Unusable):
        settled(TEN_KM, {**shared, **NO_BUS}, payment=SharePayment(1_000), can_use_public_transport=True)


def paid(*rules, **facts):
    program = made(*rules)
    yes = Judgement(True, "It is so.")
    question = PayQuestion(
        date(2026, 11, 21), Method.GRATUITY, Ore(800), "industri", reduced_ability=yes, very_modest_earnings=yes
    )
    known = program.vocabulary.entered(facts, on=program.on)
    return pay_in_a_case(program, question, shipped(), CaseFacts(known))


JUDGED = (
    "lawful_stay",
    "special_social_problems",
    "mental_function_reduced",
    "physical_function_reduced",
    "cannot_work_on_normal_terms",
    "causal_link",
    "can_use_public_transport",
    "purpose_achieved",
    "goals_reached",
    "wants_to_stop",
)
"""Facts of which none says anything about another."""


def kilometres(*distances):
    """A distance of one's own for each, where the fact of its place is true."""
    return [
        {**TEN_KM, "own_distance": f"{km} km", "if": {name: True}} for name, km in zip(JUDGED, distances, strict=False)
    ]


@pytest.mark.parametrize("order", [1, -1], ids=["the shortest first", "the longest first"])
def test_of_many_unknown_conditions_the_answers_are_as_many_as_differ(order):
    found = settled(*kilometres(1, 2, 3, 4, 5, 6, 7)[::order])
    assert sorted(parts(found)) == [6_000, 12_000, 18_000, 24_000, 30_000, 36_000, 42_000, 45_000]
    shortest = next(each for each in found.alternatives if each.answer.citizen_ore == 6_000)
    assert [each.holds for each in shortest.assumed] == [True]


def test_a_condition_that_settles_nothing_in_one_answer_is_still_asked_in_another():
    found = settled(*kilometres(7, 2))
    assert [(each.answer.citizen_ore, [a.holds for a in each.assumed]) for each in found.alternatives] == [
        (12_000, [True]),
        (42_000, [True, False]),
        (45_000, [False, False]),
    ]


@pytest.mark.parametrize("seed", range(6))
def test_every_way_the_unknown_facts_can_turn_out_is_in_one_alternative_with_its_answer(seed):
    rolled = Random(seed)
    names = rolled.sample(JUDGED, 4)
    said = (
        {"own_distance": "3 km", "distance": "deducted"},
        {"own_distance": "6 km"},
        {"cap": "4 %"},
        {"payer": "municipality"},
        {"cap_amount": "90 kr"},
    )
    rules = [
        {"kind": "transport", **rolled.choice(said), "if": {rolled.choice(names): rolled.choice((True, False))}}
        for _ in range(5)
    ]
    found = settled(*rules)
    alternatives = found.alternatives or (Alternative(found.answer, ()),)
    for values in product((True, False), repeat=len(names)):
        facts = dict(zip(names, values, strict=True))
        [mine] = [each for each in alternatives if all(holds(a, facts) for a in each.assumed)]
        assert mine.answer.citizen_ore == settled(*rules, **facts).answer.citizen_ore


def holds(assumption, facts):
    return compiled(assumption.holding)(facts) is True


def test_where_more_is_open_than_can_be_told_the_answer_names_it_and_stays_between_what_is_certain():
    rules = [
        rule
        for n, (name, other) in enumerate(zip(JUDGED[::2], JUDGED[1::2], strict=True), start=1)
        for rule in (
            {"kind": "pay", "at_least": f"{n} kr", "methods": ["gratuity"], "if": {name: True}},
            {
                "kind": "pay",
                "steps_up": [{"after": f"{n} months", "floor": f"{5 + n} %"}],
                "methods": ["gratuity"],
                "if": {other: True},
            },
        )
    ]
    found = paid(*rules)
    assert found.alternatives == ()
    assert (found.answer.allowed, found.answer.floor_ore) == (None, None)
    assert found.answer.unknown_because[:2] == (Code.LOCAL_TOO_MANY_WAYS, Code.LOCAL_CONDITION_UNKNOWN)
    named = [row.values["rule"] for row in found.answer.rows if row.code == Code.LOCAL_CONDITION_UNKNOWN]
    assert named == [f"r{n}" for n in range(len(rules))]


def test_transport_that_hinges_on_too_much_costs_the_citizen_no_more_than_by_the_order():
    sorts = (
        [{"own_distance": f"{km} km", "distance": "deducted"} for km in (1, 2, 3)],
        [{"cap": f"{share} %"} for share in (1, 2, 3)],
        [{"cap_amount": f"{kroner} kr"} for kroner in (50, 60, 70)],
    )
    rules = [
        {"kind": "transport", **said, "if": {name: True}}
        for name, said in zip(JUDGED, (each for sort in sorts for each in sort), strict=False)
    ]
    found = settled(*rules, {"kind": "transport", "payer": "municipality", "if": {JUDGED[9]: True}})
    assert found.alternatives == ()
    assert (found.answer.citizen_ore, found.answer.at_most_ore) == (None, 45_000)
    assert Code.LOCAL_TOO_MANY_WAYS in found.answer.unknown_because


PROMISE = {"kind": "pay", "floor": "10 %", "methods": ["gratuity"], **NO_BUS}


def test_a_floor_under_a_condition_holds_for_those_it_is_promised():
    assert paid(PROMISE, can_use_public_transport=False).answer.floor_ore == 1434
    assert paid(PROMISE, can_use_public_transport=True).answer.floor_ore == 717


def test_where_it_is_not_known_who_a_floor_is_promised_both_are_said():
    found = paid(PROMISE)
    assert (found.answer.floor_ore, found.answer.allowed) == (None, None)
    assert [(each.answer.allowed, each.answer.floor_ore) for each in found.alternatives] == [(False, 1434), (True, 717)]
    assert found.answer.unknown_because == (Code.LOCAL_CONDITION_UNKNOWN,)
