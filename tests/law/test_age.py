from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.age import LeapBirthday, age_on, turned_by, turns
from tests.law.law_files import read

BIRTHS = st.dates(date(1930, 1, 1), date(2010, 12, 31))
DAYS = st.dates(date(2011, 1, 1), date(2060, 12, 31))
LEAPS = st.sampled_from(LeapBirthday)
MONTHS = st.sampled_from([216, 780, 786, 792, 798, 804, 816, 828, 840])


def test_an_age_is_turned_on_the_birthday_not_the_day_before():
    born = date(2008, 11, 21)
    assert turns(born, 216, LeapBirthday.MARCH_1) == date(2026, 11, 21)
    assert age_on(born, date(2026, 11, 20), LeapBirthday.MARCH_1) == 17
    assert age_on(born, date(2026, 11, 21), LeapBirthday.MARCH_1) == 18


@pytest.mark.parametrize(
    ("leap", "birthday"),
    [(LeapBirthday.FEBRUARY_28, date(2027, 2, 28)), (LeapBirthday.MARCH_1, date(2027, 3, 1))],
)
def test_who_is_born_on_29_february_has_the_birthday_the_convention_says(leap, birthday):
    born = date(1960, 2, 29)
    assert turns(born, 804, leap) == birthday
    assert age_on(born, birthday - timedelta(days=1), leap) == 66
    assert age_on(born, birthday, leap) == 67


@pytest.mark.parametrize("leap", LeapBirthday)
def test_in_a_leap_year_29_february_is_the_birthday(leap):
    assert turns(date(1960, 2, 29), 68 * 12, leap) == date(2028, 2, 29)


@pytest.mark.parametrize("leap", LeapBirthday)
def test_a_half_year_that_ends_in_a_shorter_month_ends_on_its_last_day(leap):
    assert turns(date(1954, 3, 31), 786, leap) == date(2019, 9, 30)


def test_the_shipped_convention_is_one_that_exists():
    assert LeapBirthday(read("calendar.yaml")["leap_birthday"]["convention"]) is LeapBirthday.MARCH_1


def test_nobody_has_an_age_before_birth():
    with pytest.raises(ValueError, match="before the birth"):
        age_on(date(2000, 1, 1), date(1999, 12, 31), LeapBirthday.MARCH_1)


@given(BIRTHS, DAYS, LEAPS)
def test_the_age_is_the_number_of_years_that_have_been_turned(born, on, leap):
    age = age_on(born, on, leap)
    assert turns(born, 12 * age, leap) <= on < turns(born, 12 * (age + 1), leap)


def test_all_who_were_born_in_the_last_days_of_a_longer_month_have_turned_the_age_on_the_last_of_a_shorter():
    assert turned_by(date(2027, 2, 28), 786, LeapBirthday.MARCH_1) == date(1961, 8, 31)


@given(DAYS, MONTHS, LEAPS)
def test_turned_by_divides_the_births_into_those_who_have_turned_the_age_and_those_who_have_not(on, months, leap):
    last = turned_by(on, months, leap)
    for days in range(-70, 71):
        born = last + timedelta(days=days)
        assert (born <= last) == (turns(born, months, leap) <= on)
