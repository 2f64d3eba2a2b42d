"""The conditions given weight: what carries an outcome."""

import pytest

from rettesnor.cases.file.weight import given_weight, not_met
from rettesnor.cases.models import Outcome
from rettesnor.rules.assess import assess
from rettesnor.rules.program import build
from rettesnor.standards import files
from tests.cases.cast import CAN_USE_A_FLEX_JOB, GREVE, INSIDE, NOW, STANDARDS


def assessed(deviations=None, **values):
    on = NOW.date()
    program = build(files.standard(STANDARDS[GREVE]), files.law(), files.vocabulary(), on)
    known = {**INSIDE, "birth_date": "1985-04-03", **values}
    return assess(program, program.vocabulary.entered(known, on=on), deviations=deviations or {})


def weighed(assessment, outcome):
    return {(found.sourced.layer == "local", found.result) for found in given_weight(assessment, outcome)}


@pytest.mark.parametrize("outcome", [Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REJECTED, None])
def test_where_nothing_speaks_against_the_law_s_conditions_that_are_met_carry_any_outcome(outcome):
    assert weighed(assessed(), outcome) == {(False, "met")}


@pytest.mark.parametrize("outcome", [Outcome.PARTLY_GRANTED, Outcome.REJECTED, None])
def test_what_speaks_against_carries_less_than_a_full_grant_and_what_is_not_decided_yet(outcome):
    assert weighed(assessed(**CAN_USE_A_FLEX_JOB), outcome) >= {(False, "not_met")}


@pytest.mark.parametrize("outcome", [Outcome.PARTLY_GRANTED, Outcome.REJECTED, None])
def test_a_demand_of_the_standard_that_the_law_lacks_carries_nothing(outcome):
    assert not_met(assessed(support_need="light"))
    assert weighed(assessed(support_need="light"), outcome) == {(False, "met")}


def test_beside_the_law_s_own_condition_the_standard_s_same_one_is_given_weight_and_no_other():
    found = given_weight(assessed(**CAN_USE_A_FLEX_JOB), Outcome.REJECTED)
    asked = {name for each in found if each.sourced.layer != "local" for name in each.sourced.asks}
    assert {name for each in found for name in each.sourced.asks} == asked


def test_a_full_grant_rests_on_the_law_s_conditions_that_are_met_whatever_speaks_against():
    for against in ({"support_need": "light"}, CAN_USE_A_FLEX_JOB):
        assert weighed(assessed(**against), Outcome.GRANTED) == {(False, "met")}


def test_a_condition_that_is_set_aside_speaks_against_nobody():
    [against] = not_met(assessed(support_need="light"))
    aside = assessed({against.sourced.rule.id: "Behovet er større."}, support_need="light")
    assert not_met(aside) == []
    assert weighed(aside, Outcome.REJECTED) == {(False, "met")}


def test_a_condition_that_decides_nothing_is_given_no_weight():
    assert all(found.sourced.decides for outcome in Outcome for found in given_weight(assessed(), outcome))
