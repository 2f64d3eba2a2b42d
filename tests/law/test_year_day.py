from datetime import date

import pytest

from rettesnor.law.deadlines import due
from rettesnor.law.unusable import Unusable
from rettesnor.law.year_day import YearDay

FIRST_OF_SEPTEMBER = YearDay.parse("09-01")


@pytest.mark.parametrize(
    ("start", "day"),
    [
        (date(2026, 8, 31), date(2026, 9, 1)),
        (date(2026, 9, 1), date(2027, 9, 1)),
        (date(2026, 12, 24), date(2027, 9, 1)),
    ],
)
def test_a_day_of_every_year_comes_next_after_the_start(start, day):
    assert due(start, FIRST_OF_SEPTEMBER, binds="municipality").due == day


@pytest.mark.parametrize("written", ["9-1", "13-01", "02-29", "09-31", "1 September", 901])
def test_what_is_no_day_of_every_year_is_refused(written):
    with pytest.raises(Unusable, match="not_a_day_of_every_year"):
        YearDay.parse(written)
