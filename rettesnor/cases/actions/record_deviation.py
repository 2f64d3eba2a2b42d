"""Set one rule of the standard aside for one citizen: levels of service are guiding (SEL § 138)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require
from rettesnor.cases.assess import deviations_on, program_of
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case, Deviation
from rettesnor.cases.reason import Reason, refuse
from rettesnor.standards.models import StandardVersion


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    if StandardVersion.objects.in_force(case.municipality, day_of(now)) is None:
        return not_theirs(case, by) or Reason("no_standard")
    return not_theirs(case, by)


def record_deviation(case: Case, *, by: User, now: datetime, rule: str, reason: str) -> Deviation:
    """The deviation from a rule of the standard in force. A rule of the law cannot be set aside."""
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        require(reason=reason)
        standard = StandardVersion.objects.in_force(case.municipality, day_of(now))
        assert standard
        program = program_of(standard, day_of(now))
        if any(sourced.rule.id == rule for sourced in program.law):
            refuse(Reason("rule_of_the_law", "serviceloven § 138", {"rule": rule}))
        if not any(sourced.rule.id == rule for sourced in program.local):
            refuse(Reason("unknown_rule", None, {"rule": rule}))
        if any(standing.rule == rule for standing in deviations_on(case, standard, now)):
            refuse(Reason("already_set_aside", None, {"rule": rule}))
        deviation = Deviation.objects.create(
            case=case, standard=standard, rule=rule, reason=reason.strip(), by=by, at=now
        )
        details = {"standard": standard.id, "rule": rule}
        record_event(
            municipality=case.municipality, by=by, verb="record_deviation", subject=case, now=now, details=details
        )
    return deviation
