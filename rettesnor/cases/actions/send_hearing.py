"""Tell the citizen what may count against them, and give them time to answer (FVL § 19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_theirs, require, require_day
from rettesnor.cases.assess import assess_case, program_of
from rettesnor.cases.day import day_of
from rettesnor.cases.deadlines import hearing_due, presumed_receipt
from rettesnor.cases.facts import facts_on
from rettesnor.cases.hearing import adverse
from rettesnor.cases.models import Case, DecisionDraft, Hearing, SentBy
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.cases.reason import NotAllowed, Reason, refuse
from rettesnor.cases.trial import on_trial
from rettesnor.standards.models import StandardVersion

LEAST_DAYS = 7
"""Days to answer after presumed receipt, where nothing else is promised: our policy. FVL § 19 gives no number."""


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
    over_draft: bool = False,
    short_because: str = "",
) -> Hearing:
    """The hearing, with the rows of the named facts as they stand: what the citizen was shown stays shown.

    `over_draft`: the citizen is shown the draft decision, and with it every fact that counts against them.
    `short_because` is a recorded reason for less time than `LEAST_DAYS`; what the standard promises is not shortened.
    """
    with transaction.atomic():
        case = Case.objects.locked(case)
        refuse(why_not(case, by=by, now=now))
        require(material=material, facts=facts or over_draft)
        require_day("sent_on", sent_on, now=now, not_before=case.received_on)
        standard = StandardVersion.objects.in_force(case.municipality, day_of(now))
        promised = hearing_due(case, program_of(standard, day_of(now)), sent_on=sent_on, how=how)
        if promised and due_on < promised.day:
            refuse(Reason("before", promised.section, {"what": "due_on", "day": promised.day}))
        _check_time(case, sent_on, how, due_on, short_because)
        draft = _draft(case, now) if over_draft else None
        standing = facts_on(case, day_of(now), now)
        if unknown := [name for name in facts if name not in standing]:
            refuse(Reason("bad_facts", None, {"problems": unknown}))
        against = adverse(assess_case(case, day_of(now), now, standard=draft.standard), draft) if draft else []
        shown = dict.fromkeys((*facts, *(row.name for row in against)))
        hearing = Hearing.objects.create(
            case=case,
            material=material.strip(),
            facts=[{"fact": standing[name].pk, "name": name, "value": standing[name].value} for name in shown],
            sent_on=sent_on,
            how=how,
            due_on=due_on,
            draft={part["part"]: part["outcome"] for part in draft.parts} if draft else None,
            short_because=short_because.strip(),
            by=by,
            at=now,
        )
        details = {"hearing": hearing.pk, "facts": list(shown), "sent_on": sent_on, "due_on": due_on}
        record_event(municipality=case.municipality, by=by, verb="send_hearing", subject=case, now=now, details=details)
    return hearing


def _check_time(case: Case, sent_on: date, how: SentBy, due_on: date, short_because: str) -> None:
    """Reasonable time after the citizen is taken to have received it; the days themselves are our policy, not law."""
    received = presumed_receipt(case.municipality, sent_on, how).received_on
    least = received + timedelta(days=1 if short_because.strip() else LEAST_DAYS)
    if due_on < least:
        code = "before" if short_because.strip() else "hearing_too_short"
        refuse(Reason(code, FVL_19_1, {"what": "due_on", "day": least}))


def _draft(case: Case, now: datetime) -> DecisionDraft:
    draft = DecisionDraft.objects.select_related("standard").filter(case=case).first()
    if draft is None or not draft.parts:
        raise NotAllowed(Reason("no_draft_to_show"))
    refuse(on_trial(draft, now))
    return draft
