"""The leaflet in easy Danish lies behind the decision where the caseworker chooses, and is kept with it."""

import json

import pytest

from rettesnor.cases.decision.issue_decision import preview
from tests.cases.cast import GRANT, LATER, draft, issue, karen, user
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

MARK = "Dette blad er ikke selve afgørelsen."


def test_it_is_chosen_when_the_decision_is_issued_and_kept_with_it():
    case = karen()
    draft(case, GRANT)
    decision = issue(case, leaflet=True)
    assert MARK in words_of(bytes(decision.pdf))
    assert json.loads(decision.letter)["leaflet"] is True
    assert {block["key"] for block in decision.blocks} >= {"leaflet.granted", "leaflet.appeal", "leaflet.help"}


def test_without_the_choice_there_is_none():
    case = karen()
    draft(case, GRANT)
    decision = issue(case)
    assert MARK not in words_of(bytes(decision.pdf))
    assert not [block for block in decision.blocks if block["key"].startswith("leaflet")]


def test_it_can_be_read_before_it_is_chosen():
    case = karen()
    draft(case, GRANT)
    assert MARK in words_of(preview(case, by=user(), now=LATER, leaflet=True))
    assert MARK not in words_of(preview(case, by=user(), now=LATER))
