"""Conditions and exclusions: what must be so, what leaves out, and what a person still has to judge."""

import pytest
from pydantic import ValidationError

from tests.rules.kinds.kinds import outcome_of, rule

CAUSE = rule(
    "condition",
    requires={
        "any": [
            {"physical_function_reduced": True},
            {"mental_function_reduced": True},
            {"special_social_problems": True},
        ]
    },
)
EXHAUSTED = rule(
    "condition", requires={"option_flex_job": {"met": ["not_relevant", "cannot_use"], "not_met": ["can_use"]}}
)


def test_one_of_several_causes_is_enough_whatever_the_others_are():
    assert outcome_of(CAUSE, special_social_problems=True) is True


def test_a_cause_is_missing_only_when_all_are_known_to_be():
    assert outcome_of(CAUSE, physical_function_reduced=False, mental_function_reduced=False) is None
    assert (
        outcome_of(CAUSE, physical_function_reduced=False, mental_function_reduced=False, special_social_problems=False)
        is False
    )


@pytest.mark.parametrize(
    ("status", "result"),
    [("not_relevant", True), ("cannot_use", True), ("can_use", False), ("examined", None), ("tried", None)],
)
def test_an_option_that_was_only_examined_or_tried_leaves_the_condition_open(status, result):
    assert outcome_of(EXHAUSTED, option_flex_job=status) is result


@pytest.mark.parametrize(("need", "result"), [("none", False), ("light", False), ("moderate", True), ("full", True)])
def test_an_exclusion_leaves_out_those_it_names_and_nobody_else(need, result):
    assert outcome_of(rule("exclusion", when={"support_need": ["none", "light"]}), support_need=need) is result


def test_an_exclusion_with_an_unknown_fact_leaves_nobody_out():
    assert outcome_of(rule("exclusion", when={"support_need": ["none"]})) is None


def test_an_offer_that_is_never_given_leaves_everybody_out():
    assert outcome_of(rule("exclusion", when="always")) is False


@pytest.mark.parametrize(("distance", "result"), [("10 km", False), ("10.001 km", True), ("9999 m", False)])
def test_amounts_are_compared_to_the_metre(distance, result):
    assert (
        outcome_of(rule("condition", requires={"distance_to_work": {"over": "10 km"}}), distance_to_work=distance)
        is result
    )


def test_a_rule_that_only_applies_to_some_is_met_for_the_others():
    made = rule("condition", **{"if": {"housing": ["with_family"]}}, requires={"special_considerations": True})
    assert outcome_of(made, housing="own_home_alone") is True
    assert outcome_of(made, housing="with_family") is None
    assert outcome_of(made, housing="with_family", special_considerations=False) is False


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        "sometimes",
        {"any": []},
        {"lawful_stay": 3},
        {"support_need": []},
        {"distance_to_work": {}},
        {"distance_to_work": {"over": None}},
        {"option_flex_job": {"met": ["can_use"], "not_met": ["can_use"]}},
    ],
)
def test_a_condition_of_another_shape_is_refused(wrong):
    with pytest.raises(ValidationError):
        rule("condition", requires=wrong)
