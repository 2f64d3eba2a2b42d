"""The standards that ship hold their whole published text, and every unit of it is accounted for."""

import json

import pytest

from rettesnor.rules.standard import BINDING
from rettesnor.standards import files
from rettesnor.standards.in_force import rivals
from rettesnor.standards.source import differences

IDS = files.standard_ids()


@pytest.mark.parametrize("standard_id", IDS)
def test_the_source_can_be_rebuilt_word_for_word_from_the_units(standard_id):
    standard = files.standard(standard_id)
    assert differences(standard, files.source_text(standard)) == []


@pytest.mark.parametrize("standard_id", IDS)
def test_every_unit_carries_rules_or_says_what_information_it_is(standard_id):
    assert [unit.words for _, unit in files.standard(standard_id).placed_units() if not unit.accounted] == []


@pytest.mark.parametrize("standard_id", IDS)
def test_information_that_sounds_binding_says_why_it_is_not(standard_id):
    for _, unit in files.standard(standard_id).placed_units():
        if unit.info and BINDING.search(unit.words):
            assert unit.why, unit.words


@pytest.mark.parametrize("standard_id", IDS)
def test_the_standard_survives_being_written_as_json_and_read_again(standard_id):
    standard = files.standard(standard_id)
    written = json.dumps(standard.model_dump(mode="json", by_alias=True, exclude_unset=True), ensure_ascii=False)
    assert type(standard).model_validate(json.loads(written)) == standard


@pytest.mark.parametrize("standard_id", IDS)
def test_one_word_changed_in_the_text_is_found_with_its_line(standard_id):
    standard = files.standard(standard_id)
    text = files.source_text(standard)
    line, words = next((n, row.split()) for n, row in enumerate(text.split("\n"), 1) if len(row.split()) > 6)
    changed = text.replace(" ".join(words[2:4]), f"{words[2]} nogetandet", 1)
    assert changed != text
    assert any(difference.line == line for difference in differences(standard, changed))


@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_what_is_in_force_in_a_municipality_is_said_by_the_texts(standard_id):
    assert rivals(files.standard(standard_id)) == []


def test_no_two_municipalities_share_a_code():
    codes = [municipality.code for municipality in files.municipalities()]
    assert len(codes) == len(set(codes))


def test_a_text_that_only_lets_the_extent_be_adjusted_is_silent_on_what_it_is():
    assert "extent" in files.standard("randers-draft").silent_on
