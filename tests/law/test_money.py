import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.money import Ore, format_kroner, parse_kroner


@pytest.mark.parametrize(
    ("ore", "text"),
    [
        (123456, "1.234,56 kr."),
        (717, "7,17 kr."),
        (5, "0,05 kr."),
        (0, "0,00 kr."),
        (-10669, "-106,69 kr."),
        (123456789, "1.234.567,89 kr."),
    ],
)
def test_an_amount_is_written_with_a_decimal_comma_and_dots_between_thousands(ore, text):
    assert format_kroner(Ore(ore)) == text


@pytest.mark.parametrize("text", ["1.234,56 kr.", "1234,56", "1234,56 kr", "1.234,56kr."])
def test_an_amount_is_read_with_or_without_dots_and_kr(text):
    assert parse_kroner(text) == 123456


def test_whole_kroner_need_no_decimals():
    assert parse_kroner("140") == 14000


@pytest.mark.parametrize("text", ["12.5", "12.50", "1,5", "1,555", "1.23,45", "kr.", "", "12 34", "1e3", "--1"])
def test_an_amount_that_could_mean_something_else_is_refused(text):
    with pytest.raises(ValueError, match="write for example"):
        parse_kroner(text)


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_what_is_written_reads_back_as_the_same_amount(ore):
    assert parse_kroner(format_kroner(Ore(ore))) == ore
