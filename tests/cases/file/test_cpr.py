"""CPR numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.cases.models.cpr import Cpr, NotACprError


@pytest.mark.parametrize("text", ["630485-1111", "6304851111", " 630485 1111 "])
def test_it_is_read_with_or_without_the_hyphen(text):
    assert Cpr.parse(text).written == "630485-1111"


@pytest.mark.parametrize(
    "text",
    ["", "630485-111", "630485-11111", "abcdef-1111", "320185-1111", "310285-1111", "920485-1111", "٦٣0485-1111"],
)
def test_what_is_no_date_or_not_ten_digits_is_refused_without_repeating_it(text):
    with pytest.raises(NotACprError) as refused:
        Cpr.parse(text)
    assert not text or text not in str(refused.value)


def test_a_replacement_number_is_a_date_with_sixty_added_to_the_day():
    number = Cpr.parse("630485-1111")
    assert number.is_replacement
    assert number.birth_date == date(1985, 4, 3)


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        ("610136-0000", date(1936, 1, 1)),
        ("610136-4000", date(2036, 1, 1)),
        ("610137-4000", date(1937, 1, 1)),
        ("610157-5000", date(2057, 1, 1)),
        ("610158-5000", date(1858, 1, 1)),
        ("610136-9000", date(2036, 1, 1)),
    ],
)
def test_the_seventh_digit_tells_the_century(digits, born):
    assert Cpr.parse(digits).birth_date == born


def test_a_number_without_a_check_digit_is_as_good_as_any():
    numbers = [Cpr.parse(f"63048511{n:02}") for n in range(11)]
    assert {number.has_check_digit for number in numbers} == {True, False}


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 3999))
def test_every_date_of_the_last_century_has_numbers(born, running):
    assert Cpr.parse(f"{born.day + 60}{born:%m%y}{running:04}").birth_date == born


def test_it_is_masked_wherever_it_is_not_asked_for_whole():
    number = Cpr.parse("630485-1111")
    assert "1111" not in f"{number} {number!r} {[number]}"
