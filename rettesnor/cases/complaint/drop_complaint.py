"""Record that the one who complained maintains the complaint no longer."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import OfEachComplaint, held_complaint, with_us
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import out_of_time
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Channel, Complaint, DroppedComplaint

DROP_COMPLAINT = Action(
    name="drop_complaint",
    label=_("Record that the complaint is dropped"),
    page="complaint",
    happened=_("Recorded that the complaint was dropped on {told_on}"),
    guard=OfEachComplaint(with_us),
)


def drop_complaint(
    case: Case, *, by: Actor, now: datetime, complaint: Complaint, told_on: date, told_how: Channel
) -> DroppedComplaint:
    """What was said, and how. As long as the time to complain runs, the citizen can complain again."""
    with DROP_COMPLAINT.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, with_us)
        refuse(out_of_time("told_on", told_on, now=now, follows={"received_on": held.row.received_on}))
        doing.note(told_on=told_on)
        return DroppedComplaint.objects.create(**doing.stamp, complaint=complaint, told_on=told_on, told_how=told_how)
