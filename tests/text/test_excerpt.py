"""A long text is quoted from its beginning, to the end of a sentence or else of a word."""

from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.excerpt import CUT, excerpt


def test_a_short_text_is_quoted_whole():
    assert excerpt("Jeg vil gerne.", 14) == "Jeg vil gerne."


def test_it_ends_with_a_sentence():
    assert excerpt("Jeg er bange for det. Jeg vil helst noget andet.", 30) == "Jeg er bange for det. […]"


def test_it_ends_with_a_word_where_the_sentence_began_too_early():
    assert excerpt("Ja. Jeg er bange for at det bliver for hårdt", 30) == "Ja. Jeg er bange for at det […]"


def test_a_run_without_spaces_is_cut_between_letters():
    assert excerpt("a" * 50, 20) == "a" * 20 + " […]"
    assert excerpt("e\u0323" * 50, 21) == "e\u0323" * 10 + " […]"


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_it_is_the_beginning_and_never_longer(text, most):
    quoted = excerpt(text, most)
    assert quoted == text or (
        text.startswith(quoted.removesuffix(f" {CUT}").rstrip()) and len(quoted) <= most + len(CUT) + 1
    )
