"""What a citizen wrote is quoted without CPR numbers and, where it is long, from its beginning; and that is told."""

from hypothesis import given
from hypothesis import strategies as st

from rettesnor.letters.quotation import LONGEST, quotation
from rettesnor.text.personal_numbers import holds_personal_number


def test_an_ordinary_answer_is_quoted_as_it_was_written():
    quoted = quotation("Jeg er uenig.\n\n- Det er for hårdt.")
    assert quoted.text == "Jeg er uenig.\n\n- Det er for hårdt."
    assert not quoted.differs


def test_a_cpr_number_is_left_out_in_words_and_counted():
    quoted = quotation("Jeg hedder Ole (710279-2222), min søn har 6304851111.")
    assert quoted.text == ("Jeg hedder Ole ((et CPR-nummer er udeladt)), min søn har (et CPR-nummer er udeladt).")
    assert (quoted.personal_numbers, quoted.differs) == (2, True)


def test_signs_that_are_told_by_name_are_named_to_the_caseworker():
    assert quotation("Ked af det 😢").signs == ("😢",)


def test_a_long_answer_is_quoted_from_its_beginning():
    quoted = quotation("Jeg vil gerne arbejde. " * 200)
    assert quoted.shortened
    assert quoted.text.endswith("arbejde. […]")
    assert LONGEST - 50 < len(quoted.text) < LONGEST + 10


@given(st.text())
def test_no_quotation_holds_a_cpr_number(text):
    assert not holds_personal_number(quotation(text + " 630485-1111", most=40).text)
