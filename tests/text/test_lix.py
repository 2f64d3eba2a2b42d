"""LIX: words a sentence, and how many words in a hundred are long."""

import pytest

from rettesnor.text.lix import lix


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vi har sagt ja.", 4),
        ("Vi har sagt ja. Du kan komme nu.", 4),
        ("Du begynder i morgen.", 4 + 25),
        ("Det er en afgørelse uden punktum", 6 + 100 * 2 / 6),
        ("", 0),
        ("… !", 0),
    ],
)
def test_it_is_words_a_sentence_and_long_words_in_a_hundred(text, value):
    assert lix(text) == pytest.approx(value)


def test_a_word_of_six_letters_is_short_and_one_of_seven_long():
    assert lix("Spørge.") == 1
    assert lix("Spørger.") == pytest.approx(101)


def test_a_number_with_a_point_in_it_is_no_end_of_a_sentence():
    assert lix("Det koster 1.000 kroner om dagen.") == pytest.approx(7)
