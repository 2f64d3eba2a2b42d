"""Taking a draft over to the standard in force, where its own has been replaced since it was written."""

from datetime import timedelta

import pytest

from rettesnor.cases.decision.take_over_draft import TAKE_OVER_DRAFT, take_over_draft
from rettesnor.cases.models import DecisionDraft
from rettesnor.letters.kinds.decision.content import DecisionLetter
from tests.cases.cast import BALLERUP, LATER, NOW, issue, user
from tests.cases.later_standards import drafted_before_greve_8
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return drafted_before_greve_8()


def take_over(case, now=LATER, read=None):
    return take_over_draft(case, by=user(), now=now, read=DecisionDraft.objects.get().version if read is None else read)


def test_it_is_issued_under_the_standard_in_force(case):
    take_over(case)
    decision = issue(case)
    assert decision.standard_id == "greve-8"
    assert decision.rested_on()["older_standard"] is None
    assert DecisionLetter.model_validate_json(decision.letter).standard.older is None


def test_what_has_changed_since_the_two_were_compared_is_not_taken_over(case):
    assert codes(take_over, case, read="0.0") == ["draft_changed"]


def test_there_is_nothing_to_take_over_where_its_standard_is_in_force(case):
    assert codes(take_over, case, now=NOW + timedelta(days=9)) == ["standard_not_replaced"]


def test_another_municipality_takes_nothing_over(case):
    assert TAKE_OVER_DRAFT.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"
