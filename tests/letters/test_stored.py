"""An issued letter is read as it was kept, whatever letters are made of today."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.letters.stored import stored_letter
from tests.letters.letters import letter_to

ISSUED = letter_to("amir").model_dump(mode="json")


def read(content):
    return stored_letter(json.dumps(content))


def test_it_tells_what_was_decided():
    letter = read(ISSUED)
    assert letter.decision_sentence == ISSUED["decision_sentence"]
    assert [(part.part, part.outcome) for part in letter.parts] == [
        (part["part"], part["outcome"]) for part in ISSUED["parts"]
    ]
    assert (letter.intervention, letter.purpose) == (ISSUED["intervention"], ISSUED["purpose"])
    assert list(letter.goals) == ISSUED["goals"]
    assert list(letter.reasons) == ISSUED["reasons"]


def test_a_key_of_another_version_is_passed_over():
    assert read(ISSUED | {"window": 7, "parts": [part | {"colour": "red"} for part in ISSUED["parts"]]}) == read(ISSUED)


@pytest.mark.parametrize("key", sorted(ISSUED))
def test_a_key_that_did_not_exist_then_is_empty(key):
    letter = read({name: value for name, value in ISSUED.items() if name != key})
    assert getattr(letter, key, "") in ("", (), getattr(read(ISSUED), key, ""))


def test_a_part_and_an_outcome_with_other_names_are_told_as_they_were_written():
    parts = [{"part": "lunch", "outcome": "maybe", "text": "Frokost."}]
    assert [(p.part, p.outcome, p.text, p.reason) for p in read(ISSUED | {"parts": parts}).parts] == [
        ("lunch", "maybe", "Frokost.", "")
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*ISSUED, *ISSUED["parts"][0]]), inner),
)


@given(JSON | st.fixed_dictionaries({"parts": JSON, "reasons": JSON, "purpose": JSON}))
def test_reading_never_fails(content):
    assert read(content) is not None


@given(st.text())
def test_reading_what_is_no_json_tells_nothing(text):
    assert stored_letter("{" + text).parts == ()
