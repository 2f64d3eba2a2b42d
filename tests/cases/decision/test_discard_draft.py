"""Throwing away a draft that was begun by mistake."""

import pytest

from rettesnor.cases.decision.discard_draft import DISCARD_DRAFT, discard_draft
from rettesnor.cases.models import DecisionDraft
from tests.cases.cast import BALLERUP, GRANT, LATER, REJECTION, draft, hearing, karen, ole, user
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def discard(case, reason="Skrevet i den forkerte sag."):
    return discard_draft(case, by=user(case.municipality), now=LATER, reason=reason)


def test_the_draft_is_gone_and_why_is_kept():
    case = karen()
    draft(case, GRANT)
    discard(case)
    assert DecisionDraft.objects.of(case) is None
    assert [row.reason for row in case.discarded_drafts.all()] == ["Skrevet i den forkerte sag."]


def test_a_new_one_can_be_written():
    case = karen()
    draft(case, REJECTION)
    discard(case)
    assert draft(case, GRANT, LATER).outcome == "granted"


def test_a_hearing_over_it_stands():
    case = ole()
    held = hearing(case)
    shown = DecisionDraft.objects.get().shown
    discard(case)
    held.refresh_from_db()
    assert held.draft == shown


def test_only_a_draft_is_discarded_and_with_a_reason():
    case = karen()
    assert codes(discard, case) == ["no_draft"]
    draft(case, GRANT)
    assert codes(discard, case, " ") == ["empty"]
    assert DISCARD_DRAFT.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"
