from datetime import date

import pytest
from pydantic import ValidationError

from rettesnor.standards import wages
from rettesnor.standards.wages import Rate

OWN = {
    "area": "gartneri", "agreement": "Opdigtet", "step": "begynder", "rate_ore": 13_000, "from": "2026-03-01",
    "source": "opdigtet", "status": "unverified",
}  # fmt: skip


@pytest.mark.parametrize(
    ("on", "ore"), [(date(2025, 5, 1), 13_985), (date(2026, 11, 21), 14_335), (date(2027, 3, 1), 14_685)]
)
def test_the_shipped_table_has_industry_as_an_example(on, ore):
    agreed = wages.shipped().lowest("industri", on)
    assert (agreed.rate_ore, agreed.verified) == (ore, True)


def test_a_municipality_adds_its_own_areas_to_it():
    table = wages.with_own([Rate.model_validate(OWN)], wages.shipped())
    assert table.lowest("gartneri", date(2026, 11, 21)).rate_ore == 13_000
    assert table.lowest("gartneri", date(2026, 11, 21)).verified is False
    assert table.lowest("industri", date(2026, 11, 21)).rate_ore == 14_335


@pytest.mark.parametrize(
    "wrong",
    [{"rate_ore": 130.5}, {"rate_ore": "130 kr"}, {"rate_ore": 0}, {"until": "2026-03-01"}, {"status": "ok"}, {"x": 1}],
)
def test_a_rate_that_is_not_one_is_refused(wrong):
    with pytest.raises(ValidationError):
        Rate.model_validate({**OWN, **wrong})
