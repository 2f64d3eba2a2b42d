"""Make the package for Ankestyrelsen, to be read and sent. It is kept as it is, with its hash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.package import package_of
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint, with_us
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case, Complaint, ForwardedPackage

RSL_66 = "retssikkerhedsloven § 66, stk. 2"
BEK_12 = "BEK 861 § 12"


def not_to_send(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    """Why it does not go to Ankestyrelsen yet, or at all. What came late goes there without being reassessed."""
    yield from with_us(held, at)
    if held.awaits_decision_since:
        yield Obstacle("new_decision_follows", "retssikkerhedsloven § 66, stk. 1")
    elif held.awaits_word:
        yield Obstacle("word_awaited", BEK_12)
    elif held.reassessment is None and (held.sent_back or at.timeliness(held).state != "late"):
        yield Obstacle("not_reassessed", RSL_66)


MAKE_PACKAGE = Action(
    name="make_package",
    label=_("Make the package for Ankestyrelsen"),
    page="complaint",
    happened=_("Made the package for Ankestyrelsen, of {documents} documents"),
    guard=OfEachComplaint(not_to_send),
)


def make_package(case: Case, *, by: Actor, now: datetime, complaint: Complaint) -> ForwardedPackage:
    """The file as it stands now; a newer one takes its place until one is sent."""
    with MAKE_PACKAGE.on(case, by=by, now=now) as doing:
        held = held_complaint(doing.case, complaint, now, not_to_send)
        package = package_of(doing.case, held, now)
        doing.note(documents=len(package.index), sha256=package.sha256)
        return ForwardedPackage.objects.create(
            **doing.stamp, complaint=complaint, index=package.index, pdf=package.pdf, sha256=package.sha256
        )
