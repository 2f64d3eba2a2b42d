"""Blank is blank: spaces, invisible signs and lone punctuation say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.blank import is_blank, is_no_reason, stripped

NOTHING = [
    "", " ", "\n\t", "\u200b", "\ufeff", "\u00ad", ".", "-", "–", "...", "?!", "«»", "•", "\uf0b7", "\x00", "\u3164",
    "\u2800", "\u0301", "\ufffc", "+", " \u200b.\u00a0",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_it_says_nothing(text):
    assert is_blank(text)
    assert stripped(text) == ""


@pytest.mark.parametrize("text", ["Nej", "å", "7", "中", "😢", "نعم", ". a", "\u200bja", "§ 103"])
def test_it_says_something(text):
    assert not is_blank(text)


@pytest.mark.parametrize("text", [*NOTHING, "x", "xXx", "11", "ååå", "n/a", "N / A", "n.a.", "na", "i/a", "I.A.", "😢"])
def test_it_gives_no_reason(text):
    assert is_no_reason(text)


@pytest.mark.parametrize("text", ["Ja.", "Forkert.", "§ 103", "Nana", "Hun er fri.", "10", "نعم"])
def test_it_gives_a_reason(text):
    assert not is_no_reason(text)


@given(st.sampled_from(NOTHING), st.sampled_from(NOTHING))
def test_nothing_and_nothing_is_nothing(one, other):
    assert is_blank(one + other)


@given(st.text(), st.text())
def test_whoever_says_something_says_it_whatever_stands_beside(one, other):
    assert is_blank(one + other) == (is_blank(one) and is_blank(other))


def test_only_what_stands_around_is_stripped_and_punctuation_stays():
    assert stripped(" \u200b\ufeff »Ja,\u00ad tak.« \n") == "»Ja,\u00ad tak.«"


@given(st.text())
def test_stripping_twice_is_stripping_once(text):
    assert stripped(stripped(text)) == stripped(text)
