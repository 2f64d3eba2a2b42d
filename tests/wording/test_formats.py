from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.law.money import Ore
from rettesnor.rules.quantity import UNITS, Quantity
from rettesnor.wording.formats import (
    TYPED_UNITS,
    is_one,
    say_all,
    say_amount,
    say_any,
    say_date,
    say_moment,
    say_money,
    say_month,
    say_number,
    say_share,
    say_whole_kroner,
    typed_number,
)

LANGUAGES = st.sampled_from(["da", "en"])
BASE_UNITS = sorted({base for base, _ in UNITS.values()})
SUMS = st.integers(-(10**12), 10**12)
MOMENT = datetime(2027, 1, 4, 9, 5, tzinfo=UTC)
DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


def test_a_day_has_its_month_in_words():
    assert say_date(date(2027, 1, 4), "da") == "4. januar 2027"
    assert say_date(date(2027, 1, 4), "en") == "4 January 2027"


def test_a_month_alone_is_said_without_a_day():
    assert say_month("2026-02", "da") == "februar 2026"
    assert say_month("2026-02", "en") == "February 2026"


def test_a_moment_has_day_and_time_of_day():
    assert say_moment(MOMENT, "da") == "4. januar 2027 kl. 09.05"
    assert say_moment(MOMENT, "en") == "4 January 2027 at 09:05"


def test_a_number_has_its_thousands_apart():
    assert say_number(1_234_567, "da") == "1.234.567"
    assert say_number(1_234_567, "en") == "1,234,567"


@pytest.mark.parametrize(
    ("ore", "danish", "english"),
    [
        (123_450, "1.234,50 kr.", "DKK 1,234.50"),
        (5, "0,05 kr.", "DKK 0.05"),
        (0, "0,00 kr.", "DKK 0.00"),
        (-10_669, "-106,69 kr.", "-DKK 106.69"),
    ],
)
def test_money_has_both_decimals_and_the_krone_where_the_language_puts_it(ore, danish, english):
    assert say_money(ore, "da") == danish
    assert say_money(ore, "en") == english


def test_an_estimate_is_said_in_whole_kroner_with_half_a_krone_up():
    said = [say_whole_kroner(Ore(ore), "da") for ore in (149, 150, 250, 123_449)]
    assert said == ["1 kr.", "2 kr.", "3 kr.", "1.234 kr."]
    assert say_whole_kroner(Ore(123_450), "en") == "DKK 1,235"


@given(SUMS, LANGUAGES)
def test_money_reads_back_as_the_same_amount(ore, language):
    number = say_money(ore, language).replace("DKK ", "").removesuffix(" kr.")
    assert read(number, language) * 100 == ore


@given(st.integers(0, 10**9), LANGUAGES)
def test_a_share_reads_back_to_the_hundredth_of_a_per_cent(hundredths, language):
    assert read(say_share(hundredths, language).rstrip("% "), language) * 100 == hundredths


@given(SUMS, LANGUAGES)
def test_a_number_reads_back_as_the_same(number, language):
    assert read(say_number(number, language), language) == number


@given(DAYS, DAYS, LANGUAGES)
def test_two_days_are_never_written_alike(one, other, language):
    assert (say_date(one, language) == say_date(other, language)) == (one == other)


@given(st.integers(0, 10**9), st.sampled_from(BASE_UNITS), LANGUAGES)
def test_an_amount_that_is_typed_as_it_was_proposed_is_the_same_amount(amount, unit, language):
    typed = typed_number(amount, unit, language).replace(",", ".")
    assert Quantity.parse(f"{typed} {TYPED_UNITS.get(unit, unit)}")[:2] == (amount, unit)


@pytest.mark.parametrize("unit", BASE_UNITS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_unit_has_words_in_both_languages(unit, language):
    for amount in (0, 1, 2, 12_500):
        said = say_amount(amount, unit, language)
        assert any(sign.isnumeric() for sign in said)
        assert said.strip("0123456789.,-"), "nothing but the number is said"


def test_an_amount_of_no_unit_is_refused():
    with pytest.raises(KeyError):
        say_amount(1, "furlong", "en")


@given(st.integers(0, 10**6), LANGUAGES)
def test_one_alone_takes_the_word_for_one(number, language):
    assert is_one(number, language) == (number == 1)


def test_a_list_is_said_as_people_say_it():
    assert [say_all("abc"[:count], "da") for count in range(4)] == ["", "a", "a og b", "a, b og c"]
    assert say_all(["a", "b", "c"], "en") == "a, b and c"
    assert say_any(["a", "b", "c"], "da") == "a, b eller c"
    assert say_any(["a", "b", "c"], "en") == "a, b or c"


@given(SUMS, DAYS, LANGUAGES)
def test_there_is_no_space_that_cannot_be_typed(number, day, language):
    said = [say_number(number, language), say_money(number, language), say_share(number, language)]
    assert not [sign for sign in "".join([*said, say_date(day, language)]) if sign.isspace() and sign != " "]


def read(number: str, language: str) -> Decimal:
    return parse_decimal(number, {"da": "da", "en": "en_GB"}[language], strict=True)


@pytest.mark.parametrize(
    ("amount", "unit", "danish", "english"),
    [
        (10_000, "m", "10 km", "10 km"),
        (12_500, "m", "12,5 km", "12.5 km"),
        (800, "m", "800 m", "800 m"),
        (500, "%", "5 %", "5%"),
        (3050, "%", "30,5 %", "30.5%"),
        (5, "%", "0,05 %", "0.05%"),
        (717, "kr", "7,17 kr.", "DKK 7.17"),
        (123_456, "kr", "1.234,56 kr.", "DKK 1,234.56"),
        (18, "years", "18 år", "18 years"),
        (1, "years", "1 år", "1 year"),
        (8, "days/week", "4 dage om ugen", "4 days a week"),
        (5, "days/week", "2½ dage om ugen", "2½ days a week"),
        (3, "days/week", "1½ dag om ugen", "1½ days a week"),
        (1, "days/week", "½ dag om ugen", "½ day a week"),
        (0, "days/week", "0 dage om ugen", "0 days a week"),
        (75, "hours/week", "37½ timer om ugen", "37½ hours a week"),
        (2, "hours/week", "1 time om ugen", "1 hour a week"),
        (2, "times/year", "2 gange om året", "2 times a year"),
    ],
)
def test_an_amount_is_said_with_its_unit(amount, unit, danish, english):
    assert say_amount(amount, unit, "da") == danish
    assert say_amount(amount, unit, "en") == english
