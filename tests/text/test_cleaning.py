"""A cleaned text has one form of each letter, lines that are lines, and nothing that cannot be seen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.cleaning import cleaned, one_line
from rettesnor.text.signs import is_invisible


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("A\u030arhus", "Århus"),
        ("a\u200d\u030a", "å"),
        ("be\u00adskyttet\ufeff", "beskyttet"),
        ("et\r\nto\rtre\u2028fire\u2029fem", "et\nto\ntre\nfire\n\nfem"),
        ("et\tto\u2003tre\u3000fire", "et to tre fire"),
        ("12\u202fkr. § 3", "12\u00a0kr. § 3"),
        ("A\u2011hus", "A-hus"),
        ("\uf0b7 et", "• et"),
        ("nul\x00\x07", "nul"),
    ],
)
def test_a_typed_text_is_cleaned(typed, clean):
    assert cleaned(typed) == clean


@given(st.text())
def test_nothing_invisible_is_left_and_every_letter_has_one_form(text):
    clean = cleaned(text)
    assert not any(is_invisible(sign) or sign in "\t\r\v\f\x85" for sign in clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert cleaned(clean) == clean


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po"], max_codepoint=0x24F)))
def test_a_text_of_danish_letters_stays_as_it_is(text):
    assert cleaned(text) == text


def test_a_name_stands_on_one_line():
    assert one_line(" Karla \u200b\r\n Prøvesen\t") == "Karla Prøvesen"


@given(st.text(alphabet=st.characters(max_codepoint=0x2100)))
def test_what_is_left_as_it_is_would_not_have_been_changed(text):
    """Most texts are not looked through sign by sign; a sign beside them that is changed takes the long way."""
    assert cleaned(text + "\u00ad") == cleaned(text)
