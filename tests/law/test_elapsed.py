from datetime import date, timedelta

import pytest

from rettesnor.law.deadlines import Span
from rettesnor.law.elapsed import over_on, over_since


@pytest.mark.parametrize(
    ("start", "span", "day"),
    [
        (date(2026, 6, 1), "6 months", date(2026, 12, 1)),
        (date(2026, 8, 31), "6 months", date(2027, 3, 1)),
        (date(2026, 6, 1), "14 days", date(2026, 6, 15)),
        (date(2026, 6, 10), "1 calendar month", date(2026, 8, 1)),
    ],
)
def test_a_time_is_over_on_the_first_day_that_lies_so_long_after_its_start(start, span, day):
    length = Span.parse(span)
    assert over_on(start, length) == day
    assert over_since(day, length) >= start > over_since(day - timedelta(days=1), length)
