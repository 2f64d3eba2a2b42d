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
    texts = [
        each for each in map(files.standard, files.standard_ids()) if each.municipality == municipality.municipality
    ]
    in_force = [each for each in texts if each.status.stage == "in-force"]
    for standard in texts if not in_force else ():
        assert letter.standard is None
        assert standard.title not in words_of(render(letter))
        assert "Kommunen har ingen vedtaget standard" in words_of(render(letter))
    for standard in in_force:
        assert letter.standard.title == standard.title
        assert "Kommunen har ingen vedtaget standard" not in words_of(render(letter))


@each_municipality
def test_where_nobody_has_given_an_address_it_is_a_draft_that_says_so(municipality):
    letter = grant(municipality)
    if municipality.units.complaint.address:
        assert (letter.mark, gaps(letter)) == (None, ())
    else:
        assert letter.mark == "UDKAST"
        assert [gap.code for gap in gaps(letter)] == ["complaint_address"]
        assert any("adressen mangler" in line for line in letter.to_confirm)
