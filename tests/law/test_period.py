from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.period import Period

DAYS = st.dates(date(2020, 1, 1), date(2020, 2, 29))


@st.composite
def periods(draw):
    start = draw(DAYS)
    return Period(start, draw(st.just(date.max) | st.dates(start + timedelta(days=1), date(2020, 3, 15))))


def test_the_first_day_belongs_to_a_period_and_its_end_does_not():
    january = Period(date(2026, 1, 1), date(2026, 2, 1))
    assert january.contains(date(2026, 1, 1))
    assert january.contains(date(2026, 1, 31))
    assert not january.contains(date(2026, 2, 1))
    assert not january.contains(date(2025, 12, 31))


def test_a_period_that_begins_where_another_ends_does_not_overlap_it():
    january = Period(date(2026, 1, 1), date(2026, 2, 1))
    assert not january.overlaps(Period(date(2026, 2, 1), date(2026, 3, 1)))
    assert january.overlaps(Period(date(2026, 1, 31), date(2026, 3, 1)))


def test_a_side_that_is_left_out_is_open():
    assert Period(end=date(2026, 1, 1)).contains(date(1900, 1, 1))
    assert Period(date(2026, 1, 1)).contains(date(2999, 1, 1))


@pytest.mark.parametrize("end", [date(2026, 1, 1), date(2025, 12, 31)])
def test_an_empty_or_backward_period_cannot_be_made(end):
    with pytest.raises(ValueError, match="period_without_a_day"):
        Period(date(2026, 1, 1), end)


@given(periods(), periods())
def test_two_periods_overlap_exactly_when_some_day_lies_in_both(one, other):
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(90)]
    assert one.overlaps(other) == any(one.contains(day) and other.contains(day) for day in days)
    assert one.overlaps(other) == other.overlaps(one)
