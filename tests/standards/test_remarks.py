"""Remarks about a standard: the machine's and the reader's, each by its sentence."""

from datetime import date

import pytest

from rettesnor.standards.files import standard, standard_ids
from rettesnor.standards.remarks import answers_to_nothing, remarks
from tests.standards.adding import STANDARD, Checkout
from tests.standards.elsewhere import reading_from

ON = date(2026, 11, 21)
NO_PROVISION = {"stated_differently", "two_readings"}
"""What is said of the text alone."""


@pytest.mark.parametrize("standard_id", standard_ids())
def test_every_typed_note_is_a_remark_and_the_rest_are_found_by_the_machine(standard_id):
    read = standard(standard_id)
    typed = [*read.review, *(review for _, unit in read.placed_units() for review in unit.review)]
    said = remarks(standard_id, ON, "da")
    noted = [r.noted.note if r.noted else r.note for r in said if "reader" in r.sources]
    assert sorted(noted) == sorted(review.note for review in typed)
    assert all(r.code for r in said if r.found_by == "machine")
    assert all(r.provision for r in said if r.found_by == "machine" and r.code not in NO_PROVISION)


@pytest.mark.parametrize("standard_id", standard_ids())
def test_remarks_stand_in_the_order_of_the_text_and_those_about_the_whole_come_first(standard_id):
    units = [unit.words for _, unit in standard(standard_id).placed_units()]
    said = remarks(standard_id, ON, "da")
    assert all(r.number is None if r.unit is None else units[r.number] == r.unit.words for r in said)
    places = [-1 if r.number is None else r.number for r in said]
    assert places == sorted(places)
    assert places[0] == -1


def test_a_remark_of_the_machine_points_to_its_own_rule_and_the_sentence_it_stands_in():
    [cap] = [r.as_json() for r in remarks("ballerup", ON, "da") if r.code == "transport_cap_not_stated"]
    assert cap["rules"] == ["transport-own-distance"]
    assert cap["quote"].startswith("Du skal selv afholde udgifter til transport")
    assert (cap["grade"], cap["found_by"], cap["noted"]) == ("gap", ["machine"], None)


@pytest.mark.parametrize(
    ("standard_id", "code", "rule", "grade"),
    [
        ("greve-2019", "stricter_than_law", "other-options-exhausted", "conflict"),
        ("ishoej-present", "ending_without_ground", "ending-after-absence", "conflict"),
        ("ishoej-present", "two_readings", "complaint-to-ankestyrelsen", "gap"),
    ],
)
def test_what_the_machine_found_and_a_reader_noted_of_the_same_is_one_remark(standard_id, code, rule, grade):
    [joined] = [r for r in remarks(standard_id, ON, "da") if r.code == code and r.rule and r.rule.id == rule]
    assert joined.noted
    assert joined.noted.note not in [r.note for r in remarks(standard_id, ON, "da")]
    written = joined.as_json()
    assert (written["found_by"], written["grade"]) == (["machine", "reader"], grade)
    assert written["noted"]["note"] == joined.noted.note != written["note"]


def test_the_machine_speaks_the_readers_language_and_the_reader_danish():
    danish, english = (remarks("greve-2019", ON, language) for language in ("da", "en"))
    for da, en in zip(danish, english, strict=True):
        assert (da.note == en.note) == (da.found_by == "reader")


def test_a_note_that_speaks_of_what_the_program_does_not_find_there_is_a_fault(tmp_path):
    made = Checkout(tmp_path).add()
    path = made.own / f"{STANDARD}.yaml"
    note = "    - grade: unclear\n      note: Teksten siger ikke, hvordan"
    assert note in path.read_text("utf-8")
    spoilt = note.replace("unclear\n", "unclear\n      of: pay_made_optional\n")
    path.write_text(path.read_text("utf-8").replace(note, spoilt), "utf-8")
    with reading_from(made.standards):
        [fault] = answers_to_nothing(STANDARD, ON)
    assert "`of` names pay_made_optional, which the program does not find in this sentence" in str(fault)
