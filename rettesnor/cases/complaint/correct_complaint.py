"""Correct what was registered of a complaint. What was done about it follows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.content import ComplaintContent
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.guard import missing, no_longer_stands, unchanged
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Complaint


def _any(held: HeldComplaint, at: ComplaintsAt) -> Iterable[Obstacle]:
    return ()


CORRECT_COMPLAINT = Action(
    name="correct_complaint",
    label=_("Correct the complaint"),
    page="complaint",
    happened=_("Corrected the complaint that was received on {received_on}"),
    guard=OfEachComplaint(_any),
    in_closed=True,
    mends=True,
)


def correct_complaint(
    case: Case, content: ComplaintContent, *, by: Actor, now: datetime, complaint: Complaint, reason: str
) -> Complaint:
    """The complaint as it is; whether it came in time is computed anew."""
    with CORRECT_COMPLAINT.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, complaint))
        refuse(missing(reason=reason), content.obstacles(doing), unchanged(complaint, content.written))
        doing.note(received_on=content.received_on)
        return complaint.supersede(because=reason, **content.written, **doing.stamp)
