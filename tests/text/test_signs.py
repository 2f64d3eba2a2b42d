"""Which signs cannot be seen."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.signs import is_invisible


def test_what_joins_or_formats_is_not_seen():
    assert all(map(is_invisible, "\u00ad\u200b\ufeff\u202e\ufe0f\x07\u3164"))


@given(st.characters())
def test_a_space_a_letter_and_a_digit_are_seen(sign):
    if sign.isspace() or unicodedata.category(sign) in ("Lu", "Ll", "Nd"):
        assert not is_invisible(sign)
