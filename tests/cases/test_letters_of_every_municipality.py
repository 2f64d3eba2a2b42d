"""Each kind of letter, written from a case in each municipality and read back from its PDF."""

import pytest

from rettesnor.cases.decision.send_deadline_notice import promised_in
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.letters.kinds import KINDS
from rettesnor.standards import files
from rettesnor.wording.formats import say_date
from tests.cases import cast
from tests.cases.letters_of_kinds import WRITERS
from tests.golden.demands import unmet
from tests.letters.letters import faults, words_of

pytestmark = pytest.mark.django_db

each_municipality = pytest.mark.parametrize("code", [each.code for each in files.municipalities()])


@pytest.mark.parametrize("kind", KINDS)
def test_a_case_can_give_a_letter_of_each_kind(kind):
    assert kind in WRITERS, f"say in letters_of_kinds.py how a case gives a letter of the kind {kind}"


@each_municipality
@pytest.mark.parametrize("kind", WRITERS)
def test_it_tells_what_is_demanded_of_its_kind_and_is_accessible_and_archivable(kind, code):
    for written in WRITERS[kind](code):
        assert written.letter.kind == kind
        assert unmet(written.letter, written.pdf) == []
        assert faults(written.pdf, "ua1") == faults(written.pdf, "2a") == []


@each_municipality
@pytest.mark.parametrize("kind", WRITERS)
def test_it_is_about_the_case_it_was_written_in(kind, code):
    for written in WRITERS[kind](code):
        said = words_of(written.pdf)
        for words in (written.case.citizen.name, written.case.journal_number, municipality_of(code).name):
            assert words in said
        decided_on = getattr(written.letter, "decided_on", None)
        assert say_date(decided_on or cast.RECEIVED, "da") in said  # it is about the application, or what was decided


@each_municipality
def test_a_receipt_promises_the_day_that_the_standard_sets(code):
    for written in WRITERS["receipt"](code):
        promised = promised_in(written.case, cast.NOW)
        told = say_date(promised.day, "da") if promised else "så hurtigt som muligt"
        assert told in words_of(written.pdf)


def test_the_decisions_are_a_full_grant_a_partial_one_and_a_refusal():
    outcomes = [written.letter.model_dump()["outcome"] for written in WRITERS["decision"](cast.GREVE)]
    assert outcomes == ["granted", "partly_granted", "rejected"]
