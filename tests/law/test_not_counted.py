"""Days that a text does not count: each of them makes the time limit a day longer, and nothing else does."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from rettesnor.law.deadlines import Span, due
from rettesnor.law.explain import Code
from rettesnor.law.year_day import SEASONS, YearDay, YearPeriod, YearWeek
from tests.law.test_deadlines import BINDS, DAYS, READINGS, spans

JULY = SEASONS["july"]
CLOSED = YearPeriod(YearDay(12, 23), YearDay(1, 2))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 5, 5), date(2026, 6, 30)),  # over on the day before
        (date(2026, 5, 6), date(2026, 8, 1)),
        (date(2026, 7, 10), date(2026, 9, 25)),  # starts within: 21 days of July are left
        (date(2026, 7, 31), date(2026, 9, 25)),  # the day it starts is not counted anyway
        (date(2026, 8, 1), date(2026, 9, 26)),
    ],
)
def test_eight_weeks_are_longer_by_the_days_of_july(start, end):
    assert due(start, Span.parse("8 weeks"), binds="municipality", not_counted=[JULY]).due == end


@pytest.mark.parametrize(
    ("start", "end"), [(date(2026, 12, 22), date(2027, 1, 12)), (date(2027, 1, 1), date(2027, 1, 12))]
)
def test_a_period_over_the_new_year_is_one_period(start, end):
    assert due(start, Span.parse("10 days"), binds="municipality", not_counted=[CLOSED]).due == end


def test_a_week_is_left_out_by_its_number():
    """Week 42 of 2026 is 12 to 18 October."""
    assert due(date(2026, 10, 9), Span.parse("10 days"), binds="municipality", not_counted=[YearWeek(42)]).due == date(
        2026, 10, 26
    )


@pytest.mark.parametrize(("year", "end"), [(2027, 4), (2028, 4)])
def test_february_is_left_out_to_its_last_day_in_a_leap_year_too(year, end):
    february = YearPeriod(YearDay(2, 1), YearDay(2, 28))
    start = date(year, 1, 27)
    assert due(start, Span.parse("8 days"), binds="municipality", not_counted=[february]).due == date(year, 3, end)


def test_of_weekdays_only_those_that_would_have_counted_are_made_up_for():
    """The weekdays left out are 23 December to 2 January but for Christmas, New Year and the weekends."""
    start, ten = date(2026, 12, 21), Span.parse("10 weekdays")
    without = due(start, ten, binds="citizen", not_counted=[CLOSED]).due
    assert without == date(2027, 1, 14)


@given(DAYS, spans(), READINGS, BINDS)
def test_days_left_out_never_make_a_period_shorter_and_it_never_ends_on_one(start, span, reading, binds):
    longer = due(start, span, binds=binds, reading=reading, not_counted=[JULY])
    plain = due(start, span, binds=binds, reading=reading)
    assert longer.due >= plain.due
    if longer.due != plain.due and binds == "municipality":
        assert longer.due.month != 7


def test_the_row_tells_that_days_were_left_out_only_where_some_were():
    def told(start):
        rows = due(start, Span.parse("8 weeks"), binds="municipality", not_counted=[JULY]).rows
        return [row.values for row in rows if row.code is Code.DEADLINE_NOT_COUNTED]

    assert told(date(2026, 5, 6)) == [{"end": "2026-08-01"}]
    assert told(date(2026, 5, 5)) == []


def test_a_text_that_leaves_out_the_whole_year_sets_no_day():
    every_day = YearPeriod(YearDay(1, 1), YearDay(12, 31))
    with pytest.raises(OverflowError):
        due(date.max - timedelta(days=400), Span.parse("8 weeks"), binds="municipality", not_counted=[every_day])
