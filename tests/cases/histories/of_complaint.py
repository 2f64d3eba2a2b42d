"""How the actions of a complaint are done in a history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rettesnor.cases.complaint.carry_out_appeal import CARRY_OUT_APPEAL, carry_out_appeal
from rettesnor.cases.complaint.content import ComplaintContent
from rettesnor.cases.complaint.correct_complaint import CORRECT_COMPLAINT, correct_complaint
from rettesnor.cases.complaint.drop_complaint import DROP_COMPLAINT, drop_complaint
from rettesnor.cases.complaint.forward_complaint import FORWARD_COMPLAINT, forward_complaint
from rettesnor.cases.complaint.make_package import MAKE_PACKAGE, make_package
from rettesnor.cases.complaint.reassess_complaint import REASSESS_COMPLAINT, reassess_complaint
from rettesnor.cases.complaint.record_appeal_outcome import RECORD_APPEAL_OUTCOME, record_appeal_outcome
from rettesnor.cases.complaint.record_maintaining import RECORD_MAINTAINING, record_maintaining
from rettesnor.cases.complaint.register_complaint import REGISTER_COMPLAINT, register_complaint
from rettesnor.cases.complaint.send_complaint_letter import SEND_COMPLAINT_LETTER, send_complaint_letter
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, stops_of
from rettesnor.cases.complaint.withdraw_appeal_outcome import WITHDRAW_APPEAL_OUTCOME, withdraw_appeal_outcome
from rettesnor.cases.complaint.withdraw_complaint import WITHDRAW_COMPLAINT, withdraw_complaint
from rettesnor.cases.complaint.withdraw_complaint_letter import (
    WITHDRAW_COMPLAINT_LETTER,
    withdraw_complaint_letter,
)
from rettesnor.cases.complaint.withdraw_drop import WITHDRAW_DROP, withdraw_drop
from rettesnor.cases.complaint.withdraw_forwarding import WITHDRAW_FORWARDING, withdraw_forwarding
from rettesnor.cases.complaint.withdraw_maintaining import WITHDRAW_MAINTAINING, withdraw_maintaining
from rettesnor.cases.complaint.withdraw_reassessment import WITHDRAW_REASSESSMENT, withdraw_reassessment
from rettesnor.cases.complaint.write_complaint_letter import WRITE_COMPLAINT_LETTER, write_complaint_letter
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import (
    AppealOutcome,
    AppealOutcomeKind,
    Channel,
    Complainer,
    Complaint,
    ComplaintLetter,
    ComplaintLetterKind,
    DecidedBy,
    Decision,
    DroppedComplaint,
    ForwardedBy,
    Forwarding,
    Maintaining,
    PartName,
    Reassessment,
    ReassessmentResult,
    SentBy,
)
from tests.cases.histories.history import REASON, History, Step


def said(h: History) -> ComplaintContent | None:
    """About one of the municipality's decisions in the case; oddly, about any there is."""
    own = h.case.decisions.filter(decided_by=DecidedBy.MUNICIPALITY)
    decisions = list((Decision.objects.all() if h.oddly() else own).order_by("pk"))
    if not decisions:
        return None
    received_on = h.day()
    return ComplaintContent(
        decision=h.one_of(decisions),
        channel=h.one_of(Channel),
        received_on=received_on,
        said=h.text("Tre dage er for lidt.", "Jeg vil have fire dage."),
        complainer=h.one_of(Complainer),
        representative=h.text("Søster Prøve"),
        parts=h.one_of([(), (PartName.EXTENT,)]),
        taken_by=h.text("Sanne Test"),
        urgent_because=h.text("", "Borgeren står uden et tilbud."),
        doubt=h.text("", "Digital Post var nede."),
        appealed_on=h.one_of([None, h.day(received_on)]),
    )


def complaint(h: History, action: Action | None = None) -> Any:
    """A complaint that the action is open for, where there is one; oddly, any row."""
    row = h.row(Complaint.objects)
    if action and row and not h.stale and isinstance(action.guard, OfEachComplaint):
        at = ComplaintsAt(h.case, h.now)
        open_for = [held.row for held in at.held if not list(stops_of(action)(held, at))]
        return h.one_of(open_for) if open_for and not h.oddly() else row
    return row


def register(h: History) -> object:
    return register_complaint(h.case, said(h), **h.frame)  # type: ignore[arg-type]


def correct(h: History) -> object:
    content, row = said(h), complaint(h)
    return correct_complaint(h.case, content, **h.frame, complaint=row, reason=h.text())  # type: ignore[arg-type]


def letter(h: History) -> object:
    kind = h.one_of(ComplaintLetterKind)
    return send_complaint_letter(
        h.case,
        **h.frame,
        complaint=complaint(h, SEND_COMPLAINT_LETTER),
        kind=kind,
        text=h.text("Vi har fået din klage."),
        sent_on=h.day(),
        how=h.one_of(SentBy),
        expected_on=None if h.oddly() else h.days_ahead(14),
    )


def write_letter(h: History) -> object:
    return write_complaint_letter(
        h.case,
        **h.frame,
        complaint=complaint(h, WRITE_COMPLAINT_LETTER),
        kind=h.one_of(ComplaintLetterKind),
        text=h.text("Vi har fået din klage."),
        how=h.one_of(SentBy),
        expected_on=h.days_ahead(14),
    )


def reassess(h: History) -> object:
    row = complaint(h, REASSESS_COMPLAINT)
    result = h.one_of(ReassessmentResult)
    return reassess_complaint(h.case, **h.frame, complaint=row, result=result, reasons=h.text())


def maintain(h: History) -> object:
    return record_maintaining(
        h.case,
        **h.frame,
        complaint=complaint(h, RECORD_MAINTAINING),
        maintained=h.perhaps(),
        received_on=h.day(),
        how=h.one_of(Channel),
        said=h.text("Jeg klager stadig."),
    )


def package(h: History) -> object:
    return make_package(h.case, **h.frame, complaint=complaint(h, MAKE_PACKAGE))


def forward(h: History) -> object:
    return forward_complaint(
        h.case,
        **h.frame,
        complaint=complaint(h, FORWARD_COMPLAINT),
        sent_on=h.day(),
        how=h.one_of(ForwardedBy),
        text=h.text("Vi har sendt din klage til Ankestyrelsen."),
        told_how=h.one_of(SentBy),
        remark="" if h.oddly() else "Klagen kom efter fristen.",
    )


def drop(h: History) -> object:
    row = complaint(h, DROP_COMPLAINT)
    return drop_complaint(h.case, **h.frame, complaint=row, told_on=h.day(), told_how=h.one_of(Channel))


def answer(h: History) -> object:
    return record_appeal_outcome(
        h.case,
        **h.frame,
        complaint=complaint(h, RECORD_APPEAL_OUTCOME),
        kind=h.one_of(AppealOutcomeKind),
        decided_on=h.day(),
        received_on=h.day(),
        said=h.text("Kommunen har ikke oplyst sagen godt nok."),
    )


def carry_out(h: History) -> object:
    return carry_out_appeal(h.case, **h.frame, complaint=complaint(h, CARRY_OUT_APPEAL))


def taken_back(act: Callable[..., object], rows: Any) -> Step:
    """The step that takes a row of the kind back."""
    return lambda h: act(h.case, **h.frame, row=h.row(rows.objects), reason=h.text(REASON))


OF_COMPLAINT: Mapping[Any, Step] = {
    REGISTER_COMPLAINT: register,
    CORRECT_COMPLAINT: correct,
    WITHDRAW_COMPLAINT: taken_back(withdraw_complaint, Complaint),
    WRITE_COMPLAINT_LETTER: write_letter,
    SEND_COMPLAINT_LETTER: letter,
    WITHDRAW_COMPLAINT_LETTER: taken_back(withdraw_complaint_letter, ComplaintLetter),
    REASSESS_COMPLAINT: reassess,
    WITHDRAW_REASSESSMENT: taken_back(withdraw_reassessment, Reassessment),
    RECORD_MAINTAINING: maintain,
    WITHDRAW_MAINTAINING: taken_back(withdraw_maintaining, Maintaining),
    MAKE_PACKAGE: package,
    FORWARD_COMPLAINT: forward,
    WITHDRAW_FORWARDING: taken_back(withdraw_forwarding, Forwarding),
    DROP_COMPLAINT: drop,
    WITHDRAW_DROP: taken_back(withdraw_drop, DroppedComplaint),
    RECORD_APPEAL_OUTCOME: answer,
    WITHDRAW_APPEAL_OUTCOME: taken_back(withdraw_appeal_outcome, AppealOutcome),
    CARRY_OUT_APPEAL: carry_out,
}
