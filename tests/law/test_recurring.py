"""Days that come again: meetings that papers have to be in time for, and pay days."""

from datetime import date

import pytest

from rettesnor.law.recurring import MeetingDay, Meetings, PayDay
from rettesnor.law.unusable import Unusable


def meetings(*days, before=0, in_weekdays=False):
    return Meetings(tuple(map(MeetingDay.parse, days)), before, in_weekdays)


@pytest.mark.parametrize(
    ("day", "start", "meeting"),
    [
        ("first tuesday", date(2026, 6, 1), date(2026, 6, 2)),
        ("first tuesday", date(2026, 6, 2), date(2026, 7, 7)),  # never on the day itself
        ("third tuesday", date(2026, 6, 1), date(2026, 6, 16)),
        ("last tuesday", date(2026, 6, 1), date(2026, 6, 30)),
        ("every tuesday", date(2026, 6, 3), date(2026, 6, 9)),
        ("even-week tuesday", date(2026, 6, 3), date(2026, 6, 9)),  # week 24
        ("odd-week tuesday", date(2026, 6, 3), date(2026, 6, 16)),  # week 25
    ],
)
def test_a_meeting_comes_next_after_the_start(day, start, meeting):
    assert meetings(day).next_after(start) == meeting


@pytest.mark.parametrize(
    ("start", "meeting"),
    [(date(2026, 5, 23), date(2026, 6, 2)), (date(2026, 5, 24), date(2026, 7, 7))],
)
def test_papers_that_are_too_late_for_a_meeting_come_to_the_next(start, meeting):
    assert meetings("first tuesday", before=10).next_after(start) == meeting


def test_weekdays_before_a_meeting_are_counted_back_over_weekends_and_holidays():
    """Monday 25 May 2026 is the second day of Pentecost."""
    assert meetings("first tuesday", before=5, in_weekdays=True).papers_by(date(2026, 6, 2)) == date(2026, 5, 26)
    assert meetings("first tuesday", before=6, in_weekdays=True).papers_by(date(2026, 6, 2)) == date(2026, 5, 22)


def test_of_several_days_the_first_comes_next():
    assert meetings("first tuesday", "third tuesday").next_after(date(2026, 6, 3)) == date(2026, 6, 16)


def test_the_last_meeting_until_a_day_can_be_on_it():
    assert meetings("first tuesday").last_until(date(2026, 6, 2)) == date(2026, 6, 2)
    assert meetings("first tuesday", "third tuesday").last_until(date(2026, 6, 1)) == date(2026, 5, 19)


@pytest.mark.parametrize("written", ["tuesday", "fifth tuesday", "first day", "First tuesday", 3])
def test_what_is_no_day_of_meetings_is_refused(written):
    with pytest.raises(Unusable, match="not_a_meeting_day"):
        MeetingDay.parse(written)


@pytest.mark.parametrize(
    ("day", "start", "paid"),
    [
        ("last-weekday", date(2026, 5, 18), date(2026, 5, 29)),  # the 31st is a Sunday
        ("last-weekday", date(2026, 5, 29), date(2026, 6, 30)),
        ("last-day", date(2026, 5, 18), date(2026, 5, 31)),
        (15, date(2026, 5, 18), date(2026, 6, 15)),
        (31, date(2027, 2, 1), date(2027, 2, 28)),
        ("first-weekday", date(2026, 12, 15), date(2027, 1, 4)),  # New Year's Day, then a weekend
    ],
)
def test_a_pay_day_comes_next_after_the_start(day, start, paid):
    assert PayDay(day).next_after(start) == paid
