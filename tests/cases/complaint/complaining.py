"""A complaint and what is done about it, as the tests of each action begin from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rettesnor.cases.complaint.content import ComplaintContent
from rettesnor.cases.complaint.forward_complaint import forward_complaint
from rettesnor.cases.complaint.make_package import make_package
from rettesnor.cases.complaint.reassess_complaint import reassess_complaint
from rettesnor.cases.complaint.record_appeal_outcome import record_appeal_outcome
from rettesnor.cases.complaint.record_maintaining import record_maintaining
from rettesnor.cases.complaint.register_complaint import register_complaint
from rettesnor.cases.file.complaints import HeldComplaint, complaints_of
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import (
    AppealOutcome,
    AppealOutcomeKind,
    Case,
    Channel,
    Complaint,
    Decision,
    ForwardedBy,
    ForwardedPackage,
    Forwarding,
    Maintaining,
    Reassessment,
    ReassessmentResult,
    SentBy,
)
from tests.cases import cast
from tests.cases.course import deliver
from tests.cases.stops import partly

DECIDED = cast.LATER
"""2 November 2026, a Monday; delivered by Digital Post the same day, so the last day to complain is 30 November."""
COMPLAINED = datetime(2026, 11, 16, 9, tzinfo=UTC)
LATE = datetime(2026, 12, 1, 9, tzinfo=UTC)
LAST_DAY = date(2026, 11, 30)


def decided(how: SentBy = SentBy.DIGITAL_POST, *, delivered: bool = True) -> Case:
    """Karen wished four days a week and gets three: a partial grant, after a hearing."""
    case = cast.karen()
    cast.exemption(case, names=("support_need",))
    cast.draft(case, partly(("support_need",)), DECIDED)
    cast.issue(case, DECIDED)
    if delivered:
        deliver(case, DECIDED.date(), how, DECIDED)
    return case


def content(case: Case, now: datetime = COMPLAINED, **changes: Any) -> ComplaintContent:
    whole: dict[str, Any] = {
        "decision": case.decisions.first(),
        "channel": Channel.DIGITAL,
        "received_on": now.date(),
        "said": "Tre dage er for lidt.",
    }
    return ComplaintContent(**whole | changes)


def complain(case: Case, now: datetime = COMPLAINED, **changes: Any) -> Complaint:
    return register_complaint(case, content(case, now, **changes), by=cast.user(case.municipality), now=now)


def reassess(complaint: Complaint, result: ReassessmentResult, now: datetime) -> Reassessment:
    by, reasons = cast.user(complaint.municipality), "Vi har set på sagen igen."
    return reassess_complaint(complaint.case, by=by, now=now, complaint=complaint, result=result, reasons=reasons)


def new_decision(case: Case, now: datetime, draft: Any = cast.GRANT) -> Decision:
    """The draft is issued in the place of the decision that is complained about."""
    if draft != cast.GRANT:
        cast.exemption(case, now=now, names=("support_need",))
    cast.draft(case, replace(draft, supersedes_because="Klagen gav nye oplysninger."), now)
    return cast.issue(case, now)


def maintain(complaint: Complaint, now: datetime, *, maintained: bool = True) -> Maintaining:
    by, received_on = cast.user(complaint.municipality), now.date()
    return record_maintaining(
        complaint.case,
        by=by,
        now=now,
        complaint=complaint,
        maintained=maintained,
        received_on=received_on,
        how=Channel.PHONE,
    )


def package(complaint: Complaint, now: datetime) -> ForwardedPackage:
    return make_package(complaint.case, by=cast.user(complaint.municipality), now=now, complaint=complaint)


def send(complaint: Complaint, now: datetime, **changes: Any) -> Forwarding:
    whole: dict[str, Any] = {
        "sent_on": now.date(),
        "how": ForwardedBy.SECURE_MAIL,
        "text": "Vi har sendt din klage til Ankestyrelsen.",
        "told_how": SentBy.DIGITAL_POST,
    }
    by = cast.user(complaint.municipality)
    return forward_complaint(complaint.case, by=by, now=now, complaint=complaint, **whole | changes)


def sent_on(case: Case, now: datetime = COMPLAINED) -> Complaint:
    """Complained about, maintained by the municipality, and with Ankestyrelsen."""
    complaint = complain(case, now)
    reassess(complaint, ReassessmentResult.NONE, now)
    package(complaint, now)
    send(complaint, now)
    return complaint


def answered(complaint: Complaint, kind: AppealOutcomeKind, now: datetime) -> AppealOutcome:
    return record_appeal_outcome(
        complaint.case,
        by=cast.user(complaint.municipality),
        now=now,
        complaint=complaint,
        kind=kind,
        decided_on=now.date(),
        received_on=now.date(),
        said="Kommunen har ikke oplyst sagen godt nok.",
    )


def held(complaint: Complaint, now: datetime) -> HeldComplaint:
    """The complaint of its case as it stands."""
    return complaints_of(complaint.case, now)[-1]


def weeks(number: int, after: datetime = COMPLAINED) -> datetime:
    return after + timedelta(weeks=number)


def codes(act: Any) -> list[str]:
    """What stops the act; nothing where it is done."""
    try:
        act()
    except NotAllowed as refused:
        return [obstacle.code for obstacle in refused]
    return []
