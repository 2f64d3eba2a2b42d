"""The check of a standard against its source names what differs, near which line, and never lets a word pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.rules.standard import Mend, PublishedText, Section, Standard, Status, TextUnit
from rettesnor.standards.source import differences

STATUS = Status(stage="draft", adopted="not stated", by="not stated", revised="not stated", in_force_from="not stated")


def standard(*units, mends=(), heading=None):
    return Standard(
        standard="proeve",
        municipality="proeveby",
        title="Prøve",
        status=STATUS,
        source=PublishedText(file="proeve.source.txt", sha256="0" * 64, bullet="o", mends=mends),
        sections=(Section(heading=heading, units=units),),
    )


def sentence(words):
    return TextUnit(text=words, info="description", why="prøve")


def test_spaces_and_line_breaks_do_not_matter():
    assert differences(standard(sentence("Du kan få hjælp.")), "Du  kan\n\n få \f hjælp.\n") == []


def test_headings_and_bullet_marks_are_part_of_the_text():
    made = standard(TextUnit(bullet="At arbejde", info="purpose"), heading="Formål")
    assert differences(made, "Formål\no At arbejde") == []
    assert differences(made, "Formål\nAt arbejde") != []


def test_a_word_left_out_of_the_file_is_shown_with_its_line():
    [found] = differences(standard(sentence("Du kan få hjælp.")), "Du kan\nikke få hjælp.")
    assert (found.line, found.file, found.units) == (2, "ikke", "")


def test_words_that_the_text_does_not_have_are_shown():
    [found] = differences(standard(sentence("Du kan ikke få hjælp.")), "Du kan få hjælp.")
    assert (found.file, found.units) == ("", "ikke")


def test_a_word_split_at_a_lines_end_is_put_together_by_a_mend():
    mend = Mend(line=1, file="af- gørelse", read="afgørelse", why="hyphen at line end")
    assert differences(standard(sentence("En afgørelse."), mends=(mend,)), "En af-\ngørelse.") != []
    mend = mend.model_copy(update={"file": "af- gørelse.", "read": "afgørelse."})
    assert differences(standard(sentence("En afgørelse."), mends=(mend,)), "En af-\ngørelse.") == []


def test_a_mend_that_fits_nowhere_is_a_difference_of_its_own():
    mend = Mend(line=7, file="findes ikke", read="", why="link target")
    [found] = differences(standard(sentence("Du kan."), mends=(mend,)), "Du kan.")
    assert found.line == 7
    assert "findes ikke" in found.file


def test_a_letter_is_the_same_composed_and_decomposed():
    assert differences(standard(sentence("Du kan få hjælp på stedet.")), "Du kan fa\u030a hjælp pa\u030a stedet.") == []
    assert differences(standard(sentence("Du kan fa\u030a hjælp.")), "Du kan få hjælp.") == []


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\ufeff", "\u2060"])
def test_a_sign_that_cannot_be_seen_is_found_and_the_mend_proposed_sets_it_right(sign):
    source = f"Du kan\nfå trans{sign}port."
    [found] = differences(standard(sentence("Du kan få transport.")), source)
    assert (found.line, found.file, found.units) == (2, f"trans{sign}port.", "transport.")
    assert differences(standard(sentence("Du kan få transport."), mends=(found.mend,)), source) == []


def test_no_mend_is_proposed_where_a_word_differs():
    [found] = differences(standard(sentence("Du kan få hjælp.")), "Du kan få trans\u00adport.")
    assert found.mend is None


words = st.lists(st.sampled_from(["du", "kan", "få", "hjælp", "ikke", "afslag"]), min_size=2, max_size=12)


@given(words, st.data())
def test_leaving_out_or_changing_any_word_is_always_found(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    without = text[:at] + text[at + 1 :]
    changed = [*text[:at], "noget", *text[at + 1 :]]
    made = standard(sentence(" ".join(text)))
    assert differences(made, " ".join(text)) == []
    assert differences(made, " ".join(without)) != []
    assert differences(made, " ".join(changed)) != []
