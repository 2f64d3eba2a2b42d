"""Record what the citizen answered, or that no answer came before the time ran out. A late answer counts too."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require, require_day
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case, Hearing, HearingAnswer
from rettesnor.cases.reason import Reason, refuse


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    if reason := not_theirs(case, by):
        return reason
    return None if case.hearings.exists() else Reason("no_hearing")


def record_hearing_answer(
    case: Case, *, by: User, now: datetime, hearing: Hearing, answer: str, received_on: date | None
) -> HearingAnswer:
    """The answer; without text and day it notes that none was received."""
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        if hearing.case_id != case.pk:
            refuse(Reason("not_in_case"))
        if received_on is None and not answer.strip():
            _check_no_answer(hearing, now)
        else:
            require(answer=answer, received_on=received_on)
            assert received_on
            require_day("received_on", received_on, now=now, not_before=hearing.sent_on)
        row = HearingAnswer.objects.create(
            case=case, hearing=hearing, answer=answer.strip(), received_on=received_on, by=by, at=now
        )
        details = {"hearing": hearing.pk, "received_on": received_on}
        record_event(
            municipality=case.municipality, by=by, verb="record_hearing_answer", subject=case, now=now, details=details
        )
    return row


def _check_no_answer(hearing: Hearing, now: datetime) -> None:
    if day_of(now) <= hearing.due_on:
        refuse(Reason("hearing_before_due", "forvaltningsloven § 19, stk. 1", {"day": hearing.due_on}))
    if hearing.answers.filter(received_on__isnull=False).exists():
        refuse(Reason("hearing_answered"))
