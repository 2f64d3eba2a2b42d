"""Conditions and exclusions: what must be so, what leaves out, and what a person still has to judge."""

from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from rettesnor.rules.compiled import compiled
from rettesnor.rules.condition import Condition
from rettesnor.standards import files
from rettesnor.wording.unusable import why_unusable
from tests.rules.kinds.kinds import context, outcome_of, rule

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


@pytest.mark.parametrize(
    ("bounds", "below", "on_it", "above"),
    [
        ({"over": "10 km"}, False, False, True),
        ({"at_least": "10 km"}, False, True, True),
        ({"under": "10 km"}, True, False, False),
        ({"at_most": "10 km"}, True, True, False),
        ({"at_least": "9 km", "at_most": "10 km"}, True, True, False),
        ({"over": "9 km", "under": "10 km"}, True, False, False),
        ({"over": "10 km", "under": "12 km"}, False, False, True),
    ],
    ids=str,
)
def test_an_amount_is_within_all_the_bounds_that_are_set(bounds, below, on_it, above):
    bounded = rule("condition", requires={"distance_to_work": bounds})
    found = [outcome_of(bounded, distance_to_work=way) for way in ("9999 m", "10 km", "10001 m")]
    assert found == [below, on_it, above]


def test_a_rule_that_only_applies_to_some_is_met_for_the_others():
    made = rule("condition", **{"if": {"housing": ["with_family"]}}, requires={"special_considerations": True})
    assert outcome_of(made, housing="own_home_alone") is True
    assert outcome_of(made, housing="with_family") is None
    assert outcome_of(made, housing="with_family", special_considerations=False) is False


@pytest.mark.parametrize(("housing", "result"), [("residential_home", True), ("other", None), ("own_home_alone", None)])
def test_outside_an_open_list_a_person_has_to_judge(housing, result):
    listed = rule("condition", requires={"housing": {"met": ["residential_home", "shared_community"]}})
    assert outcome_of(listed, housing=housing) is result


@pytest.mark.parametrize(
    ("bound", "on_the_day_before", "on_the_day", "on_the_day_after"),
    [
        ("before", True, False, False),
        ("no_later_than", True, True, False),
        ("on", False, True, False),
        ("no_earlier_than", False, True, True),
        ("after", False, False, True),
    ],
)
def test_a_day_is_compared_with_a_day_or_with_the_day_of_another_fact(
    bound, on_the_day_before, on_the_day, on_the_day_after
):
    days = {"2026-01-30": on_the_day_before, "2026-01-31": on_the_day, "2026-02-01": on_the_day_after}
    fixed = rule("condition", requires={"all_information_present": {bound: "2026-01-31"}})
    other = rule("condition", requires={"all_information_present": {bound: "application_received"}})
    for day, result in days.items():
        assert outcome_of(fixed, all_information_present=day) is result
        assert outcome_of(other, all_information_present=day, application_received="2026-01-31") is result
    assert outcome_of(other, all_information_present="2026-01-31") is None


@pytest.mark.parametrize(
    ("born", "at_least", "below"), [("1966-11-21", True, False), ("1966-11-22", False, True), (None, None, None)]
)
def test_an_age_is_reached_on_the_birthday(born, at_least, below):
    def aged(test):
        return outcome_of(rule("condition", requires={"birth_date": test}), date(2026, 11, 21), birth_date=born)

    assert aged({"age_at_least": "60 years"}) is at_least
    assert aged({"age_below": "60 years"}) is below


@pytest.mark.parametrize(("since", "over"), [("2026-05-21", True), ("2026-05-22", False), (None, None)])
def test_a_time_since_a_day_is_over_on_the_day_that_lies_so_long_after_it(since, over):
    def passed(test):
        return outcome_of(rule("condition", requires={"decision_made": test}), date(2026, 11, 21), decision_made=since)

    assert passed({"passed_at_least": "6 months"}) is over
    assert passed({"passed_under": "6 months"}) is (None if over is None else not over)


@pytest.mark.parametrize(("code", "own"), [("101", True), ("253", False), (None, None)])
def test_a_municipality_is_the_own_one_or_another(code, own):
    assert outcome_of(rule("condition", requires={"acting_municipality": "own"}), acting_municipality=code) is own
    other = outcome_of(rule("condition", requires={"acting_municipality": "other"}), acting_municipality=code)
    assert other is (None if own is None else not own)


def test_nobody_can_say_what_is_the_own_municipality_where_none_runs_the_rules():
    made = rule("condition", requires={"acting_municipality": "own"})
    test = made.lower(replace(context(), municipality=None)).test
    assert compiled(test)({"acting_municipality": "101"}) is None


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"housing": {"met": ["castle"]}}, "'castle' is not an option of housing"),
        ({"lawful_stay": ["true"]}, "'true' is not an option of lawful_stay"),
        ({"lawful_stay": {"before": "2026-01-01"}}, "lawful_stay is no date"),
        ({"birth_date": {"before": "2026-02-30"}}, "'2026-02-30' is neither a date"),
        ({"birth_date": {"after": "housing"}}, "'housing' is neither a date"),
        ({"housing": {"age_at_least": "60 years"}}, "housing is no day that an age"),
        ({"housing": {"passed_under": "6 months"}}, "housing is no date"),
        ({"housing": "own"}, "housing is no municipality"),
        ({"birth_date": True}, "birth_date is not true or false"),
        ({"distance_to_work": {"over": "10 %"}}, "10 % is not a value of distance_to_work"),
    ],
)
def test_what_cannot_be_asked_of_a_fact_is_named(asked, why):
    [problem] = Condition(asked).problems(files.vocabulary())
    assert why in why_unusable(problem).in_("en")


@pytest.mark.parametrize(
    "wrong",
    [
        {"birth_date": {"age_at_least": "60 %"}},
        {"birth_date": {"passed_under": "6 weekdays"}},
        {"birth_date": {"before": None}},
        {"birth_date": {"before": "2026-01-01", "over": "10 km"}},
        {"acting_municipality": "mine"},
        {},
        "sometimes",
        {"any": []},
        {"not": {"any": []}},
        {"not": {}},
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
