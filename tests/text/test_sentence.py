"""What others wrote stands in our sentences, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.text.sentence import as_sentence, in_a_sentence


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("beskyttet beskæftigelse tre dage om ugen", "»beskyttet beskæftigelse tre dage om ugen«"),
        ("Jeg vil gerne arbejde. ", "»Jeg vil gerne arbejde«"),
        ("Må jeg komme igen?", "»Må jeg komme igen?«"),
        ("plads på »Havnen«,", "»plads på \u203aHavnen\u2039«"),
    ],
)
def test_what_was_typed_is_quoted_in_a_sentence_without_its_own_full_stop(written, told):
    assert in_a_sentence(written) == told


@given(st.text())
def test_whatever_was_typed_there_is_one_pair_of_quotation_marks_around_it(written):
    told = in_a_sentence(written)
    assert (told[0], told[-1], told.count("»"), told.count("«")) == ("»", "«", 1, 1)


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        ("Er under folkepensionsalderen", "Er under folkepensionsalderen."),
        ("der ikke kan bruge andre tilbud;", "der ikke kan bruge andre tilbud."),
        ("Du får svar inden 8 uger.", "Du får svar inden 8 uger."),
        ("Kan du klage? Ja!", "Kan du klage? Ja!"),
    ],
)
def test_a_point_of_a_list_ends_as_a_sentence(quoted, told):
    assert as_sentence(quoted) == told
