"""Complaining about a refusal to reopen the case, which is a decision of its own."""

from datetime import date

import pytest

from rettesnor.cases.complaint import tasks
from rettesnor.cases.complaint.standing import ComplaintsAt
from rettesnor.cases.complaint.write_complaint_letter import write_complaint_letter
from rettesnor.cases.decision.refuse_reopening import refuse_reopening
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.models import AppealOutcomeKind, CaseIndex, ComplaintLetterKind, ReassessmentResult, SentBy
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    LATE,
    answered,
    codes,
    complain,
    decided,
    held,
    new_decision,
    package,
    reassess,
    send,
    weeks,
)
from tests.cases.stops import partly
from tests.cases.ways_of_mending import reopen
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db


def refused(now=COMPLAINED):
    """Karen's decision stands, and on 16 November 2026 it is refused to look at it anew, by Digital Post."""
    content = {"asked_on": now.date(), "why": "Det, du skriver, vidste vi.", "how": SentBy.DIGITAL_POST}
    return refuse_reopening(decided(), by=cast.user(), now=now, **content)


def complaint_about(refusal, now=LATE, **changes):
    return complain(refusal.case, now, decision=refusal.decision, refusal=refusal, **changes)


def timeliness(complaint, now):
    return ComplaintsAt(complaint.case, now).timeliness(held(complaint, now))


def waited_for(case, now):
    rows = dated(case, now)
    return [task.what for task in tasks.tasks(rows, due_dates(rows, adopted_in(case, rows.on)))]


def test_the_time_to_complain_about_it_runs_from_its_own_delivery():
    refusal = refused()
    found = timeliness(complaint_about(refusal), LATE)
    assert (found.state, found.due.day) == ("in_time", date(2026, 12, 14))
    about_the_decision = complain(refusal.case, LATE)
    assert timeliness(about_the_decision, LATE).state == "late"


def test_one_that_comes_later_than_that_goes_to_ankestyrelsen_at_once():
    complaint = complaint_about(refused(), weeks(5))
    assert timeliness(complaint, weeks(5)).state == "late"
    assert codes(lambda: reassess(complaint, ReassessmentResult.NONE, weeks(5))) == ["complaint_late"]


def test_it_belongs_to_its_decision_and_is_about_no_part_of_that():
    refusal = refused()
    other = refused()
    assert codes(lambda: complain(refusal.case, LATE, refusal=other)) == ["not_in_case"]
    assert complaint_about(refusal, parts=("extent",)).parts == []
    assert codes(lambda: complaint_about(refusal, received_on=date(2026, 11, 15))) == ["before"]


def test_its_letters_say_what_was_refused_and_when():
    refusal = refused()
    complaint = complaint_about(refusal)
    letter = write_complaint_letter(
        refusal.case, by=cast.user(), now=LATE, complaint=complaint, kind=ComplaintLetterKind.RECEIPT, text="",
        how=SentBy.DIGITAL_POST,
    ).letter  # fmt: skip
    assert "vores afgørelse af 16. november 2026 om ikke at genoptage din sag" in words_of(bytes(letter.pdf))


def test_it_is_reassessed_as_a_whole():
    complaint = complaint_about(refused())
    assert codes(lambda: reassess(complaint, ReassessmentResult.PARTIAL, LATE)) == ["refusal_in_part"]
    reassess(complaint, ReassessmentResult.FULL, LATE)
    assert dated(complaint.case, LATE).undecided_since == LATE.date()


def test_whoever_is_right_that_the_case_is_reopened_is_owed_a_new_decision_and_not_more_than_that():
    complaint = complaint_about(refused())
    reassess(complaint, ReassessmentResult.FULL, LATE)
    new_decision(complaint.case, LATE, partly(("support_need",)))
    assert held(complaint, LATE).is_settled


def test_it_is_sent_on_with_the_refusal_in_the_package():
    complaint = complaint_about(refused())
    reassess(complaint, ReassessmentResult.NONE, LATE)
    made = package(complaint, LATE)
    assert "reopening_refusal" in [document["kind"] for document in made.index]
    send(complaint, LATE)
    assert held(complaint, LATE).forwarding


@pytest.mark.parametrize("kind", [AppealOutcomeKind.REMITTED, AppealOutcomeKind.ANNULLED, AppealOutcomeKind.CHANGED])
def test_where_it_does_not_stand_the_decision_still_does_and_the_case_waits_to_be_reopened(kind):
    refusal = refused()
    complaint, case = complaint_about(refusal), refusal.case
    reassess(complaint, ReassessmentResult.NONE, LATE)
    package(complaint, LATE)
    send(complaint, LATE)
    back = weeks(20)
    answered(complaint, kind, back)
    assert dated(case, back).in_force == refusal.decision
    assert waited_for(case, back) == ["reopen"]
    assert CaseIndex.objects.get(case=case).waits_since == back.date()
    reopen(case, now=back)
    assert "reopen" not in waited_for(case, back)
