"""Register a complaint: by any channel, oral too, from the citizen or somebody on the citizen's behalf."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.content import ComplaintContent
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Complaint, DecidedBy


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    """One can complain about any decision of the municipality, however old: whether it is late is not asked here."""
    if not any(decision.decided_by == DecidedBy.MUNICIPALITY for decision in decisions_of(case)):
        yield Obstacle("no_decision")


REGISTER_COMPLAINT = Action(
    name="register_complaint",
    label=_("Register a complaint"),
    page="register_complaint",
    happened=_("Registered a complaint that was received on {received_on}"),
    guard=_guard,
    in_closed=True,
)


def register_complaint(case: Case, content: ComplaintContent, *, by: Actor, now: datetime) -> Complaint:
    """The complaint; the time to reassess it runs from the day it was received, whenever it is registered."""
    with REGISTER_COMPLAINT.on(case, by=by, now=now) as doing:
        refuse(content.obstacles(doing))
        doing.note(received_on=content.received_on, decision=content.decision.pk)
        return Complaint.objects.create(**doing.stamp, **content.written)
