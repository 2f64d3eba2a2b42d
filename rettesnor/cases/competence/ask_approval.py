"""Ask somebody other than the writer to approve the draft as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.approval import is_demanded, possible_approvers, request_for, requests_of
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import ApprovalRequest, Case, DecisionDraft
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    draft = DecisionDraft.objects.of(case)
    if draft is None:
        yield Obstacle("no_draft")
    elif not is_demanded(draft):
        yield Obstacle("no_approval_needed")
    else:
        request = request_for(requests_of(case), draft)
        if request and request.answer and request.answer.approved:
            yield Obstacle("approved_already", None, {"who": str(request.approver), "day": day_of(request.answer.at)})


ASK_APPROVAL = Action(
    name="ask_approval",
    label=_("Ask for approval of the draft"),
    page="ask_approval",
    happened=_("Asked for approval of the draft"),
    guard=_guard,
    mends=True,
)


def ask_approval(case: Case, *, by: Actor, now: datetime, approver: User, instead_because: str = "") -> ApprovalRequest:
    """The request. Where somebody was asked before and has not answered, `instead_because` says why another is."""
    with ASK_APPROVAL.on(case, by=by, now=now) as doing:
        draft = DecisionDraft.objects.get(case=doing.case)
        waiting = request_for(requests_of(doing.case), draft)
        waiting = None if waiting and waiting.answer else waiting
        because = missing(instead_because=instead_because) if waiting else None
        refuse(_cannot_be_asked(doing.case, draft, approver, waiting), because)
        doing.note(approver=approver.pk, draft=draft.version)
        return ApprovalRequest.objects.create(
            **doing.stamp,
            version=draft.version,
            approver=approver,
            instead_because=stripped(instead_because) if waiting else "",
        )


def _cannot_be_asked(
    case: Case, draft: DecisionDraft, approver: User, waiting: ApprovalRequest | None
) -> Iterator[Obstacle]:
    if not possible_approvers(case, draft).filter(pk=approver.pk).exists():
        yield Obstacle("cannot_approve")
    elif waiting and waiting.approver_id == approver.pk:
        yield Obstacle("as_it_stands", None, {"what": "approver"})
