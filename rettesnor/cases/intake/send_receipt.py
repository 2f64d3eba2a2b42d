"""Tell the citizen that the application has come, what happens now and by when they have an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.adopted import adopted_in
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import newest_decision
from rettesnor.cases.file.due_dates import decision_due, due_dates
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.kept_letter import framed, keep, lacks
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.intake.record_facts import NewFact, enter
from rettesnor.cases.models import Case, KindOfLetter, SentBy, SentLetter, Source
from rettesnor.letters.content import Mark
from rettesnor.letters.kinds.receipt.content import ReceiptLetter, StatedTime
from rettesnor.letters.left_out import without_numbers
from rettesnor.rules.clock_events import RECORDED_BY
from rettesnor.rules.kinds.base import Offer
from rettesnor.standards.senders import SenderName

ACKNOWLEDGED = RECORDED_BY["acknowledgement-sent"]


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if decided := newest_decision(case):
        yield Obstacle("answered_already", None, {"day": day_of(decided.at)})


SEND_RECEIPT = Action(
    name="send_receipt",
    label=_("Send a receipt of the application"),
    page="send_receipt",
    happened=_("Sent a receipt of the application"),
    guard=_guard,
)


def receipt_letter(case: Case, *, by: Actor, now: datetime, mark: Mark | None = None) -> ReceiptLetter:
    """The receipt as it is now, without its text blocks."""
    assessed = assess_case(case, day_of(now), now)
    dues = due_dates(dated(case, now), adopted_in(case, day_of(now)))
    decision = decision_due(dues)
    acknowledged = next((due for due in dues if due.what == "acknowledgement"), None)
    letter = ReceiptLetter(
        **framed(case, assessed, unit=SenderName.RECEIVING, by=by, now=now, mark=mark),
        offer=cast(Offer, case.applied_for),
        decision=StatedTime(day=decision.day, quote=_promise(decision)) if decision and decision.certain else None,
        acknowledged=_promise(acknowledged) if acknowledged else None,
    )
    return without_numbers(letter)


def send_receipt(case: Case, *, by: Actor, now: datetime, how: SentBy) -> SentLetter:
    """The receipt as it was sent; the day is the acknowledgement that a standard may have promised."""
    with SEND_RECEIPT.on(case, by=by, now=now) as doing:
        letter = receipt_letter(doing.case, by=by, now=now)
        refuse(lacks(doing.case, letter, unit=SenderName.RECEIVING, now=now, said=("reach",)))
        kept = keep(doing, letter, how=how)
        if ACKNOWLEDGED not in facts_on(doing.case, doing.on, now):
            day = doing.on
            enter(doing, [NewFact(ACKNOWLEDGED, day.isoformat(), day, Source.CASEWORKER, day)])
        return kept


def receipt_wanted(case: Case, *, by: Actor, now: datetime) -> bool:
    """Whether one can be sent and none was."""
    sent = case.letters.filter(kind=KindOfLetter.RECEIPT).exists()
    return not sent and SEND_RECEIPT.why_not(case, by=by, now=now) is None


def _promise(due: CaseDue) -> str | None:
    """The sentence of the standard that promises it."""
    sourced = due.clock.sourced if due.clock else None
    return " ".join(sourced.quotes) if sourced and sourced.layer == "local" else None
