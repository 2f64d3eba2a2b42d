"""For what can stop an action of a complaint: a case in which it does, and the act that clears it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from rettesnor.cases.complaint.carry_out_appeal import CARRY_OUT_APPEAL, carry_out_appeal
from rettesnor.cases.complaint.correct_complaint import CORRECT_COMPLAINT, correct_complaint
from rettesnor.cases.complaint.forward_complaint import FORWARD_COMPLAINT
from rettesnor.cases.complaint.make_package import MAKE_PACKAGE
from rettesnor.cases.complaint.reassess_complaint import REASSESS_COMPLAINT
from rettesnor.cases.complaint.record_appeal_outcome import RECORD_APPEAL_OUTCOME
from rettesnor.cases.complaint.record_maintaining import RECORD_MAINTAINING
from rettesnor.cases.complaint.withdraw_appeal_outcome import withdraw_appeal_outcome
from rettesnor.cases.complaint.withdraw_drop import withdraw_drop
from rettesnor.cases.complaint.withdraw_forwarding import withdraw_forwarding
from rettesnor.cases.complaint.withdraw_maintaining import withdraw_maintaining
from rettesnor.cases.complaint.withdraw_reassessment import WITHDRAW_REASSESSMENT, withdraw_reassessment
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.models import (
    AppealOutcome,
    AppealOutcomeKind,
    Complaint,
    DroppedComplaint,
    Forwarding,
    Maintaining,
    Reassessment,
    ReassessmentResult,
)
from tests.cases import cast
from tests.cases.complaint.complaining import (
    COMPLAINED,
    LATE,
    answered,
    complain,
    content,
    decided,
    maintain,
    new_decision,
    package,
    reassess,
    send,
    sent_on,
    weeks,
)
from tests.cases.complaint.test_drop_complaint import drop
from tests.cases.stops import Stop, partly

BACK = weeks(20)
MORE = partly(("support_need",), amounts=("3.5 days/week",))
LESS = partly(("support_need",), amounts=("2.5 days/week",))


def no_complaint() -> Stop:
    case = decided()
    return Stop(CORRECT_COMPLAINT, case, lambda: complain(case), COMPLAINED)


def none_recorded() -> Stop:
    complaint = complain(decided())
    return Stop(WITHDRAW_REASSESSMENT, complaint.case, lambda: maintained(complaint), COMPLAINED)


def maintained(complaint: Complaint) -> Reassessment:
    return reassess(complaint, ReassessmentResult.NONE, COMPLAINED)


def dropped() -> Stop:
    complaint = complain(decided())
    drop(complaint)
    row = DroppedComplaint.objects.get()
    return Stop(
        REASSESS_COMPLAINT,
        complaint.case,
        lambda: withdraw_drop(complaint.case, by=cast.user(), now=COMPLAINED, row=row, reason="Fejl i sagen."),
        COMPLAINED,
    )


def forwarded() -> Stop:
    complaint = sent_on(decided())
    row = Forwarding.objects.get()
    return Stop(
        MAKE_PACKAGE,
        complaint.case,
        lambda: withdraw_forwarding(complaint.case, by=cast.user(), now=COMPLAINED, row=row, reason="Ikke sendt."),
        COMPLAINED,
    )


def with_an_answer() -> Stop:
    complaint = sent_on(decided())
    answered(complaint, AppealOutcomeKind.UPHELD, BACK)
    row = AppealOutcome.objects.get()
    return Stop(
        RECORD_APPEAL_OUTCOME,
        complaint.case,
        lambda: withdraw_appeal_outcome(complaint.case, by=cast.user(), now=BACK, row=row, reason="Anden sag."),
        BACK,
    )


def partly_right() -> Complaint:
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    new_decision(complaint.case, COMPLAINED, MORE)
    return complaint


def take_word_back(complaint: Complaint) -> object:
    row = Maintaining.objects.get(superseded_by=None)
    return withdraw_maintaining(complaint.case, by=cast.user(), now=COMPLAINED, row=row, reason="Det var en anden.")


def settled() -> Stop:
    complaint = partly_right()
    maintain(complaint, COMPLAINED, maintained=False)
    return Stop(MAKE_PACKAGE, complaint.case, lambda: take_word_back(complaint), COMPLAINED)


def word_recorded() -> Stop:
    complaint = partly_right()
    maintain(complaint, COMPLAINED)
    return Stop(RECORD_MAINTAINING, complaint.case, lambda: take_word_back(complaint), COMPLAINED)


def word_awaited() -> Stop:
    complaint = partly_right()
    return Stop(MAKE_PACKAGE, complaint.case, lambda: maintain(complaint, COMPLAINED), COMPLAINED)


def no_word_asked() -> Stop:
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    return Stop(RECORD_MAINTAINING, complaint.case, lambda: new_decision(complaint.case, COMPLAINED, MORE), COMPLAINED)


def late() -> Stop:
    complaint = complain(decided(), LATE)
    doubted = content(complaint.case, LATE, doubt="Digital Post var nede.")
    return Stop(
        REASSESS_COMPLAINT,
        complaint.case,
        lambda: correct_complaint(
            complaint.case, doubted, by=cast.user(), now=LATE, complaint=complaint, reason="Det viste sig bagefter."
        ),
        LATE,
    )


def reassessed_already() -> Stop:
    complaint = complain(decided())
    row = maintained(complaint)
    return Stop(
        REASSESS_COMPLAINT,
        complaint.case,
        lambda: withdraw_reassessment(complaint.case, by=cast.user(), now=COMPLAINED, row=row, reason="Ny viden."),
        COMPLAINED,
    )


def not_reassessed() -> Stop:
    complaint = complain(decided())
    return Stop(MAKE_PACKAGE, complaint.case, lambda: maintained(complaint), COMPLAINED)


def new_decision_follows() -> Stop:
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    return Stop(MAKE_PACKAGE, complaint.case, lambda: new_decision(complaint.case, COMPLAINED, MORE), COMPLAINED)


def no_package() -> Stop:
    complaint = complain(decided())
    maintained(complaint)
    return Stop(FORWARD_COMPLAINT, complaint.case, lambda: package(complaint, COMPLAINED), COMPLAINED)


def not_forwarded() -> Stop:
    complaint = complain(decided())
    maintained(complaint)
    package(complaint, COMPLAINED)
    return Stop(RECORD_APPEAL_OUTCOME, complaint.case, lambda: send(complaint, COMPLAINED), COMPLAINED)


def nothing_to_carry_out() -> Stop:
    complaint = sent_on(decided())
    return Stop(CARRY_OUT_APPEAL, complaint.case, lambda: answered(complaint, AppealOutcomeKind.CHANGED, BACK), BACK)


def worse() -> Stop:
    complaint = complain(decided())
    cast.draft(complaint.case, LESS, COMPLAINED)
    return Stop(ISSUE_DECISION, complaint.case, lambda: cast.draft(complaint.case, MORE, COMPLAINED), COMPLAINED)


def not_conceded() -> Stop:
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.FULL, COMPLAINED)
    cast.draft(complaint.case, MORE, COMPLAINED)
    whole = replace(cast.GRANT, supersedes_because="Klagen.")
    return Stop(ISSUE_DECISION, complaint.case, lambda: cast.draft(complaint.case, whole, COMPLAINED), COMPLAINED)


def change_not_carried_out() -> Stop:
    complaint = sent_on(decided())
    answered(complaint, AppealOutcomeKind.CHANGED, BACK)
    later_on = BACK.date() + timedelta(days=90)
    cast.draft(complaint.case, replace(cast.GRANT, supersedes_because="Ankestyrelsen.", later_on=later_on), BACK)
    return Stop(
        ISSUE_DECISION,
        complaint.case,
        lambda: carry_out_appeal(complaint.case, by=cast.user(), now=BACK, complaint=complaint),
        BACK,
    )


def gives_no_more() -> Stop:
    complaint = complain(decided())
    reassess(complaint, ReassessmentResult.PARTIAL, COMPLAINED)
    cast.draft(complaint.case, partly(("support_need",)), COMPLAINED)
    return Stop(ISSUE_DECISION, complaint.case, lambda: cast.draft(complaint.case, MORE, COMPLAINED), COMPLAINED)


WAYS_OF_COMPLAINTS: Mapping[str, Callable[[], Stop]] = {
    "no_complaint": no_complaint,
    "none_recorded": none_recorded,
    "complaint_dropped": dropped,
    "complaint_forwarded": forwarded,
    "complaint_answered": with_an_answer,
    "complaint_settled": settled,
    "complaint_late": late,
    "reassessed_already": reassessed_already,
    "not_reassessed": not_reassessed,
    "new_decision_follows": new_decision_follows,
    "word_awaited": word_awaited,
    "no_word_asked": no_word_asked,
    "word_recorded": word_recorded,
    "no_package": no_package,
    "not_forwarded": not_forwarded,
    "nothing_to_carry_out": nothing_to_carry_out,
    "worse_than_complained": worse,
    "not_conceded": not_conceded,
    "change_not_carried_out": change_not_carried_out,
    "gives_no_more": gives_no_more,
}
