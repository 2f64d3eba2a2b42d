"""Record that the decision reached the citizen: only then does the time to complain run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.accounts.capabilities import Capability
from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.undelivered import leaving, stop_letter
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import newest_decision
from rettesnor.cases.file.guard import no_decision, out_of_time
from rettesnor.cases.file.letters import letter_in
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Delivery, SentBy


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if stopped := tuple(no_decision(case)):
        yield from stopped
        return
    decision = newest_decision(case)
    if decision and decision.delivery:
        yield Obstacle("delivered")
    yield from leaving(letter_in(case, now))


RECORD_DELIVERY = Action(
    name="record_delivery",
    label=_("Record the delivery"),
    page="delivery",
    happened=_("Recorded the delivery on {delivered_on}: {how}"),
    guard=_guard,
    capability=Capability.DELIVER,
)


def record_delivery(case: Case, *, by: Actor, now: datetime, delivered_on: date, how: SentBy) -> Delivery:
    """The delivery of the newest decision that counts, once: what was recorded wrongly is corrected or withdrawn.

    A letter of it that waits in the queue is taken out. Where the queue sent it, the program records this itself.
    """
    with RECORD_DELIVERY.on(case, by=by, now=now) as doing:
        decision = doing.case.decisions.that_count().latest("at", "id")
        refuse(out_of_time("delivered_on", delivered_on, now=now, follows={"decided_on": day_of(decision.at)}))
        stop_letter(decision, because="delivered", by=by, now=now)
        doing.note(decision=decision.pk, delivered_on=delivered_on, how=how)
        return Delivery.objects.create(**doing.stamp, decision=decision, delivered_on=delivered_on, how=how)
