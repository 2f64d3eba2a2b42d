"""Say that what became known after the decision was looked at, and that the decision stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.guard import missing, no_decision
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Reconsideration
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    rows = dated(case, now)
    if rows.decision is None:
        yield from no_decision(case)
    elif not rows.news:
        yield Obstacle("nothing_new")


LET_STAND = Action(
    name="let_stand",
    label=_("Let the decision stand"),
    page="let_stand",
    happened=_("Looked at what is new, and let the decision stand: {facts}"),
    guard=_guard,
)


def let_stand(case: Case, *, by: Actor, now: datetime, reason: str) -> Reconsideration:
    """The row that ends the look at what is new. A change of the decision is a new decision instead."""
    with LET_STAND.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason))
        rows = dated(doing.case, now)
        assert rows.decision
        doing.note(decision=rows.decision.pk, facts=sorted(row.name for row in rows.news))
        return Reconsideration.objects.create(**doing.stamp, decision=rows.decision, reason=stripped(reason))
