"""Record Ankestyrelsen's answer: what it upheld, changed, annulled, remitted, dismissed or sent back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.guard import missing, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import AppealOutcome, AppealOutcomeKind, Case, Complaint
from rettesnor.text.blank import stripped


def _stops(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    if held.outcome:
        yield Obstacle("complaint_answered", None, {"day": held.outcome.received_on})
    elif held.forwarding is None:
        yield Obstacle("not_forwarded")


RECORD_APPEAL_OUTCOME = Action(
    name="record_appeal_outcome",
    label=_("Record Ankestyrelsen's answer"),
    page="complaint",
    happened=_("Recorded Ankestyrelsen's answer, received on {received_on}: {appeal_outcome}"),
    guard=OfEachComplaint(_stops),
)


def record_appeal_outcome(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    complaint: Complaint,
    kind: AppealOutcomeKind,
    decided_on: date,
    received_on: date,
    said: str,
) -> AppealOutcome:
    """The answer. What is annulled or remitted is to be decided anew, in a time that runs from `received_on`."""
    with RECORD_APPEAL_OUTCOME.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, _stops)
        assert held.forwarding
        refuse(
            missing(said=said),
            out_of_time("decided_on", decided_on, now=now, follows={"sent_on": held.forwarding.sent_on}),
            out_of_time("received_on", received_on, now=now, follows={"decided_on": decided_on}),
        )
        doing.note(appeal_outcome=kind, received_on=received_on)
        return AppealOutcome.objects.create(
            **doing.stamp,
            complaint=complaint,
            kind=kind,
            decided_on=decided_on,
            received_on=received_on,
            said=stripped(said),
        )
