"""Paragraphs and lists are read as people mark them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.cleaning import one_line
from rettesnor.text.paragraphs import Listing, Paragraph, one_by_one, paragraphs


def test_an_empty_line_parts_paragraphs_and_a_line_end_stays():
    assert paragraphs("Et.\nStadig et.\r\n\r\nTo.\n \n\nTre. ") == (
        Paragraph(("Et.", "Stadig et.")),
        Paragraph(("To.",)),
        Paragraph(("Tre.",)),
    )


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "•", "– ", "\uf0b7\t", "\uf0b7", "  - ", "▪ "])
def test_every_bullet_makes_a_list(mark):
    assert paragraphs(f"Du får:\n{mark}tre dage\n{mark}en mentor\nog frokost.") == (
        Paragraph(("Du får:",)),
        Listing(("tre dage", "en mentor")),
        Paragraph(("og frokost.",)),
    )


@pytest.mark.parametrize("text", ["1. Du får brev.\n2. Du kan klage.", "1) Du får brev.\n\n2) Du kan klage."])
def test_numbers_that_count_make_a_list(text):
    assert paragraphs(text) == (Listing(("Du får brev.", "Du kan klage."), 1),)


@pytest.mark.parametrize(
    "text", ["1. maj begynder du.", "12. Det er alt.", "-3 grader", "*vigtigt*", "2. a\n3. b", "1.5 time\n2.5 time"]
)
def test_a_date_a_number_and_a_minus_make_none(text):
    assert paragraphs(text) == (Paragraph(tuple(text.split("\n"))),)


def test_an_indented_line_belongs_to_the_item_above_it():
    assert paragraphs("1. Først\n   det ene.\n2. Så det andet.") == (Listing(("Først det ene.", "Så det andet."), 1),)


def test_a_list_after_another_kind_of_list_is_a_list_of_its_own():
    assert paragraphs("- a\n1. b\n2. c\n- d") == (Listing(("a",)), Listing(("b", "c"), 1), Listing(("d",)))


def test_one_thing_a_line_has_no_marks_of_a_list():
    assert one_by_one("- a\n- b\n\n1. c\n2. d\nog e\n\n \nf") == ("a", "b", "c", "d", "og e", "f")


@given(st.text(st.sampled_from("ab å1.2)-*•\n \r\t")))
def test_no_word_is_lost(text):
    said = " ".join(
        word for block in paragraphs(text) for word in (block.lines if isinstance(block, Paragraph) else block.items)
    )
    assert [sign for sign in said if sign.isalpha()] == [sign for sign in one_line(text) if sign.isalpha()]
