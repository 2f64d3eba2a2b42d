"""The last day to ask for the money of a period."""

from datetime import date

import pytest

from rettesnor.law.claim import Claim
from rettesnor.law.period import Period

NOVEMBER = Period(date(2026, 11, 1), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("claim", "period", "day"),
    [
        (Claim(10, 1), NOVEMBER, date(2026, 12, 10)),
        (Claim(25), NOVEMBER, date(2026, 11, 25)),
        (Claim(31, 1), Period(date(2027, 1, 1), date(2027, 2, 1)), date(2027, 2, 28)),
        (Claim(10, 1), Period(date(2026, 10, 1), date(2027, 1, 1)), date(2027, 1, 10)),
    ],
)
def test_it_is_a_day_of_the_month_the_period_ends_in_or_of_the_next(claim, period, day):
    assert claim.due(period) == day
