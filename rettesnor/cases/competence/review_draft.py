"""What stops the approver's answer, and how it is kept: whether the draft is approved or sent back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.approval import possible_approvers, request_for, requests_of
from rettesnor.cases.file.action import Doing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DecisionDraft, DraftReview


def not_asked(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    """Nobody, or somebody else, is asked to approve the draft as it stands."""
    draft = DecisionDraft.objects.of(case)
    if draft is None:
        yield Obstacle("no_draft")
        return
    request = request_for(requests_of(case), draft)
    if request is None or request.answer:
        yield Obstacle("approval_not_asked")
    elif request.approver_id != by.user_id:
        yield Obstacle("another_approver_asked", None, {"who": str(request.approver)})
    elif not possible_approvers(case, draft).filter(pk=by.user_id).exists():
        yield Obstacle("cannot_approve")


def answered(doing: Doing, *, read: str, approved: bool, words: str = "") -> DraftReview:
    """The answer about the version that the approver read. Refused where the draft is another by now."""
    draft = DecisionDraft.objects.get(case=doing.case)
    refuse(Obstacle("draft_changed") if draft.version != read else None)
    doing.note(draft=draft.version)
    request = request_for(requests_of(doing.case), draft)
    assert request
    return DraftReview.objects.create(**doing.stamp, request=request, approved=approved, words=words)
