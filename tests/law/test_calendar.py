from datetime import date, timedelta

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.calendar import (
    CLOSING_DAYS,
    HOLIDAYS,
    Reading,
    add_weekdays,
    holidays_in,
    is_closing_day,
    is_holiday,
    is_weekday,
    roll_back,
    roll_forward,
    take_weekdays,
)
from tests.law.law_files import read

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
READINGS = st.sampled_from(Reading)


def days(year, *month_days):
    return {date(year, month, day) for month, day in month_days}


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (
            2026,
            days(2026, (1, 1), (4, 2), (4, 3), (4, 5), (4, 6), (5, 14), (5, 24), (5, 25), (12, 25), (12, 26)),
        ),
        (
            2027,
            days(2027, (1, 1), (3, 25), (3, 26), (3, 28), (3, 29), (5, 6), (5, 16), (5, 17), (12, 25), (12, 26)),
        ),
    ],
)
def test_the_holidays_of_a_year(year, expected):
    assert holidays_in(year) == expected


def test_store_bededag_is_a_holiday_until_2023():
    assert is_holiday(date(2023, 5, 5))
    assert not is_holiday(date(2024, 4, 26))


@pytest.mark.parametrize("year", range(1990, 2071))
def test_the_holidays_are_those_reckoned_from_easter(year):
    offsets = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year < 2024 else [])
    moving = {easter(year) + timedelta(days=offset) for offset in offsets}
    assert holidays_in(year) == moving | days(year, (1, 1), (12, 25), (12, 26))


@pytest.mark.parametrize("day", [date(2026, 5, 1), date(2026, 6, 5), date(2026, 12, 24), date(2026, 12, 31)])
def test_closing_days_are_not_holidays_and_only_the_third_reading_leaves_them_out(day):
    assert is_closing_day(day)
    assert not is_holiday(day)
    assert is_weekday(day, Reading.MONDAY_FRIDAY)
    assert is_weekday(day, Reading.MONDAY_SATURDAY)
    assert not is_weekday(day, Reading.WITHOUT_CLOSING_DAYS)


def test_only_one_reading_counts_saturdays():
    saturday = date(2026, 11, 21)
    assert [reading for reading in Reading if is_weekday(saturday, reading)] == [Reading.MONDAY_SATURDAY]


@pytest.mark.parametrize("reading", Reading)
def test_no_reading_counts_sundays_or_holidays(reading):
    assert not is_weekday(date(2026, 11, 22), reading)
    assert not is_weekday(date(2026, 12, 25), reading)
    assert not is_weekday(date(2026, 12, 26), reading)  # a Saturday


def test_rolling_forward_passes_the_whole_of_easter():
    assert roll_forward(date(2026, 4, 2), Reading.MONDAY_FRIDAY) == date(2026, 4, 7)


@given(DAYS, READINGS)
def test_rolling_forward_gives_the_first_weekday_from_the_day_on(day, reading):
    rolled = roll_forward(day, reading)
    assert is_weekday(rolled, reading)
    assert not any(is_weekday(day + timedelta(days=n), reading) for n in range((rolled - day).days))


@given(DAYS, st.integers(0, 60), READINGS)
def test_counting_passes_exactly_that_many_weekdays(start, count, reading):
    end = add_weekdays(start, count, reading)
    passed = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(is_weekday(day, reading) for day in passed) == count
    assert count == 0 or is_weekday(end, reading)


def test_weekdays_are_not_counted_backwards():
    with pytest.raises(ValueError, match="cannot count -1"):
        add_weekdays(date(2026, 1, 1), -1, Reading.MONDAY_FRIDAY)


class TestTheCalendarFileSaysWhatTheCalendarDoes:
    calendar = read("calendar.yaml")

    def test_it_lists_the_same_holidays_and_closing_days(self):
        assert {holiday["name"] for holiday in self.calendar["holidays"]} == HOLIDAYS
        assert set(self.calendar["closing_days"]) == {f"{month:02}-{day:02}" for month, day in CLOSING_DAYS}

    def test_it_describes_each_reading_as_it_counts(self):
        assert [reading["id"] for reading in self.calendar["readings"]] == list(Reading)
        for described in self.calendar["readings"]:
            reading = Reading(described["id"])
            assert is_weekday(date(2026, 11, 21), reading) is described["saturday"]
            assert is_weekday(date(2026, 5, 14), reading) is described["holidays"]
            assert is_weekday(date(2026, 5, 1), reading) is described["closing_days"]


@given(DAYS, st.integers(1, 40), READINGS)
def test_weekdays_are_taken_as_they_are_added(day, count, reading):
    start = take_weekdays(day, count, reading)
    assert is_weekday(start, reading)
    assert add_weekdays(start, count, reading) == roll_forward(day, reading)


@given(DAYS, READINGS)
def test_a_day_rolls_back_to_the_last_weekday_until_it(day, reading):
    back = roll_back(day, reading)
    assert back <= day
    assert is_weekday(back, reading)
    assert roll_back(day - timedelta(days=1), reading) == back or back == day


def test_no_negative_count_of_weekdays_is_taken():
    with pytest.raises(ValueError, match="-1"):
        take_weekdays(date(2026, 11, 23), -1, Reading.MONDAY_FRIDAY)
