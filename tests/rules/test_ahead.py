"""When the outcome changes by time alone, and only then: held against the assessment of every day of the year."""

from datetime import date, timedelta
from functools import cache

import pytest

from rettesnor.rules.ahead import next_change
from rettesnor.rules.assess import assess
from rettesnor.rules.program import Program, build
from rettesnor.standards import files
from tests.golden.test_golden_cases import PEOPLE

ON = date(2026, 11, 21)


@cache
def program(standard: str | None, on: date) -> Program:
    return build(files.standard(standard) if standard else None, files.law(), files.vocabulary(), on)


def assessed(standard, on=ON, offer="sheltered_employment", **facts):
    built = program(standard, on)
    written = {**PEOPLE["in-the-target-group"], **facts}
    return assess(built, built.vocabulary.entered(written, on=on), offer=offer)


def outcomes(assessment):
    return assessment.law, assessment.standard


def test_somebody_of_seventeen_comes_inside_on_the_eighteenth_birthday():
    change = next_change(assessed("greve-2019", birth_date="2009-03-14"))
    assert (change.day, change.law, change.standard) == (date(2027, 3, 14), "inside", "inside")
    assert [sourced.rule.id for sourced in change.rules] == ["sel-2-adult", "age-18-to-pension"]
    assert change.endings == ()


def test_who_reaches_the_pension_age_comes_outside_and_the_ending_is_told_of():
    # Born in January 1960: 67 years (lov om social pension § 1 a).
    change = next_change(assessed("ballerup", birth_date="1960-01-15"))
    assert (change.day, change.law, change.standard) == (date(2027, 1, 15), "outside", "outside")
    assert [sourced.quotes[-1] for sourced in change.endings] == [
        "Beskyttet beskæftigelse ophører, når du når folkepensionsalderen."
    ]


def test_an_age_that_a_text_leaves_unclear_begins_and_ends_on_a_day():
    known = {"problems_in_the_areas": "greater", "some_working_ability": True}
    begins = next_change(assessed("haderslev-2023", birth_date="1962-01-10", **known))
    assert (begins.day, begins.law, begins.standard) == (date(2027, 1, 10), "inside", "undetermined")
    ends = next_change(assessed("haderslev-2023", birth_date="1961-06-01"))
    assert (ends.day, ends.law, ends.standard) == (date(2027, 6, 1), "inside", "outside")


def test_a_change_further_off_than_a_year_is_not_told_of():
    assert next_change(assessed("greve-2019", birth_date="1960-11-22")) is None
    assert next_change(assessed("greve-2019", birth_date="1959-11-22")).day == date(2026, 11, 22)


def test_where_something_else_keeps_somebody_outside_no_birthday_changes_it():
    assert next_change(assessed("greve-2019", birth_date="2009-03-14", lawful_stay=False, support_need="none")) is None


def test_without_a_day_of_birth_nothing_is_said():
    assert next_change(assessed("greve-2019", birth_date=None)) is None


@pytest.mark.parametrize("standard", [None, *files.standard_ids()])
@pytest.mark.parametrize("born", ["2009-03-14", "2008-11-22", "1960-01-15", "1961-06-01", "1961-11-21", "1985-05-14"])
def test_it_is_the_first_day_on_which_an_assessment_of_its_own_comes_out_otherwise(standard, born):
    today = assessed(standard, birth_date=born)
    change = next_change(today)
    last = change.day if change else ON + timedelta(days=365)
    days = {ON + timedelta(days=1), last - timedelta(days=1), *(ON + timedelta(days=n) for n in range(1, 366, 60))}
    for day in sorted(day for day in days if ON < day < last):
        assert outcomes(assessed(standard, on=day, birth_date=born)) == outcomes(today), day
    if change:
        assert outcomes(assessed(standard, on=change.day, birth_date=born)) == (
            change.law,
            change.standard or today.standard,
        )
        assert outcomes(assessed(standard, on=change.day, birth_date=born)) != outcomes(today)
