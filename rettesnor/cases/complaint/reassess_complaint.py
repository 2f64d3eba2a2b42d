"""Look at the decision again before the complaint goes anywhere (RSL § 66): it can only become better."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.complaint.standing import ComplaintsAt, OfEachComplaint, held_complaint, with_us
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.complaints import HeldComplaint
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Complaint, Reassessment, ReassessmentResult
from rettesnor.text.blank import stripped

BEK_13 = "BEK 861 § 13, stk. 1"


def _stops(held: HeldComplaint, at: ComplaintsAt) -> Iterator[Obstacle]:
    """What is clearly late goes on without being reassessed; what is doubtful is reassessed, and remarked on."""
    yield from with_us(held, at)
    if held.reassessment:
        yield Obstacle("reassessed_already", None, {"day": day_of(held.reassessment.at)})
    elif held.sent_back is None and at.timeliness(held).state == "late":
        yield Obstacle("complaint_late", BEK_13)


REASSESS_COMPLAINT = Action(
    name="reassess_complaint",
    label=_("Reassess the decision"),
    page="complaint",
    happened=_("Reassessed the decision that is complained about: {reassessment_result}"),
    guard=OfEachComplaint(_stops),
)


def reassess_complaint(
    case: Case, *, by: Actor, now: datetime, complaint: Complaint, result: ReassessmentResult, reasons: str
) -> Reassessment:
    """What it came to, and why. Where the citizen is right, a new decision follows, never worse than this one."""
    with REASSESS_COMPLAINT.on(case, by=by, now=now) as doing:
        held_complaint(doing.case, complaint, now, _stops)
        refuse(missing(reasons=reasons), _of_refusal(complaint, result))
        doing.note(reassessment_result=result)
        return Reassessment.objects.create(**doing.stamp, complaint=complaint, result=result, reasons=stripped(reasons))


def _of_refusal(complaint: Complaint, result: ReassessmentResult) -> Iterator[Obstacle]:
    """A case is reopened or it is not."""
    if complaint.refusal_id and result == ReassessmentResult.PARTIAL:
        yield Obstacle("refusal_in_part")
