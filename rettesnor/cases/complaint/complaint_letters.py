"""The letters about a complaint, as they are at a moment, without their text blocks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt
from rettesnor.cases.decision.sender_lines import appeal_to
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.due_dates import due_dates
from rettesnor.cases.file.kept_letter import framed
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.models import ComplaintLetterKind, ReassessmentResult
from rettesnor.letters.about_complaint import LetterAboutComplaint
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.complaint_delay.content import ComplaintDelayLetter
from rettesnor.letters.kinds.complaint_forwarded.content import ComplaintForwardedLetter
from rettesnor.letters.kinds.complaint_receipt.content import ComplaintReceiptLetter
from rettesnor.letters.kinds.complaint_result.content import ComplaintResultLetter
from rettesnor.letters.left_out import without_numbers
from rettesnor.standards.senders import SenderName, senders
from rettesnor.text.blank import stripped

UNIT = SenderName.COMPLAINT


def letter_about(
    held: HeldComplaint,
    at: ComplaintsAt,
    kind: ComplaintLetterKind,
    *,
    by: Actor,
    said: str,
    expected_on: date | None = None,
    remark: str = "",
    mark: Mark | None = None,
) -> LetterAboutComplaint:
    """The letter of that kind. `said` is what is typed in it; the result of a reassessment takes one that is done."""
    case, now = at.case, at.now
    appeal = appeal_to(senders(municipality_of(case.municipality))[UNIT])
    whole: dict[str, Any] = {
        **framed(case, assess_case(case, day_of(now), now), unit=UNIT, by=by, now=now, mark=mark),
        "decided_on": day_of(held.row.decided_at),
        "refused_reopening": held.row.refusal_id is not None,
        "complained_on": held.row.received_on,
        "body": appeal.body,
        "order": appeal.order,
        "said": stripped(said) or None,
    }
    make: dict[ComplaintLetterKind, Callable[[], LetterAboutComplaint]] = {
        ComplaintLetterKind.RECEIPT: lambda: ComplaintReceiptLetter(**whole, **_until(held, at)),
        ComplaintLetterKind.MORE_INFORMATION: lambda: ComplaintDelayLetter(**{**whole, "expected_on": expected_on}),
        ComplaintLetterKind.RESULT: lambda: ComplaintResultLetter(**whole, **_result(held)),
        ComplaintLetterKind.FORWARDED: lambda: ComplaintForwardedLetter(
            **whole, because=_forwarded_because(held), remark=stripped(remark) or None
        ),
    }
    return without_numbers(make[kind]())


def _until(held: HeldComplaint, at: ComplaintsAt) -> dict[str, Any]:
    """By when it is reassessed; what is late or urgent is seen to at once, and has no such day."""
    if held.sent_back is None and at.timeliness(held).state == "late":
        return {"late": True}
    dues = due_dates(at.rows, at.adopted)
    own = (due for due in dues if due.of_complaint == held.row.pk and due.what == "reassessment" and due.clock)
    return {"answer_by": next((due.day for due in own), None)}


def _forwarded_because(held: HeldComplaint) -> Literal["maintained", "partial", "late"]:
    """What is late alone goes on without being reassessed."""
    if held.reassessment is None:
        return "late"
    return "partial" if held.reassessment.result == ReassessmentResult.PARTIAL else "maintained"


def _result(held: HeldComplaint) -> dict[str, Any]:
    assert held.reassessment
    return {"result": held.reassessment.result, "reasons": held.reassessment.reasons}
