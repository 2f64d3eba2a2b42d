"""The same words spelled otherwise, and other words."""

import pytest

from rettesnor.text.respelled import is_respelled

DAYS = frozenset({"tirsdag", "torsdag", "juni", "juli"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("bekyttet beskæftigelse", "beskyttet beskæftigelse"),
        ("på værkstdeet", "på værkstedet"),
        ("Fire dagee om ugen", "Fire dage om ugen"),
        ("Værksted nord", "værksted nord"),
    ],
)
def test_a_slip_of_one_sign_leaves_the_word_what_it_was(before, after):
    assert is_respelled(before, after, told_apart=DAYS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fire dage", "tre dage"),
        ("ti timer", "ni timer"),
        ("12 timer", "13 timer"),
        ("hver tirsdag", "hver torsdag"),
        ("den 1. juni.", "den 1. juli."),
        ("du får hjælp", "du får ikke hjælp"),
        ("Værksted A", "Værksted B"),
    ],
)
def test_another_number_day_or_word_is_another_thing(before, after):
    assert not is_respelled(before, after, told_apart=DAYS)
