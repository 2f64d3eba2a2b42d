"""Write to the one who complains from here: the receipt, that more is needed, what the reassessment came to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.complaint_letters import UNIT, letter_about
from rettesnor.cases.complaint.make_package import RSL_66
from rettesnor.cases.complaint.send_complaint_letter import not_dropped
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.guard import missing, not_for_letters
from rettesnor.cases.file.kept_letter import keep, lacks
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Complaint, ComplaintLetter, ComplaintLetterKind, SentBy
from rettesnor.text.blank import stripped

WRITE_COMPLAINT_LETTER = Action(
    name="write_complaint_letter",
    label=_("Write a letter about the complaint"),
    page="complaint",
    happened=_("Wrote to the one who complains on {sent_on}: {letter_kind}"),
    guard=OfEachComplaint(not_dropped),
)


def write_complaint_letter(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    complaint: Complaint,
    kind: ComplaintLetterKind,
    text: str,
    how: SentBy,
    expected_on: date | None = None,
) -> ComplaintLetter:
    """The letter as it was sent today, on the municipality's own texts; `text` is what is typed into it."""
    with WRITE_COMPLAINT_LETTER.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, not_dropped)
        more = kind == ComplaintLetterKind.MORE_INFORMATION
        refuse(
            missing(text=text, expected_on=expected_on) if more else (),
            not_for_letters(text=text),
            not_to_tell(held, kind),
        )
        letter = letter_about(held, ComplaintsAt(doing.case, now), kind, by=by, said=text, expected_on=expected_on)
        refuse(lacks(doing.case, letter, unit=UNIT, now=now))
        doing.note(letter_kind=kind, sent_on=doing.on)
        return ComplaintLetter.objects.create(
            **doing.stamp,
            complaint=complaint,
            kind=kind,
            text=stripped(text),
            sent_on=doing.on,
            how=how,
            expected_on=expected_on if more else None,
            letter=keep(doing, letter, how=how),
        )


def not_to_tell(held: HeldComplaint, kind: ComplaintLetterKind) -> Iterator[Obstacle]:
    """What a reassessment came to is told once it is done."""
    if kind == ComplaintLetterKind.RESULT and held.reassessment is None:
        yield Obstacle("not_reassessed", RSL_66)
