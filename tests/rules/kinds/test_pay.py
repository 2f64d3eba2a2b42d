"""Pay: the order's ladder, its floor, and where a standard gives less."""

import pytest

from rettesnor.rules.compiled import compiled
from rettesnor.rules.kinds.pay import PayRule
from tests.rules.kinds.kinds import lowered, rule

LADDER = rule(
    "pay", methods=["effort", "assessed-hourly", "gratuity"], ordered=True, floor="5 %", floor_for=["gratuity"]
)
SET_BY = rule("pay", set_by="municipality")


def conflicts(*local):
    found = (code for law in (SET_BY, LADDER) for code, _ in PayRule.narrower(local, law))
    return list(dict.fromkeys(found))


def test_the_floor_is_a_share_of_the_agreed_wage_rounded_up_to_whole_oere():
    floor = next(value for value in lowered(LADDER).values if value.name == "pay_floor_amount")
    assert floor.unit == "kr"
    assert compiled(floor.tree)({"agreed_wage": 14_335}) == 717


def test_the_floor_of_an_unknown_wage_is_unknown_and_not_zero():
    floor = next(value for value in lowered(LADDER).values if value.name == "pay_floor_amount")
    assert compiled(floor.tree)({}) is None


def test_a_gratuity_for_everybody_leaves_out_pay_by_effort():
    assert conflicts(rule("pay", methods=["gratuity"])) == ["pay_by_effort_missing"]


def test_effort_then_gratuity_leaves_out_the_step_between():
    assert conflicts(rule("pay", methods=["effort"]), rule("pay", methods=["gratuity"], floor="5 %")) == [
        "pay_step_missing"
    ]


def test_the_methods_of_several_sentences_count_together():
    assert conflicts(rule("pay", methods=["effort"]), rule("pay", methods=["assessed-hourly", "gratuity"])) == []


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ({"ordered": False}, "pay_order_missing"),
        ({"set_by": "provider"}, "pay_not_set_by_municipality"),
        ({"strength": "may"}, "pay_made_optional"),
    ],
)
def test_each_way_of_giving_less_is_named(extra, code):
    made = rule(
        "pay", methods=["effort", "assessed-hourly", "gratuity"], **{k: v for k, v in extra.items() if k != "strength"}
    )
    made = made.model_copy(update={"strength": extra.get("strength", "must")})
    assert conflicts(made) == [code]


def test_methods_without_an_order_are_held_against_the_law_that_ranks_them_and_no_other():
    side_by_side = rule("pay", methods=["effort", "assessed-hourly", "gratuity"], ordered=False)
    assert [code for code, _ in PayRule.narrower([side_by_side], LADDER)] == ["pay_order_missing"]
    assert [code for code, _ in PayRule.narrower([side_by_side], SET_BY)] == []


def test_methods_are_held_against_the_methods_that_the_law_names_and_none_where_it_names_none():
    gratuity = [rule("pay", methods=["gratuity"])]
    assert [code for code, _ in PayRule.narrower(gratuity, LADDER)] == ["pay_by_effort_missing"]
    assert [code for code, _ in PayRule.narrower(gratuity, SET_BY)] == []
    a_step_short = [rule("pay", methods=["effort", "gratuity"])]
    assert [code for code, _ in PayRule.narrower(a_step_short, LADDER)] == ["pay_step_missing"]
    assert [code for code, _ in PayRule.narrower(a_step_short, SET_BY)] == []


def test_a_text_that_says_nothing_of_pay_is_in_conflict_with_nothing():
    assert conflicts() == []


@pytest.mark.parametrize("floors", [{"floor": "8 kr"}, {"steps_up": [{"after": "3 months", "floor": "8 kr"}]}])
def test_a_floor_is_a_share_from_the_first_day_and_later(floors):
    with pytest.raises(ValueError, match="not_a_share"):
        rule("pay", **floors)
