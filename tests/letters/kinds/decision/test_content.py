"""A letter's content is checked for shape as it comes in."""

import json

import pytest
from pydantic import ValidationError

from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.letters.render import render
from tests.letters.letters import SAMPLES, letter_to, words_of


def read(**changes):
    content = json.loads((SAMPLES / "decision" / "ole.json").read_text(encoding="utf-8"))
    return DecisionLetter.model_validate_json(json.dumps(content | changes))


def test_a_letter_survives_being_written_and_read():
    letter = letter_to("amir")
    assert DecisionLetter.model_validate_json(letter.model_dump_json()) == letter


def test_the_annex_has_no_section_for_a_standard_that_nothing_is_quoted_from():
    letter = letter_to("ole")
    nothing = letter.standard.model_copy(update={"quotes": ()})
    assert "Fra kommunens standard" in words_of(render(letter))
    assert "Fra kommunens standard" not in words_of(render(letter_to("ole", standard=nothing)))


def test_an_unknown_field_is_refused():
    with pytest.raises(ValidationError, match="cpr"):
        read(cpr="710190-1234")


@pytest.mark.parametrize(
    "changes",
    [
        {"outcome": "maybe"},
        {"language": "en"},
        {"on": "18/11 2026"},
        {"decision_sentence": "  "},
        {"mark": "KLADDE"},
        {"parts": [{"part": "lunch", "outcome": "granted", "text": "Ja"}]},
        {"appeal": {"body": "Ankestyrelsen", "deadline_weeks": 0}},
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(changes):
    with pytest.raises(ValidationError):
        read(**changes)
