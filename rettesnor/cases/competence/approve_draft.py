"""Approve the draft as it stands. Any later change to it needs a new approval."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.review_draft import answered, not_asked
from rettesnor.cases.file.action import Action
from rettesnor.cases.models import Case, DraftReview

APPROVE_DRAFT = Action(
    name="approve_draft",
    label=_("Approve the draft"),
    page="approve_draft",
    happened=_("Approved the draft of the decision"),
    guard=not_asked,
    mends=True,
)


def approve_draft(case: Case, *, by: Actor, now: datetime, read: str) -> DraftReview:
    """The approval of the version that was read (`DecisionDraft.version`)."""
    with APPROVE_DRAFT.on(case, by=by, now=now) as doing:
        return answered(doing, read=read, approved=True)
