"""No letter shows a CPR number, wherever in the case it was typed, and the caseworker can be told where it stood."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rettesnor.letters.contact_sheet import read_letter
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.kinds.decision.content import NothingToHearOver
from rettesnor.letters.left_out import LEFT_OUT, TYPED, left_out, places_left_out, without_numbers
from rettesnor.letters.page import texts_of
from rettesnor.text.cleaning import cleaned
from rettesnor.text.personal_numbers import holds_personal_number
from tests.letters.letters import CAST, SAMPLES, letter_to

OF_THE_LAW_AND_THE_MUNICIPALITY = {
    "language", "mark", "letterhead", "unit", "on", "case_reference", "outcome", "offer", "received_on", "provisions",
    "decision", "leaflet", "due_on", "promised_on", "expected_on", "earlier_on", "cuts", "supplements_of",
    "answer_by", "asked_on", "body", "complained_on", "decided_on", "holds_again", "late", "result",
    "because", "order", "pay_order", "refused_reopening", "appeal", "signature", "to_confirm", "blocks",
}  # fmt: skip
NUMBERS = ("630485-1111", "6304851111", "63 04 85 1111", "630485–1111", "630485\u200b1111", "63.04.85-1111")


LETTERS = [read_letter(file) for file in sorted(SAMPLES.glob("*/*.json"))]


def holding(letter, number, names=tuple(TYPED)):
    """The letter with the number in every text of those fields that is free text."""

    def put(value, key=""):
        match value:
            case str() if key not in ("part", "outcome", "provisions", "provision", "because", "kind", "direction"):
                return f"{value} {number} {value}"
            case dict():
                return {name: put(item, name) for name, item in value.items()}
            case tuple():
                return tuple(put(item, key) for item in value)
            case _:
                return value

    content = letter.model_dump()
    return type(letter).model_validate({**content, **{name: put(content[name]) for name in names if name in content}})


def written(letter):
    """The fields in which somebody's words stand; that nobody was to be heard is told without any."""
    told = {field: getattr(letter, field, None) for field in TYPED}
    return {
        field for field, value in told.items() if value not in (None, ()) and not isinstance(value, NothingToHearOver)
    }


def test_every_field_of_every_kind_is_typed_in_the_case_or_comes_from_elsewhere():
    fields = {field for kind in KINDS.values() for field in kind.content.model_fields}
    assert {*TYPED, *OF_THE_LAW_AND_THE_MUNICIPALITY} == fields
    assert not TYPED.keys() & OF_THE_LAW_AND_THE_MUNICIPALITY


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: f"{letter.kind} {letter.recipient.name}")
def test_no_typed_text_of_a_letter_shows_a_number_and_each_place_is_told(letter, number):
    letter = without_numbers(letter)
    masked = without_numbers(holding(letter, number))
    assert not [text for text in texts_of(masked.model_dump()) if holds_personal_number(cleaned(text))]
    assert set(places_left_out(masked)) == written(letter)


@pytest.mark.parametrize("field", TYPED)
def test_a_number_in_one_field_is_told_of_that_field_alone(field):
    for letter in LETTERS:
        if letter.recipient.name.startswith("Nadia"):
            continue  # a number is left out of her letter already
        masked = without_numbers(holding(letter, "630485-1111", (field,)))
        assert set(places_left_out(masked)) == {field} & written(letter)


@pytest.mark.parametrize("name", CAST)
def test_a_letter_without_numbers_stays_as_it_is(name):
    letter = letter_to(name)
    assert without_numbers(letter) == letter
    assert places_left_out(letter) == ()


@settings(max_examples=200)
@given(st.text(), st.sampled_from(NUMBERS), st.text())
def test_whatever_stands_around_a_number_none_is_left(before, number, after):
    told = left_out(f"{before} {number} {after}")
    assert told.numbers
    assert LEFT_OUT in told.text
    assert not holds_personal_number(cleaned(told.text))


@given(st.text())
def test_a_text_without_a_number_is_told_as_it_was_written(text):
    told = left_out(text)
    assert told.numbers or told.text == text
