"""Record that the decision reached the citizen: only then does the time to complain run."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require_day
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case, Delivery, SentBy
from rettesnor.cases.reason import Reason, refuse


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    if reason := not_theirs(case, by):
        return reason
    return None if case.decisions.exists() else Reason("no_decision")


def record_delivery(case: Case, *, by: User, now: datetime, delivered_on: date, how: SentBy) -> Delivery:
    """The delivery of the case's newest decision; recording again corrects the day."""
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        decision = case.decisions.latest("at", "id")
        require_day("delivered_on", delivered_on, now=now, not_before=day_of(decision.at))
        delivery = Delivery.objects.create(
            case=case, decision=decision, delivered_on=delivered_on, how=how, by=by, at=now
        )
        details = {"decision": decision.pk, "delivered_on": delivered_on, "how": how}
        record_event(
            municipality=case.municipality, by=by, verb="record_delivery", subject=case, now=now, details=details
        )
    return delivery
