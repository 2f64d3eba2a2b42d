"""Tell the citizen what may count against them, and give them time to answer (FVL § 19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require, require_day
from rettesnor.cases.assess import program_of
from rettesnor.cases.day import day_of
from rettesnor.cases.deadlines import hearing_due
from rettesnor.cases.facts import facts_on
from rettesnor.cases.models import Case, Hearing, SentBy
from rettesnor.cases.reason import Reason, refuse
from rettesnor.standards.models import StandardVersion


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    return not_theirs(case, by)


def send_hearing(
    case: Case,
    *,
    by: User,
    now: datetime,
    material: str,
    facts: Sequence[str],
    sent_on: date,
    how: SentBy,
    due_on: date,
) -> Hearing:
    """The hearing, with the rows of the named facts as they stand: what the citizen was shown stays shown."""
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        require(material=material)
        require_day("sent_on", sent_on, now=now, not_before=case.received_on)
        if due_on <= sent_on:
            refuse(Reason("before", "forvaltningsloven § 19, stk. 1", {"what": "due_on", "day": sent_on}))
        standard = StandardVersion.objects.in_force(case.municipality, day_of(now))
        promised = hearing_due(case, program_of(standard, day_of(now)), sent_on=sent_on, how=how)
        if promised and due_on < promised.day:
            refuse(Reason("before", promised.section, {"what": "due_on", "day": promised.day}))
        standing = facts_on(case, day_of(now), now)
        if unknown := [name for name in facts if name not in standing]:
            refuse(Reason("bad_facts", None, {"problems": unknown}))
        hearing = Hearing.objects.create(
            case=case,
            material=material.strip(),
            facts=[{"fact": standing[name].pk, "name": name, "value": standing[name].value} for name in facts],
            sent_on=sent_on,
            how=how,
            due_on=due_on,
            by=by,
            at=now,
        )
        details = {"hearing": hearing.pk, "facts": list(facts), "sent_on": sent_on, "due_on": due_on}
        record_event(municipality=case.municipality, by=by, verb="send_hearing", subject=case, now=now, details=details)
    return hearing
