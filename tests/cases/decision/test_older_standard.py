"""A draft is issued under the standard in force, or with a recorded reason why the earlier one holds in the case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.models import DecisionDraft
from rettesnor.letters.kinds.decision.content import DecisionLetter
from tests.cases.cast import GRANT, LATER, NOW, issue, user
from tests.cases.issuing import refused, stopped_by
from tests.cases.later_standards import drafted_before_greve_8
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

WHY = "Efter overgangsreglen gælder den tidligere standard for ansøgninger fra før den 15. oktober."


@pytest.fixture
def case():
    return drafted_before_greve_8()


def test_it_is_not_issued_as_if_nothing_had_changed(case):
    stopped = refused(case)
    assert (stopped.code, stopped.parameters) == (
        "standard_replaced",
        {"standard": "greve-2019", "in_force": "greve-8"},
    )


def test_while_its_standard_is_in_force_nothing_is_asked(case):
    assert stopped_by(case, NOW + timedelta(days=9)) == []


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


def save(case, content, standard):
    read = DecisionDraft.objects.get().version
    return save_draft(case, content, by=user(), now=LATER, read=read, standard=standard)
