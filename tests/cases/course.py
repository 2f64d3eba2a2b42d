"""The course of a case from its decision on, and what is due in it on the way."""

from datetime import date, datetime
from typing import Any

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.annul_decision import annul_decision
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.decision.withdraw_annulment import withdraw_annulment
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.due_dates import decision_due, due_dates
from rettesnor.cases.models import Annulment, AnnulmentGround, Case, Decision, Delivery, SentBy, ToldBy
from rettesnor.standards.models import StandardVersion
from tests.cases.cast import BALLERUP, GRANT, LATER, NOW, draft, facts, issue, no_draft_hearing, user


def dues(case: Case, now: datetime = NOW) -> tuple[CaseDue, ...]:
    return due_dates(dated(case, now), StandardVersion.objects.adopted(case.municipality, now.date()))


def due(case: Case, now: datetime = NOW) -> CaseDue | None:
    return decision_due(dues(case, now))


def issued(case: Case, now: datetime = LATER) -> Decision:
    """A full grant; in Ballerup the citizen forgoes the promised hearing over its draft."""
    draft(case, GRANT, now)
    if case.municipality == BALLERUP:
        no_draft_hearing(case, now)
    return issue(case, now)


def deliver(case: Case, day: date, how: SentBy = SentBy.DIGITAL_POST, now: datetime = LATER) -> Delivery:
    return record_delivery(case, by=user(case.municipality), now=now, delivered_on=day, how=how)


def annul(decision: Decision, *, by: Actor | None = None, now: datetime = LATER, **changes: Any) -> Annulment:
    """It was made about the wrong person, who was told by letter on the day."""
    content = {
        "ground": AnnulmentGround.WRONG_PERSON,
        "reason": "Ansøgningen er en navnesøsters.",
        "notified_on": now.date(),
        "notified_how": ToldBy.LETTER,
        **changes,
    }
    case = content.pop("case", decision.case)
    return annul_decision(case, by=by or user(case.municipality), now=now, decision=decision, **content)


def let_hold_again(annulment: Annulment, *, now: datetime = LATER, **changes: Any) -> Annulment:
    """The decision was about the right person after all, who was told so by telephone on the day."""
    content = {
        "reason": "Det var den rigtige borger.",
        "notified_again_on": now.date(),
        "notified_again_how": ToldBy.PHONE,
        **changes,
    }
    case = annulment.case
    return withdraw_annulment(case, by=user(case.municipality), now=now, annulment=annulment, **content)


def remit(case: Case, day: date, now: datetime = LATER) -> None:
    """Ankestyrelsen sends the case back."""
    facts(case, now=now, appeal_decision_received=day.isoformat())
