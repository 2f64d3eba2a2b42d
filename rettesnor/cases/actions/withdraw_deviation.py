"""Let a rule of the standard count again that was set aside."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require
from rettesnor.cases.models import Case, Deviation
from rettesnor.cases.reason import Reason, refuse


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    if reason := not_theirs(case, by):
        return reason
    if not case.deviations.filter(withdraws=None, withdrawal=None).exists():
        return Reason("no_deviation")
    return None


def withdraw_deviation(case: Case, *, by: User, now: datetime, deviation: Deviation, reason: str) -> Deviation:
    """The row that ends the deviation."""
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        require(reason=reason)
        if deviation.case_id != case.pk or deviation.withdraws_id:
            refuse(Reason("not_in_case"))
        if case.deviations.filter(withdraws=deviation).exists():
            refuse(Reason("deviation_withdrawn"))
        withdrawal = Deviation.objects.create(
            case=case,
            standard=deviation.standard,
            rule=deviation.rule,
            reason=reason.strip(),
            withdraws=deviation,
            by=by,
            at=now,
        )
        details = {"standard": deviation.standard_id, "rule": deviation.rule}
        record_event(
            municipality=case.municipality, by=by, verb="withdraw_deviation", subject=case, now=now, details=details
        )
    return withdrawal
