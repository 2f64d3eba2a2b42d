"""Correct when or how a decision reached the citizen: the time to complain runs anew from there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import counting_decisions
from rettesnor.cases.file.guard import missing, no_decision, no_longer_stands, out_of_time, unchanged
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Delivery, SentBy


def no_delivery(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    """No delivery is recorded of any of the case's decisions that counts."""
    if stopped := tuple(no_decision(case)):
        yield from stopped
    elif not any(decision.delivery for decision in counting_decisions(case)):
        yield Obstacle("no_delivery")


def of_annulled(delivery: Delivery) -> Iterator[Obstacle]:
    """The delivery is of a decision that is annulled: no time is counted from it."""
    if delivery.decision.annulment:
        yield Obstacle("decision_annulled")


CORRECT_DELIVERY = Action(
    name="correct_delivery",
    label=_("Correct the delivery"),
    page="delivery",
    happened=_("Corrected the delivery: {delivered_on}, {how}"),
    guard=no_delivery,
    mends=True,
)


def correct_delivery(
    case: Case, *, by: Actor, now: datetime, delivery: Delivery, delivered_on: date, how: SentBy, reason: str
) -> Delivery:
    """The delivery as it was."""
    with CORRECT_DELIVERY.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, delivery), of_annulled(delivery))
        content = {"delivered_on": delivered_on, "how": how}
        decided_on = day_of(delivery.decision.at)
        refuse(
            missing(reason=reason),
            out_of_time("delivered_on", delivered_on, now=now, follows={"decided_on": decided_on}),
            unchanged(delivery, content),
        )
        doing.note(decision=delivery.decision_id, **content)
        return delivery.supersede(because=reason, **content, **doing.stamp)
