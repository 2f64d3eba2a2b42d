"""Recording Ankestyrelsen's answer; what follows from it is computed."""

from dataclasses import replace
from datetime import date

import pytest

from rettesnor.cases.complaint.record_appeal_outcome import record_appeal_outcome
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import AppealOutcomeKind, CaseIndex, ReassessmentResult
from tests.cases import cast
from tests.cases.complaint.complaining import answered, codes, complain, decided, held, reassess, sent_on, weeks

pytestmark = pytest.mark.django_db

BACK = weeks(20)


@pytest.mark.parametrize("kind", [AppealOutcomeKind.UPHELD, AppealOutcomeKind.DISMISSED])
def test_upheld_or_dismissed_nothing_follows(kind):
    case = decided()
    answered(sent_on(case), kind, BACK)
    assert CaseIndex.objects.get(case=case).waits_since is None


@pytest.mark.parametrize("kind", [AppealOutcomeKind.ANNULLED, AppealOutcomeKind.REMITTED])
def test_annulled_or_remitted_the_case_is_open_again(kind):
    case = decided()
    answered(sent_on(case), kind, BACK)
    assert dated(case, BACK).undecided_since == BACK.date()


def test_a_new_decision_closes_it_again():
    case = decided()
    answered(sent_on(case), AppealOutcomeKind.REMITTED, BACK)
    cast.draft(case, replace(cast.GRANT, supersedes_because="Hjemvist."), BACK)
    cast.issue(case, BACK)
    assert dated(case, BACK).undecided_since is None


def test_sent_back_it_is_reassessed_as_if_it_had_come_then():
    complaint = sent_on(decided())
    answered(complaint, AppealOutcomeKind.SENT_BACK, BACK)
    assert held(complaint, BACK).reassessment is None
    assert reassess(complaint, ReassessmentResult.NONE, BACK).pk


def test_there_is_no_answer_before_it_was_sent_or_twice():
    case = decided()
    assert codes(lambda: answered(complain(case), AppealOutcomeKind.UPHELD, BACK)) == ["not_forwarded"]
    other = sent_on(case)
    answered(other, AppealOutcomeKind.UPHELD, BACK)
    assert codes(lambda: answered(other, AppealOutcomeKind.REMITTED, BACK)) == ["complaint_answered"]


def test_it_is_decided_after_it_was_sent_and_received_after_it_was_decided():
    complaint = sent_on(decided())
    days = {"decided_on": date(2026, 11, 1), "received_on": date(2026, 10, 1)}
    assert codes(
        lambda: record_appeal_outcome(
            complaint.case,
            by=cast.user(),
            now=BACK,
            complaint=complaint,
            kind=AppealOutcomeKind.UPHELD,
            said="Stadfæstet.",
            **days,
        )
    ) == ["before", "before"]
