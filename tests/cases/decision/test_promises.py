"""What the standard promises that a decision says, held against letters that lack it."""

import json
from typing import Any

import pytest

from rettesnor.cases.decision.letter import decision_letter
from rettesnor.cases.decision.promises import broken_promises
from rettesnor.cases.file.assess import assess_case
from tests.cases.cast import GRANT, LATER, NOW, draft, karen, user
from tests.cases.later_standards import changed

pytestmark = pytest.mark.django_db

LACKS: dict[str, dict[str, Any]] = {
    "target-group": {"parts": ()},
    "offer": {"intervention": ""},
    "purpose": {"purpose": ""},
    "goals": {"goals": ()},
    "reasons": {"reasons": ()},
    "appeal-guidance": {"appeal": None},
}


def promise(*says, **more):
    """A later standard of Greve's whose sentence on the decision promises those contents, and no others."""
    rule = json.dumps({"says": says, **more}, separators=(",", ":"))[1:-1]
    changed("greve-2019", "greve-promising", NOW.date(), ('"says":["target-group","offer"]', rule))


def missed(case, outcome, *lacking):
    """In the letter of such an outcome, without what is lacking."""
    assessed = assess_case(case, LATER.date(), LATER)
    letter = decision_letter(case, draft(case, GRANT), assessed, heard=(), by=user(), now=LATER)
    changes = {name: value for content in lacking for name, value in LACKS[content].items()}
    return list(broken_promises(letter.model_copy(update={"outcome": outcome, **changes}), assessed))


def codes(case, outcome, *lacking):
    return [gap.code for gap in missed(case, outcome, *lacking)]


@pytest.fixture
def case():
    return karen()


OUTCOMES = ["granted", "partly_granted", "rejected"]


@pytest.mark.parametrize(
    ("of", "outcomes"),
    [
        ({}, ["granted", "partly_granted"]),
        ({"outcome": "grant"}, ["granted", "partly_granted"]),
        ({"outcome": "rejection"}, ["partly_granted"]),
        ({"outcome": "change"}, []),
        ({"outcome": "ending"}, []),
    ],
    ids=str,
)
def test_what_is_about_the_help_is_promised_of_the_outcomes_that_a_rule_names_and_of_no_rejection(case, of, outcomes):
    promise("follow-up", **of)
    assert [outcome for outcome in OUTCOMES if "follow_up" in codes(case, outcome)] == outcomes


@pytest.mark.parametrize(
    ("of", "outcomes"),
    [({}, OUTCOMES), ({"outcome": "grant"}, OUTCOMES[:2]), ({"outcome": "rejection"}, OUTCOMES[1:])],
    ids=str,
)
def test_a_decision_on_the_target_group_is_promised_of_a_rejection_too(case, of, outcomes):
    promise("target-group", **of)
    assert [outcome for outcome in OUTCOMES if "target_group" in codes(case, outcome, "target-group")] == outcomes


@pytest.mark.parametrize("strength", ["must", "default", "may", "typical"])
def test_only_a_rule_that_binds_promises(case, strength):
    promise("follow-up", strength=strength)
    assert codes(case, "granted") == (["follow_up"] if strength in ("must", "default") else [])


@pytest.mark.parametrize(
    ("if_", "promised"),
    [({"granted_104": False}, True), ({"granted_104": True}, False), ({"housing": ["with_family"]}, True)],
    ids=["applies", "does not", "not known"],
)
def test_a_promise_is_kept_unless_it_does_not_apply(case, if_, promised):
    promise("follow-up", **{"if": if_})
    assert codes(case, "granted") == (["follow_up"] if promised else [])


def test_a_full_grant_has_reasons_only_where_the_standard_promises_them(case):
    """By the law it needs none (FVL § 22); the reasons of anything less are asked for by the law itself."""
    assert codes(case, "granted", "reasons") == []
    promise("reasons")
    [gap] = missed(case, "granted", "reasons")
    assert (gap.code, gap.provision, gap.where[0], gap.where[-1]) == ("promised_reasons", None, "»", "«")
    assert codes(case, "granted") == codes(case, "partly_granted", "reasons") == []


def test_what_the_law_asks_of_a_letter_is_not_missed_twice(case):
    """SEL § 3, stk. 2 and FVL § 25."""
    promise("offer", "purpose", "goals", "appeal-guidance")
    assert codes(case, "granted", "offer", "purpose", "appeal-guidance") == []


def test_the_purpose_does_not_stand_for_the_goals(case):
    promise("purpose", "goals")
    assert codes(case, "granted", "goals") == ["goals"]


def test_a_promise_after_its_lead_in_is_quoted_itself(case):
    promise("follow-up", **{"with": "I afgørelsen:"})
    [gap] = missed(case, "granted")
    assert "I afgørelsen:" not in gap.where
