"""What a complaint sets running: one truth for the case page, the inbox and its index."""

from datetime import date, timedelta

import pytest

from rettesnor.cases.complaint.send_complaint_letter import send_complaint_letter
from rettesnor.cases.complaint.withdraw_complaint_letter import withdraw_complaint_letter
from rettesnor.cases.file.after_complaint import timeliness_of
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.index import differences
from rettesnor.cases.inbox import inbox, tasks
from rettesnor.cases.models import AppealOutcomeKind, CaseIndex, ComplaintLetterKind, ReassessmentResult, SentBy
from rettesnor.standards.models import StandardVersion
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    DECIDED,
    LAST_DAY,
    LATE,
    answered,
    complain,
    decided,
    held,
    maintain,
    new_decision,
    package,
    reassess,
    send,
    sent_on,
    weeks,
)
from tests.cases.course import deliver, due, dues
from tests.cases.stops import partly

pytestmark = pytest.mark.django_db

FOUR_DAYS = partly(("support_need",), amounts=("3.5 days/week",))


def waits(case, now):
    """What the case waits for, and the day it is shown with; the index says the same."""
    assert list(differences(now)) == []
    line = next(line for line in inbox(cast.user(), now=now).lines if line.case == case)
    return [task.what for task in line.tasks], line.due and (line.due.what, line.due.day)


def timely(case, complaint, now):
    rows = dated(case, now)
    return timeliness_of(held(complaint, now), rows, StandardVersion.objects.adopted(case.municipality, rows.on))


def test_a_complaint_is_to_be_reassessed_within_four_weeks_of_its_receipt_whenever_it_is_registered():
    case = decided()
    complain(case, weeks(1), received_on=COMPLAINED.date())
    assert waits(case, weeks(1)) == (["reassess"], ("reassessment", date(2026, 12, 14)))
    assert CaseIndex.objects.get(case=case).complaint_due == date(2026, 12, 14)


def test_the_law_s_words_stand_behind_the_day():
    case = decided()
    complain(case)
    (found,) = [each for each in dues(case, COMPLAINED) if each.what == "reassessment"]
    assert found.clock.sourced.rule.id == "bek-861-11-four-weeks"


def test_an_urgent_complaint_is_seen_to_at_once():
    case = decided()
    complain(case, urgent_because="Hun mister sin plads på fredag.")
    assert waits(case, COMPLAINED)[1] == ("reassessment", COMPLAINED.date())


def test_on_the_last_day_a_complaint_is_in_time_and_the_day_after_it_is_late_and_goes_on_at_once():
    case = decided()
    in_time = complain(case, LATE, received_on=LAST_DAY)
    assert (timely(case, in_time, LATE).state, timely(case, in_time, LATE).due.day) == ("in_time", LAST_DAY)
    other = decided_again(case)
    late = complain(other, LATE)
    assert timely(other, late, LATE).state == "late"
    assert waits(other, LATE) == (["forward"], ("forwarding", LATE.date()))


def decided_again(case):
    """Another case of the same kind."""
    application = cast.application("amir")
    cast.facts(application, **cast.INSIDE)
    cast.exemption(application, names=("support_need",))
    cast.draft(application, partly(("support_need",)), DECIDED)
    cast.issue(application, DECIDED)
    deliver(application, DECIDED.date(), now=DECIDED)
    return application


def test_without_a_delivery_no_time_runs_and_nothing_is_late():
    case = decided(delivered=False)
    complaint = complain(case, weeks(100))
    assert (timely(case, complaint, weeks(100)).state, timely(case, complaint, weeks(100)).because) == (
        "in_time", "no_period",
    )  # fmt: skip


def test_the_day_after_the_last_is_doubtful_where_a_letter_is_only_taken_to_have_come():
    case = decided(SentBy.LETTER)
    complaint = complain(case, weeks(6))
    found = timely(case, complaint, weeks(6))
    assert (found.state, found.because) == ("doubtful", "presumed")
    assert waits(case, weeks(6))[0] == ["reassess"]


def test_a_recorded_reason_to_doubt_makes_a_late_one_doubtful():
    case = decided()
    complaint = complain(case, LATE, doubt="Digital Post var nede den 2. november.")
    assert timely(case, complaint, LATE).because == "doubt"


def test_one_that_ankestyrelsen_had_in_time_is_in_time():
    case = decided()
    complaint = complain(case, LATE, appealed_on=LAST_DAY)
    assert timely(case, complaint, LATE).state == "in_time"


def test_maintained_by_the_municipality_it_waits_to_be_sent_within_the_same_four_weeks():
    case = decided()
    complaint = complain(case)
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    assert waits(case, COMPLAINED) == (["forward"], ("reassessment", date(2026, 12, 14)))
    package(complaint, COMPLAINED)
    send(complaint, COMPLAINED)
    assert CaseIndex.objects.get(case=case).waits_since is None


def test_a_citizen_found_right_waits_for_the_new_decision_and_its_delivery():
    case = decided()
    reassess(complain(case), ReassessmentResult.FULL, COMPLAINED)
    assert waits(case, COMPLAINED) == (["prepare"], ("reassessment", date(2026, 12, 14)))
    new_decision(case, COMPLAINED)
    assert waits(case, COMPLAINED) == (["deliver"], ("reassessment", date(2026, 12, 14)))
    deliver(case, COMPLAINED.date(), now=COMPLAINED)
    assert CaseIndex.objects.get(case=case).waits_since is None


TOLD = date(2027, 1, 11)


def tell(complaint, now, expected_on=TOLD):
    return send_complaint_letter(
        complaint.case,
        by=cast.user(),
        now=now,
        complaint=complaint,
        kind=ComplaintLetterKind.MORE_INFORMATION,
        text="Vi venter på en udtalelse fra lægen.",
        sent_on=now.date(),
        how=SentBy.DIGITAL_POST,
        expected_on=expected_on,
    )


def reassessment(case, now):
    return next(each for each in dues(case, now) if each.what == "reassessment")


def test_told_in_time_that_more_information_is_needed_the_citizen_waits_for_the_day_they_were_told():
    """BEK 861 § 11, stk. 2; the day it was due by first is kept."""
    case = decided()
    complaint = complain(case)
    tell(complaint, weeks(2))
    assert waits(case, weeks(2)) == (["reassess"], ("reassessment", TOLD))
    assert reassessment(case, weeks(2)).before == date(2026, 12, 14)
    assert CaseIndex.objects.get(case=case).complaint_due == TOLD


def test_told_once_more_the_last_day_holds_and_a_letter_that_is_taken_back_moves_nothing():
    case = decided()
    complaint = complain(case)
    tell(complaint, weeks(2))
    last = tell(complaint, weeks(3), date(2027, 1, 25))
    assert reassessment(case, weeks(3)).day == date(2027, 1, 25)
    withdraw_complaint_letter(case, by=cast.user(), now=weeks(3), row=last, reason="Aldrig sendt.")
    assert reassessment(case, weeks(3)).day == TOLD


def test_told_after_the_time_has_run_out_it_is_late_still():
    case = decided()
    tell(complain(case), weeks(5))
    assert (reassessment(case, weeks(5)).day, reassessment(case, weeks(5)).before) == (date(2026, 12, 14), None)


def test_what_is_urgent_is_not_put_off():
    case = decided()
    tell(complain(case, urgent_because="Hun mister sin plads på fredag."), COMPLAINED)
    assert reassessment(case, COMPLAINED).day == COMPLAINED.date()


def test_found_partly_right_the_citizen_has_four_weeks_and_the_rest_then_goes_on_within_14_days():
    case = decided()
    complaint = complain(case)
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(case, COMPLAINED, FOUR_DAYS)
    deliver(case, COMPLAINED.date(), now=COMPLAINED)
    (until,) = [each for each in dues(case, COMPLAINED) if each.what == "maintaining"]
    assert (until.day, until.clock.sourced.rule.id) == (date(2026, 12, 14), "bek-861-12-partly-right")
    assert [task.what for task in tasks(dated(case, COMPLAINED), dues(case, COMPLAINED))] == ["complain", "maintain"]
    word = COMPLAINED + timedelta(days=4)
    maintain(complaint, word)
    assert waits(case, word) == (["complain", "forward"], ("forwarding", date(2026, 12, 4)))


def test_not_maintained_or_dropped_it_waits_for_nothing():
    case = decided()
    complaint = complain(case)
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(case, COMPLAINED, FOUR_DAYS)
    deliver(case, COMPLAINED.date(), now=COMPLAINED)
    maintain(complaint, COMPLAINED, maintained=False)
    assert CaseIndex.objects.get(case=case).waits_since is None


@pytest.mark.parametrize("kind", [AppealOutcomeKind.ANNULLED, AppealOutcomeKind.REMITTED])
def test_annulled_or_remitted_the_published_time_runs_anew_everywhere(kind):
    case = decided()
    back = weeks(20)
    answered(sent_on(case), kind, back)
    assert due(case, back).what == "decision_after_remittal"
    anew = back.date() + timedelta(weeks=12)
    assert waits(case, back) == (["prepare"], ("decision_after_remittal", anew))
    assert CaseIndex.objects.get(case=case).decision_due == anew
    assert dated(case, back).in_force is None


def test_the_help_of_the_decision_before_goes_on_until_a_new_one():
    case = decided()
    first = case.decisions.get()
    second = new_decision(case, COMPLAINED - timedelta(days=1), FOUR_DAYS)
    deliver(case, COMPLAINED.date(), now=COMPLAINED)
    complaint = complain(case, decision=second)
    reassess(complaint, ReassessmentResult.NONE, COMPLAINED)
    package(complaint, COMPLAINED)
    send(complaint, COMPLAINED)
    answered(complaint, AppealOutcomeKind.REMITTED, weeks(20))
    assert dated(case, weeks(20)).in_force == first


def test_what_is_upheld_or_dismissed_waits_for_nothing_and_a_change_waits_to_be_carried_out():
    for kind, expected in ((AppealOutcomeKind.UPHELD, []), (AppealOutcomeKind.CHANGED, ["carry_out"])):
        case = decided() if kind == AppealOutcomeKind.UPHELD else decided_again(None)
        answered(sent_on(case), kind, weeks(20))
        rows = dated(case, weeks(20))
        assert [task.what for task in tasks(rows, dues(case, weeks(20)))] == expected


def test_one_that_is_sent_back_is_to_be_reassessed_from_the_day_it_came_back():
    case = decided()
    answered(sent_on(case), AppealOutcomeKind.SENT_BACK, weeks(8))
    assert waits(case, weeks(8)) == (["reassess"], ("reassessment", weeks(12).date()))
