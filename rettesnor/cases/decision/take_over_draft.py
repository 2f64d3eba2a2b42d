"""Take the draft over to the standard in force, where its own has been replaced since it was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.in_force import replaced_by
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DecisionDraft


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    draft = DecisionDraft.objects.of(case)
    if draft is None:
        yield Obstacle("no_draft")
    elif replaced_by(draft, day_of(now)) is None:
        yield Obstacle("standard_not_replaced")


TAKE_OVER_DRAFT = Action(
    name="take_over_draft",
    label=_("Take the draft over to the standard in force"),
    page="take_over_draft",
    happened=_("Took the draft over to the standard in force: {standard}"),
    guard=_guard,
    mends=True,
)


def take_over_draft(case: Case, *, by: Actor, now: datetime, read: str) -> DecisionDraft:
    """The same words under the standard in force. `read` is the version of the draft that was held against it."""
    with TAKE_OVER_DRAFT.on(case, by=by, now=now) as doing:
        draft = DecisionDraft.objects.get(case=doing.case)
        if draft.version != read:
            refuse(Obstacle("draft_changed"))
        draft.standard = replaced_by(draft, doing.on)
        draft.older_standard_because = ""
        draft.edition += 1
        draft.saved_by, draft.saved_at = by, now
        draft.save()
        doing.note(standard=draft.standard_id)
        return draft
