"""Record why no hearing is held: it is not owed (FVL § 19, stk. 1), or an exemption holds (stk. 2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require
from rettesnor.cases.assess import assess_case
from rettesnor.cases.day import day_of
from rettesnor.cases.facts import facts_on
from rettesnor.cases.hearing import adverse
from rettesnor.cases.models import Case, DecisionDraft, Ground, HearingExemption
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.cases.reason import Reason, refuse


def why_not(case: Case, *, by: User, now: datetime) -> Reason | None:
    return not_theirs(case, by)


def exempt_hearing(
    case: Case, *, by: User, now: datetime, ground: Ground, reason: str, facts: Sequence[str]
) -> HearingExemption:
    """The exemption, over the named facts as they stand now. What counts against the citizen is never *not adverse*."""
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        require(reason=reason, facts=facts)
        standing = facts_on(case, day_of(now), now)
        if unknown := [name for name in facts if name not in standing]:
            refuse(Reason("bad_facts", None, {"problems": unknown}))
        assessed, draft = assess_case(case, day_of(now), now), DecisionDraft.objects.filter(case=case).first()
        counting = [row.name for row in adverse(assessed, draft) if row.name in facts]
        if ground == Ground.NOT_ADVERSE and counting:
            refuse(Reason("counts_against", FVL_19_1, {"facts": counting}))
        exemption = HearingExemption.objects.create(
            case=case, ground=ground, facts=list(facts), reason=reason.strip(), by=by, at=now
        )
        details = {"exemption": exemption.pk, "ground": ground, "facts": list(facts)}
        record_event(
            municipality=case.municipality, by=by, verb="exempt_hearing", subject=case, now=now, details=details
        )
    return exemption
