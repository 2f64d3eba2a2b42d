"""Record whether the citizen maintains the rest, after a new decision that gave some of it (BEK 861 § 12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Channel, Complaint, Maintaining
from rettesnor.text.blank import stripped


def _stops(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    """It is asked about after a new decision; a word that comes late counts, since nobody here rejects it."""
    if held.maintaining:
        yield Obstacle("word_recorded", None, {"day": held.maintaining.received_on})
    elif not held.awaits_word:
        yield Obstacle("no_word_asked")


RECORD_MAINTAINING = Action(
    name="record_maintaining",
    label=_("Record whether the rest is maintained"),
    page="complaint",
    happened=_("Recorded what the citizen said on {received_on} of the rest of the complaint"),
    guard=OfEachComplaint(_stops),
)


def record_maintaining(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    complaint: Complaint,
    maintained: bool,
    received_on: date,
    how: Channel,
    said: str = "",
) -> Maintaining:
    """What the citizen said. A rest that is maintained goes to Ankestyrelsen."""
    with RECORD_MAINTAINING.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, _stops)
        assert held.conceded_by
        decided_on = day_of(held.conceded_by.at)
        refuse(out_of_time("received_on", received_on, now=now, follows={"decided_on": decided_on}))
        doing.note(received_on=received_on, maintained=maintained)
        return Maintaining.objects.create(
            **doing.stamp,
            complaint=complaint,
            maintained=maintained,
            received_on=received_on,
            how=how,
            said=stripped(said),
        )
