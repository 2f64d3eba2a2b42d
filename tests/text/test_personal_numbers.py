"""A number that may be a CPR number is found however it is written; dates and other numbers are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.personal_numbers import holds_personal_number, without_personal_numbers


@pytest.mark.parametrize(
    "number",
    [
        "630485-1111", "6304851111", "630485 1111", "630485–1111", "630485 – 1111", "630485\u22121111",
        "63 04 85 11 11", "6 3 0 4 8 5 1 1 1 1", "630485-\n1111", "63.04.85-1111", "63/04/85-1111",
        "630485.1111", "630485_1111",
        "\uff16\uff13\uff10\uff14\uff18\uff15\uff0d\uff11\uff11\uff11\uff11", "63041985-1111", "63-04-85-1111",
    ],
)  # fmt: skip
def test_it_is_masked_and_counted(number):
    masked = without_personal_numbers(f"Mit nummer er {number}. Ring.", instead="(udeladt)")
    assert (masked.text, masked.numbers) == ("Mit nummer er (udeladt). Ring.", 1)


@pytest.mark.parametrize(
    "words",
    [
        "44 77 34 43", "+45 44 77 34 43", "2026-000012", "12.11.2026", "4512 2670 99", "01-02-2026 10:30",
        "01.02.2026 kl. 10.30", "12.11.26 - 13.11.26", "12-11-26/13-11-26", "12345678901", "1. maj 2026",
    ],
)  # fmt: skip
def test_other_numbers_stay(words):
    assert not holds_personal_number(words)
    assert without_personal_numbers(words, instead="x").text == words


def test_several_are_all_masked():
    masked = without_personal_numbers("630485-1111 og 7102792222", instead="…")
    assert (masked.text, masked.numbers) == ("… og …", 2)


@given(st.text(), st.text(), st.sampled_from(["", " ", "-", " - "]))
def test_whatever_stands_around_it_no_number_is_left(before, after, between):
    text = f"{before} 630485{between}1111 {after}"
    assert f"630485{between}1111" not in without_personal_numbers(text, instead="x").text


@given(st.text())
def test_what_is_masked_holds_none(text):
    assert not holds_personal_number(without_personal_numbers(text, instead="(et nummer)").text)
