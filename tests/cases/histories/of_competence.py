"""How it is settled in a history who decides: a committee, a second approver, another unit, a leader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT, approve_draft
from rettesnor.cases.competence.ask_approval import ASK_APPROVAL, ask_approval
from rettesnor.cases.competence.committee import committee_in
from rettesnor.cases.competence.raise_disqualification import RAISE_DISQUALIFICATION, raise_disqualification
from rettesnor.cases.competence.receive_transfer import RECEIVE_TRANSFER, receive_transfer
from rettesnor.cases.competence.recommend import RECOMMEND, next_meeting, recommend
from rettesnor.cases.competence.record_minutes import RECORD_MINUTES, record_minutes
from rettesnor.cases.competence.rule_on_disqualification import RULE_ON_DISQUALIFICATION, rule_on_disqualification
from rettesnor.cases.competence.send_back_draft import SEND_BACK_DRAFT, send_back_draft
from rettesnor.cases.competence.send_back_transfer import SEND_BACK_TRANSFER, send_back_transfer
from rettesnor.cases.competence.transfer_case import TRANSFER_CASE, transfer_case
from rettesnor.cases.models import CommitteeOutcome, Disqualification, RulingOutcome
from tests.cases.competence.transferring import unit
from tests.cases.histories.history import REASON, History, Step


def next_met(h: History) -> Any:
    """The next day the committee meets; today where the standard names no days, or no committee."""
    committee = committee_in(h.case, h.today)
    return (committee and next_meeting(committee, h.today)) or h.today


def recommend_it(h: History) -> object:
    return recommend(h.case, **h.frame, meets_on=h.day(next_met(h)), text=h.text("Borgeren bør få hjælpen."))


def minute(h: History) -> object:
    return record_minutes(
        h.case,
        **h.frame,
        outcome=h.one_of(CommitteeOutcome),
        words=h.text("Udvalget tiltræder."),
        between_meetings=h.text("", REASON),
    )


def ask(h: History) -> object:
    approver = h.by.user if h.oddly() else h.colleague.user
    assert approver
    return ask_approval(h.case, **h.frame, approver=approver, instead_because=h.text("", REASON))


def approve(h: History) -> object:
    return approve_draft(h.case, **h.frame, read=h.draft_read())


def send_back(h: History) -> object:
    return send_back_draft(h.case, **h.frame, read=h.draft_read(), words=h.text("Skriv, hvad borgeren selv kan."))


def transfer(h: History) -> object:
    name = h.one_of(("Handicap", "Voksne"))
    to = unit(name, h.caseworker, code=h.case.municipality)
    return transfer_case(h.case, **h.frame, to_team=to, reason=h.text())


def receive(h: History) -> object:
    return receive_transfer(h.case, **h.frame)


def return_it(h: History) -> object:
    return send_back_transfer(h.case, **h.frame, reason=h.text())


def doubt(h: History) -> object:
    person = h.one_of((h.caseworker, h.colleague)).user
    return raise_disqualification(h.case, **h.frame, person=person, reason=h.text())


def rule(h: History) -> object:
    """On any question of the case; oddly, on any there is."""
    found = Disqualification.objects.all() if h.oddly() else h.case.disqualifications.all()
    question: Any = h.one_of(found.order_by("pk")) if found else None
    return rule_on_disqualification(
        h.case, **h.frame, question=question, ruling=h.one_of(RulingOutcome), reason=h.text()
    )


OF_COMPETENCE: Mapping[Any, Step] = {
    RECOMMEND: recommend_it,
    RECORD_MINUTES: minute,
    ASK_APPROVAL: ask,
    APPROVE_DRAFT: approve,
    SEND_BACK_DRAFT: send_back,
    TRANSFER_CASE: transfer,
    RECEIVE_TRANSFER: receive,
    SEND_BACK_TRANSFER: return_it,
    RAISE_DISQUALIFICATION: doubt,
    RULE_ON_DISQUALIFICATION: rule,
}
