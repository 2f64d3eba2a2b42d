"""Take back that a decision was delivered: it was not, or it was another case's. Then no time to complain runs."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.correct_delivery import no_delivery, of_annulled
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Delivery

WITHDRAW_DELIVERY = Action(
    name="withdraw_delivery",
    label=_("Withdraw the delivery"),
    page="delivery",
    happened=_("Withdrew the delivery on {delivered_on}"),
    guard=no_delivery,
    mends=True,
)


def withdraw_delivery(case: Case, *, by: Actor, now: datetime, delivery: Delivery, reason: str) -> Delivery:
    """The row that takes it back; the decision waits for its delivery again."""
    with WITHDRAW_DELIVERY.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, delivery), of_annulled(delivery), missing(reason=reason))
        doing.note(decision=delivery.decision_id, delivered_on=delivery.delivered_on)
        return delivery.supersede(because=reason, withdrawn=True, **doing.stamp)
