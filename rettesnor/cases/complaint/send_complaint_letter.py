"""Record a letter to the one who complains that was sent outside the system, in the words that were sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Complaint, ComplaintLetter, ComplaintLetterKind, SentBy
from rettesnor.text.blank import stripped


def not_dropped(held: HeldComplaint, at: ComplaintsAt) -> Iterable[Obstacle]:
    """Nobody writes about a complaint that is not maintained."""
    if held.dropped:
        yield Obstacle("complaint_dropped", None, {"day": held.dropped.told_on})


SEND_COMPLAINT_LETTER = Action(
    name="send_complaint_letter",
    label=_("Record a letter about the complaint that was sent from elsewhere"),
    page="complaint",
    happened=_("Wrote to the one who complains on {sent_on}: {letter_kind}"),
    guard=OfEachComplaint(not_dropped),
)


def send_complaint_letter(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    complaint: Complaint,
    kind: ComplaintLetterKind,
    text: str,
    sent_on: date,
    how: SentBy,
    expected_on: date | None = None,
) -> ComplaintLetter:
    """The words that were sent. `expected_on` says when the reassessment is finished, where more is needed."""
    with SEND_COMPLAINT_LETTER.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, not_dropped)
        more = kind == ComplaintLetterKind.MORE_INFORMATION
        refuse(
            missing(text=text, **({"expected_on": expected_on} if more else {})),
            not_for_letters(text=text),
            out_of_time("sent_on", sent_on, now=now, follows={"received_on": held.row.received_on}),
            _expected(expected_on, sent_on) if more else (),
        )
        doing.note(letter_kind=kind, sent_on=sent_on)
        return ComplaintLetter.objects.create(
            **doing.stamp,
            complaint=complaint,
            kind=kind,
            text=stripped(text),
            sent_on=sent_on,
            how=how,
            expected_on=expected_on if more else None,
        )


def _expected(expected_on: date | None, sent_on: date) -> Iterator[Obstacle]:
    if expected_on and expected_on < sent_on:
        yield Obstacle("before", None, {"what": "expected_on", "other": "sent_on", "day": sent_on})
