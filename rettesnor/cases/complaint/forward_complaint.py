"""Send the complaint to Ankestyrelsen with the reasons and the whole file, and tell the citizen at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.complaint_letters import UNIT, letter_about
from rettesnor.cases.complaint.make_package import RSL_66, not_to_send
from rettesnor.cases.complaint.reassess_complaint import BEK_13
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.kept_letter import keep, lacks
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import (
    Case,
    Complaint,
    ComplaintLetter,
    ComplaintLetterKind,
    ForwardedBy,
    Forwarding,
    SentBy,
)
from rettesnor.text.blank import is_blank, stripped


def _stops(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    yield from not_to_send(held, at)
    done = max((row.at for row in (held.row, held.reassessment, held.maintaining) if row), default=None)
    if held.package is None or (done and held.package.at < done):
        yield Obstacle("no_package", RSL_66)


FORWARD_COMPLAINT = Action(
    name="forward_complaint",
    label=_("Send the complaint to Ankestyrelsen"),
    page="complaint",
    happened=_("Sent the complaint to Ankestyrelsen on {sent_on}"),
    guard=OfEachComplaint(_stops),
)


def forward_complaint(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    complaint: Complaint,
    sent_on: date,
    how: ForwardedBy,
    text: str,
    told_how: SentBy,
    remark: str = "",
) -> Forwarding:
    """The newest package as it was sent. `text` stands in the letter to the citizen, who gets a copy the same day.

    The letter is written here where it was sent today; of one that was sent before, the words are kept.

    `remark` says that it came late, or why that is doubtful: Ankestyrelsen alone decides what follows from it.
    """
    with FORWARD_COMPLAINT.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, _stops)
        assert held.package
        refuse(
            missing(text=text),
            not_for_letters(text=text),
            out_of_time("sent_on", sent_on, now=now, follows={"received_on": held.row.received_on}),
        )
        if ComplaintsAt(doing.case, now).timeliness(held).needs_remark and is_blank(remark):
            refuse(Obstacle("remark_missing", BEK_13))
        letter = letter_about(
            held, ComplaintsAt(doing.case, now), ComplaintLetterKind.FORWARDED, by=by, said=text, remark=remark
        )
        today = sent_on == doing.on
        refuse(lacks(doing.case, letter, unit=UNIT, now=now) if today else None)
        doing.note(sent_on=sent_on, sha256=held.package.sha256)
        ComplaintLetter.objects.create(
            **doing.stamp,
            complaint=complaint,
            kind=ComplaintLetterKind.FORWARDED,
            text=stripped(text),
            sent_on=sent_on,
            how=told_how,
            letter=keep(doing, letter, how=told_how) if today else None,
        )
        return Forwarding.objects.create(
            **doing.stamp,
            complaint=complaint,
            package=held.package,
            sent_on=sent_on,
            how=how,
            remark=stripped(remark),
        )
