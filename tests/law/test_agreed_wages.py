from datetime import date

import pytest

from rettesnor.law.agreed_wages import AgreedWages
from tests.law.pay_examples import ON, WAGES, wage


@pytest.mark.parametrize(
    ("on", "ore"),
    [
        (date(2025, 5, 1), 13985),
        (date(2026, 2, 28), 13985),
        (date(2026, 3, 1), 14335),
        (date(2027, 2, 28), 14335),
        (date(2027, 3, 1), 14685),
    ],
)
def test_a_rate_holds_until_the_next_of_its_step_starts(on, ore):
    assert WAGES.lowest("industri", on).rate_ore == ore


def test_before_the_first_rate_there_is_none():
    assert WAGES.lowest("industri", date(2025, 4, 30)) is None


def test_another_area_has_none_of_this_one():
    assert WAGES.lowest("gartneri", ON) is None


def test_the_lowest_step_of_the_area_is_the_one():
    wages = AgreedWages((wage(14335, step="øvet"), wage(13000, step="begynder"), wage(9000, area="gartneri")))
    assert wages.lowest("industri", ON).rate_ore == 13000


def test_a_rate_is_replaced_even_by_a_lower_one_of_its_own_step():
    wages = AgreedWages((wage(14335), wage(14000, from_=date(2026, 10, 1))))
    assert wages.lowest("industri", ON).rate_ore == 14000


def test_a_rate_that_has_ended_leaves_none_and_does_not_bring_back_the_one_before():
    wages = AgreedWages((wage(13985, from_=date(2025, 5, 1)), wage(14335, until=ON)))
    assert wages.lowest("industri", date(2026, 11, 20)).rate_ore == 14335
    assert wages.lowest("industri", ON) is None


def test_two_rates_of_one_step_from_the_same_day_are_refused():
    with pytest.raises(ValueError, match="agreed_wages_begin_alike, rates: industri"):
        AgreedWages((wage(14335), wage(14000)))


@pytest.mark.parametrize(("ore", "until"), [(0, None), (-1, None), (14335, date(2026, 3, 1))])
def test_a_rate_of_nothing_or_of_no_days_is_refused(ore, until):
    with pytest.raises(ValueError, match=r"agreed_wage_(of_nothing|ends_before_it_begins), area: industri"):
        wage(ore, until=until)
