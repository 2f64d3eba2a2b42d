"""Time that a text adds to a limit by the calendar: where it runs into July, or into Christmas."""

from datetime import date

import pytest
from hypothesis import given

from rettesnor.law.deadlines import AddedTime, Span, due
from rettesnor.law.explain import Code
from tests.law.test_deadlines import BINDS, DAYS, READINGS, spans


@pytest.mark.parametrize(
    ("season", "start", "end"),
    [
        ("july", date(2026, 5, 5), date(2026, 6, 30)),  # the day before July
        ("july", date(2026, 5, 6), date(2026, 7, 15)),
        ("july", date(2026, 7, 30), date(2026, 10, 8)),  # one day of July is left
        ("july", date(2026, 7, 31), date(2026, 9, 25)),  # the last day of July is not counted
        ("christmas", date(2026, 10, 28), date(2026, 12, 23)),
        ("christmas", date(2026, 10, 29), date(2027, 1, 7)),
        ("christmas", date(2026, 12, 31), date(2027, 3, 11)),
        ("christmas", date(2027, 1, 1), date(2027, 2, 26)),
    ],
)
def test_eight_weeks_that_run_into_a_season_are_two_weeks_longer(season, start, end):
    added = [AddedTime(Span.parse("2 weeks"), season)]
    assert due(start, Span.parse("8 weeks"), binds="municipality", added=added).due == end


def test_time_added_is_told_with_its_season_and_the_new_last_day_and_only_where_it_is_added():
    def told(start):
        added = [AddedTime(Span.parse("2 weeks"), "july")]
        rows = due(start, Span.parse("8 weeks"), binds="municipality", added=added).rows
        return [row for row in rows if row.code is Code.DEADLINE_ADDED]

    [row] = told(date(2026, 5, 6))
    assert row.values == {"span": "2 weeks", "season": "july", "end": "2026-07-15"}
    assert told(date(2026, 5, 5)) == []


@given(DAYS, spans(), spans(), READINGS, BINDS)
def test_time_added_never_makes_a_period_shorter(start, span, more, reading, binds):
    longer = due(start, span, binds=binds, reading=reading, added=[AddedTime(more, "july")])
    assert longer.due >= due(start, span, binds=binds, reading=reading).due
