"""What held in a case on a day, as far as it was known at a moment."""

from datetime import UTC, date, datetime, timedelta

from rettesnor.cases.file.facts import standing
from rettesnor.cases.models import CaseFact

DAY = date(2026, 10, 1)
THEN = datetime(2026, 10, 5, 9, tzinfo=UTC)
BEFORE = THEN - timedelta(seconds=1)


def row(value, *, holds_from=DAY, at=THEN, name="support_need", pk=1):
    return CaseFact(pk=pk, name=name, value=value, holds_from=holds_from, at=at)


def values(*rows, on=DAY, known_at=THEN):
    return {name: each.value for name, each in standing(rows, on, known_at).items()}


def test_a_fact_holds_from_its_day_on_and_not_the_day_before():
    assert values(row("light")) == {"support_need": "light"}
    assert values(row("light"), on=DAY - timedelta(days=1)) == {}
    assert values(row("light"), on=DAY + timedelta(days=1)) == {"support_need": "light"}


def test_a_fact_is_known_from_the_moment_it_is_recorded_and_not_before():
    assert values(row("light"), known_at=THEN) == {"support_need": "light"}
    assert values(row("light"), known_at=BEFORE) == {}


def test_of_several_the_one_recorded_last_counts_also_where_it_holds_from_an_earlier_day():
    first = row("light", at=BEFORE, holds_from=DAY, pk=1)
    second = row("high", at=THEN, holds_from=DAY - timedelta(days=9), pk=2)
    assert values(second, first) == {"support_need": "high"}


def test_of_two_that_are_recorded_at_once_the_later_row_counts():
    assert values(row("high", pk=2), row("light", pk=1)) == {"support_need": "high"}


def test_what_holds_only_from_tomorrow_leaves_what_holds_today():
    tomorrow = row("high", holds_from=DAY + timedelta(days=1), pk=2)
    assert values(row("light"), tomorrow) == {"support_need": "light"}


def test_a_fact_that_is_unknown_again_is_left_out_and_the_others_stay():
    rows = (row("light", at=BEFORE), row(None, pk=2), row(True, name="granted_104", pk=3))
    assert values(*rows) == {"granted_104": True}
