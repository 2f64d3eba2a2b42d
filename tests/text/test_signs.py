"""Signs that cannot be seen are told by number and name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.signs import all_named, is_invisible, named


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u00ad", "U+00AD soft hyphen"),
        ("\u200b", "U+200B zero width space"),
        ("\ufeff", "U+FEFF zero width no-break space"),
        ("\u202e", "U+202E right-to-left override"),
        ("\ufe0f", "U+FE0F variation selector-16"),
        ("\x07", "U+0007 control character"),
        ("\u3164", "U+3164 hangul filler"),
    ],
)
def test_invisible_signs_have_names(sign, name):
    assert is_invisible(sign)
    assert named(sign) == name


def test_signs_without_a_name_are_told_by_what_they_are():
    assert [named(sign) for sign in ("\uf0b7", "\ud800", "\ufffe", "å")] == [
        "U+F0B7 private-use sign",
        "U+D800 half of a surrogate pair",
        "U+FFFE unassigned sign",
        "U+00E5 latin small letter a with ring above",
    ]


@given(st.characters())
def test_a_space_a_letter_and_a_digit_are_seen(sign):
    if sign.isspace() or unicodedata.category(sign) in ("Lu", "Ll", "Nd"):
        assert not is_invisible(sign)


def test_each_sign_is_named_once():
    assert all_named("😢\u200b😢") == ("U+1F622 crying face", "U+200B zero width space")
