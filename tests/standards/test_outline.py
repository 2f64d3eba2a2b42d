"""A pasted text becomes a standard's file: no word is lost, and its shape is guessed well enough to go on from."""

from pathlib import Path

import pytest

from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.outline import outlined
from rettesnor.standards.reading import Document
from rettesnor.standards.skeleton import skeleton
from rettesnor.standards.source import differences

HERE = Path(__file__).parent
SOURCES = [*sorted(files.ROOT.glob("*/*.source.txt")), *sorted(HERE.glob("invented/*/*.source.txt"))]


def units(text):
    return [(unit.form, unit.words) for section in outlined(text).sections for unit in section.units]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_file_made_of_a_published_text_is_valid_and_holds_every_word_of_it(source, tmp_path):
    content = source.read_bytes()
    path = tmp_path / "new-1.yaml"
    path.write_text(skeleton("new-1", "greve", content, content.decode()), "utf-8")
    standard = Document(path).as_(Standard)
    assert differences(standard, content.decode()) == []
    assert list(standard.problems(files.vocabulary())) == []
    assert standard.status.stage == "draft"


def test_the_headings_and_sentences_are_those_that_a_person_found():
    """The invented text of the guide, whose file is written by hand."""
    folder = HERE / "invented" / "proeveby"
    made = outlined((folder / "proeveby-2026.source.txt").read_text("utf-8"))
    by_hand = Document(folder / "proeveby-2026.yaml").as_(Standard)
    assert [section.heading for section in made.sections] == [section.heading for section in by_hand.sections]
    assert [unit.words for each in made.sections for unit in each.units] == [
        unit.words for _section, unit in by_hand.placed_units()
    ]
    assert tuple(made.mends) == by_hand.source.mends
    assert made.bullet == by_hand.source.bullet


@pytest.mark.parametrize(
    "sentence",
    [
        "Du kan søge efter § 103, stk. 2 i loven.",
        "Det kan f.eks. være en plads, jf. § 104.",
        "Vi ringer kl. 9 og igen ca. kl. 12.",
        "Det gælder fra den 1. marts.",
        "Prisen er 12 kr. 30 gange.",
        "Se lov nr. 798 af 7. august 2019.",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_end_it(sentence):
    assert units(f"{sentence} Derefter følger vi op.") == [("text", sentence), ("text", "Derefter følger vi op.")]


def test_a_paragraph_is_put_together_over_its_lines_even_where_blank_ones_stand_between():
    assert units("Du skal bo\n\ni kommunen. Du skal\nvære fyldt 18 år.") == [
        ("text", "Du skal bo i kommunen."),
        ("text", "Du skal være fyldt 18 år."),
    ]


def test_a_text_that_begins_with_a_line_is_called_by_it():
    first = "Kvalitetsstandard for beskyttet beskæftigelse efter servicelovens § 103, stk. 1"
    assert outlined(f"{first}\n\nHvem kan få det?\n\nDu kan søge.").title == first


def test_bullets_are_kept_each_with_all_its_lines_and_what_follows_is_a_sentence_again():
    assert units("Du skal:\n- bo i\n  kommunen\n- være 18 år.\nSå kan du søge.") == [
        ("text", "Du skal:"),
        ("bullet", "bo i kommunen"),
        ("bullet", "være 18 år."),
        ("text", "Så kan du søge."),
    ]


def test_what_is_no_sentence_and_no_heading_is_a_line():
    assert units("Overskrift\n\nKontakt: Visitationen, tlf. 12 34 56 78") == [
        ("line", "Kontakt: Visitationen, tlf. 12 34 56 78")
    ]


def test_a_page_number_between_two_sentences_is_mended_and_a_joined_word_is_not():
    made = outlined("Du kan søge om bolig-\nog jobhjælp.\n\nSide 4 af 8\n\nVi svarer hurtigt.")
    assert [(mend.line, mend.file, mend.read) for mend in made.mends] == [(4, "Side 4 af 8", "")]
    assert made.sections[0].units[0].words == "Du kan søge om bolig- og jobhjælp."
