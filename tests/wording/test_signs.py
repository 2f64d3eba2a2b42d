"""Signs are told by number, and by a name in the reader's language where it has one."""

import pytest

from rettesnor.wording.signs import Signs, say_sign


@pytest.mark.parametrize(
    ("sign", "english", "danish"),
    [
        (".", "U+002E full stop", "U+002E punktum"),
        ("\u00ad", "U+00AD soft hyphen", "U+00AD blød bindestreg"),
        ("\u200b", "U+200B zero width space", "U+200B mellemrum uden bredde"),
        ("\x07", "U+0007 control character", "U+0007 styretegn"),
        ("\uf0b7", "U+F0B7 private-use sign", "U+F0B7 tegn til privat brug"),
        ("\ud800", "U+D800 half of a surrogate pair", "U+D800 det halve af et dobbelttegn"),
        ("\ufffe", "U+FFFE unassigned sign", "U+FFFE tegn, der ikke er i brug"),
        ("\u3164", "U+3164 hangul filler", "U+3164"),
        ("中", "U+4E2D cjk unified ideograph-4e2d", "U+4E2D 中"),
    ],
)
def test_a_sign_is_called_by_a_word_of_the_language_or_by_its_number_alone(sign, english, danish):
    assert (say_sign(sign, "en"), say_sign(sign, "da")) == (english, danish)


def test_each_sign_is_named_once():
    assert Signs.of("😢\u200b😢").in_("en") == "U+1F622 crying face, U+200B zero width space"
    assert not Signs.of("")
