"""Ages: literal, and by the pension age."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from rettesnor.standards import files
from tests.rules.kinds.kinds import ON, outcome_of, rule

UNDER_PENSION_AGE = rule("age", below="pension-age")


@pytest.mark.parametrize(("born", "inside"), [("2008-11-21", True), ("2008-11-22", False), ("2008-11-20", True)])
def test_a_person_is_18_on_the_birthday_itself(born, inside):
    assert outcome_of(rule("age", at_least="18 years"), birth_date=born) is inside


@pytest.mark.parametrize(("born", "inside"), [("1959-11-22", True), ("1959-11-21", False)])
def test_a_person_is_under_the_pension_age_until_the_day_it_is_reached(born, inside):
    assert outcome_of(UNDER_PENSION_AGE, birth_date=born) is inside


@given(st.dates(date(1935, 1, 1), date(2010, 1, 1)), st.dates(date(2026, 1, 1), date(2060, 1, 1)))
def test_the_tree_says_the_same_as_the_pension_table_for_every_birth_date(born, on):
    law = files.law()
    assert outcome_of(UNDER_PENSION_AGE, on, birth_date=born.isoformat()) is (
        law.pension.reached_on(born, law.leap) > on
    )


def test_an_unknown_birth_date_is_unknown_and_not_too_old():
    assert outcome_of(UNDER_PENSION_AGE) is None


def test_the_29th_of_february_counts_as_the_first_of_march():
    adult = rule("age", at_least="18 years")
    assert outcome_of(adult, date(2026, 2, 28), birth_date="2008-02-29") is False
    assert outcome_of(adult, date(2026, 3, 1), birth_date="2008-02-29") is True


@pytest.mark.parametrize("wrong", [{"at_least": "18"}, {"at_least": "18 weeks"}, {}, {"below": "retirement"}])
def test_an_age_without_years_is_refused(wrong):
    with pytest.raises(ValidationError):
        rule("age", **wrong)


@given(st.dates(date(1950, 1, 1), date(2009, 1, 1)))
def test_getting_older_never_brings_a_person_back_under_a_literal_age(born):
    upper = rule("age", below="65 years")
    if outcome_of(upper, ON, birth_date=born.isoformat()) is False:
        assert outcome_of(upper, ON + timedelta(days=1), birth_date=born.isoformat()) is False
