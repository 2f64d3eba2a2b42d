"""The Danish day of a moment."""

from datetime import UTC, date, datetime

import pytest

from rettesnor.cases.file.day import day_of


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 1, 22, 59, tzinfo=UTC), date(2026, 12, 1)),
        (datetime(2026, 12, 1, 23, 0, tzinfo=UTC), date(2026, 12, 2)),
    ],
)
def test_a_day_begins_at_midnight_in_copenhagen_in_summer_and_in_winter(moment, day):
    assert day_of(moment) == day


def test_a_moment_without_its_time_zone_is_of_no_day():
    with pytest.raises(ValueError, match="time zone"):
        day_of(datetime(2026, 7, 1, 12))  # noqa: DTZ001
