"""Throw away a draft that was begun by mistake. Nobody has been told of it as a decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DecisionDraft, DiscardedDraft
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if DecisionDraft.objects.of(case) is None:
        yield Obstacle("no_draft")


DISCARD_DRAFT = Action(
    name="discard_draft",
    label=_("Discard the draft"),
    page="discard_draft",
    happened=_("Discarded the draft of the decision"),
    guard=_guard,
    mends=True,
)


def discard_draft(case: Case, *, by: Actor, now: datetime, reason: str) -> DiscardedDraft:
    """Why the draft is gone. A hearing over it stands: what the citizen was shown is kept with the hearing."""
    with DISCARD_DRAFT.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason))
        DecisionDraft.objects.get(case=doing.case).delete()
        return DiscardedDraft.objects.create(**doing.stamp, reason=stripped(reason))
