"""A draft is issued under the standard in force, or with a recorded reason why the earlier one holds in the case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.decision.take_over_draft import TAKE_OVER_DRAFT, take_over_draft
from rettesnor.cases.models import DecisionDraft
from rettesnor.letters.decision import DecisionLetter
from tests.cases.cast import BALLERUP, GRANT, LATER, NOW, draft, issue, karen, user
from tests.cases.issuing import refused, stopped_by
from tests.cases.later_standards import greve_with
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

WHY = "Efter overgangsreglen gælder den tidligere standard for ansøgninger fra før den 15. oktober."

BOTH = {"standard": "greve-2019", "in_force": "greve-8"}


@pytest.fixture
def case():
    """The draft is written under the standard in force; another has come in force since."""
    case = karen()
    draft(case, GRANT)
    greve_with(8, (NOW + timedelta(days=10)).date())
    return case


def take_over(case, now=LATER, read=None):
    return take_over_draft(case, by=user(), now=now, read=DecisionDraft.objects.get().version if read is None else read)


def test_it_is_not_issued_as_if_nothing_had_changed(case):
    stopped = refused(case)
    assert (stopped.code, stopped.parameters) == (
        "standard_replaced",
        {"standard": "greve-2019", "in_force": "greve-8"},
    )


def test_while_its_standard_is_in_force_nothing_is_asked(case):
    assert stopped_by(case, NOW + timedelta(days=9)) == []


def test_taken_over_it_is_issued_under_the_one_in_force(case):
    take_over(case)
    decision = issue(case)
    assert decision.standard_id == "greve-8"
    assert decision.rested_on()["older_standard"] is None
    assert DecisionLetter.model_validate_json(decision.letter).standard.older is None


def test_with_a_reason_it_is_issued_as_it_is_and_basis_and_letter_tell_why(case):
    standing = DecisionDraft.objects.get().standard
    save(case, replace(GRANT, older_standard_because=WHY), standing)
    decision = issue(case)
    assert decision.standard_id == "greve-2019"
    assert decision.rested_on()["older_standard"] == {"in_force": "greve-8", "because": WHY}
    letter = DecisionLetter.model_validate_json(decision.letter)
    assert letter.standard.older.reason == WHY
    assert "standard.older" in letter.blocks


@pytest.mark.parametrize("sign", [".", "-"])
def test_a_sign_keeps_no_earlier_standard(case, sign):
    save(case, replace(GRANT, older_standard_because=sign), DecisionDraft.objects.get().standard)
    assert refused(case).code == "standard_replaced"


@pytest.mark.parametrize("nothing", ["n/a", "xxx"])
def test_nor_does_a_reason_that_says_nothing(case, nothing):
    content = replace(GRANT, older_standard_because=nothing)
    assert codes(save, case, content, DecisionDraft.objects.get().standard) == ["says_nothing"]


def test_what_has_changed_since_the_two_were_compared_is_not_taken_over(case):
    assert codes(take_over, case, read="0.0") == ["draft_changed"]


def test_there_is_nothing_to_take_over_where_its_standard_is_in_force(case):
    assert codes(take_over, case, now=NOW + timedelta(days=9)) == ["standard_not_replaced"]
    assert TAKE_OVER_DRAFT.why_not(case, by=user(BALLERUP), now=LATER).code == "other_municipality"


def save(case, content, standard):
    read = DecisionDraft.objects.get().version
    return save_draft(case, content, by=user(), now=LATER, read=read, standard=standard)
