"""Take up anew what is decided, because the citizen asks for it or by ourselves. The decision stands meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import newest_decision
from rettesnor.cases.file.guard import missing, no_decision, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Decision, Reopening, ReopeningGround, still_standing
from rettesnor.text.blank import stripped


def not_to_reopen(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    """Nothing is decided, or it is taken up anew already."""
    yield from no_decision(case)
    if opened := reopened(case):
        yield Obstacle("reopened_already", None, {"day": day_of(opened.at)})


REOPEN_DECISION = Action(
    name="reopen_decision",
    label=_("Reopen what is decided"),
    page="reopen_decision",
    happened=_("Reopened what was decided on {decided_on}: {reopening_ground}"),
    guard=not_to_reopen,
)


def reopen_decision(
    case: Case, *, by: Actor, now: datetime, ground: ReopeningGround, reason: str, asked_on: date | None = None
) -> Reopening:
    """The reopening. It leads to a new decision, which is heard over and explained like any other."""
    with REOPEN_DECISION.on(case, by=by, now=now) as doing:
        decision = newest(doing.case)
        decided_on = day_of(decision.at)
        refuse(
            missing(reason=reason),
            out_of_time("asked_on", asked_on, now=now, follows={"decided_on": decided_on}) if asked_on else None,
        )
        doing.note(decision=decision.pk, decided_on=decided_on, reopening_ground=ground)
        return Reopening.objects.create(
            **doing.stamp, decision=decision, ground=ground, reason=stripped(reason), asked_on=asked_on
        )


def reopened(case: Case) -> Reopening | None:
    """The reopening of the newest decision that counts, as it stands."""
    rows = list(still_standing(case.reopenings.all()))
    if not rows:
        return None
    decision = newest_decision(case)
    return next((row for row in rows if decision and row.decision_id == decision.pk), None)


def newest(case: Case) -> Decision:
    """The decision that is taken up anew; `not_to_reopen` has seen that there is one."""
    decision = case.decisions.that_count().order_by("at", "id").last()
    assert decision
    return decision
