"""Each municipality's grant letter among the samples says what its own file says of it, and no more."""

import pytest

from rettesnor.letters.gaps import gaps
from rettesnor.letters.render import render
from rettesnor.standards import files
from tests.letters.letters import letter_to, words_of

each_municipality = pytest.mark.parametrize("municipality", files.municipalities(), ids=lambda each: each.municipality)


def grant(municipality):
    return letter_to(f"grant-{municipality.municipality}")


def as_told(sender, letter_has):
    return {name: getattr(sender, name) for name in type(letter_has).model_fields}


@each_municipality
def test_letterhead_and_units_are_the_municipality_s_own(municipality):
    letter = grant(municipality)
    assert letter.outcome == "granted"
    assert letter.letterhead.model_dump() == as_told(municipality.letterhead, letter.letterhead)
    assert letter.unit.model_dump() == as_told(municipality.units.deciding, letter.unit)
    assert letter.appeal.to.model_dump() == as_told(municipality.units.complaint, letter.appeal.to)


@each_municipality
def test_it_names_the_standard_in_force_in_its_own_words_and_never_a_draft(municipality):
    letter = grant(municipality)
    told = words_of(render(letter))
    texts = [
        text for text in map(files.standard, files.standard_ids()) if text.municipality == municipality.municipality
    ]
    in_force = next((text for text in texts if text.status.stage == "in-force"), None)
    assert ("Kommunen har ingen vedtaget standard" in told) is (in_force is None)
    if in_force is None:
        assert letter.standard is None
        assert not [text.title for text in texts if text.title in told]
    else:
        assert letter.standard.title == in_force.title


@each_municipality
def test_where_nobody_has_given_an_address_it_is_a_draft_that_says_so(municipality):
    letter = grant(municipality)
    if municipality.units.complaint.address:
        assert (letter.mark, gaps(letter)) == (None, ())
    else:
        assert letter.mark == "UDKAST"
        assert [gap.code for gap in gaps(letter)] == ["complaint_address"]
        assert any("adressen mangler" in line for line in letter.to_confirm)
