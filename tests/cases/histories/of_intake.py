"""How the actions of the intake are done in a history, and how a case is given to somebody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from rettesnor.accounts.models import Role
from rettesnor.cases.deviation.record_deviation import RECORD_DEVIATION, record_deviation
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION, withdraw_deviation
from rettesnor.cases.intake.close_case import CLOSE_CASE, close_case
from rettesnor.cases.intake.correct_application import CORRECT_APPLICATION, correct_application
from rettesnor.cases.intake.record_facts import RECORD_FACTS, NewFact, record_facts
from rettesnor.cases.intake.reopen_case import REOPEN_CASE, reopen_case
from rettesnor.cases.intake.send_receipt import SEND_RECEIPT, send_receipt
from rettesnor.cases.models import Case, Channel, ClosingGround, Deviation, Help, SentBy, Source
from rettesnor.cases.people.assign_case import ASSIGN_CASE, assign_case
from tests.cases import cast
from tests.cases.histories.history import History, Step

RULES = ("need-too-low", "need-full", "not-beside-104", "no-wage-supplement", cast.DRAFT_HEARING)
ODD_RULES = ("findes-ikke", "103-1-condition", "hearing", "decision-deadline")
KNOWN: tuple[Mapping[str, Any], ...] = (
    cast.INSIDE,
    cast.CAN_USE_A_FLEX_JOB,
    {"support_need": "light"},
    {"support_need": "high", "granted_104": True},
    {"cannot_use_other_offers": None, "exhausted_flex_job": None},
    {"support_need": "moderate"},
)
ODD_FACTS: tuple[Mapping[str, Any], ...] = (
    {"support_need": "immense"},
    {"no_such_fact": True},
    {"birth_date": "1990-01-01"},
    {"application_received": None},
    {"application_received": "2026-10-15"},
    {"appeal_decision_received": "2026-10-02"},
)


def correct(h: History) -> object:
    received_on = h.day(h.case.received_on, h.case.received_on, h.case.received_on - timedelta(days=3))
    return correct_application(
        h.case,
        **h.frame,
        received_on=received_on,
        channel=h.one_of(Channel),
        applied_for=Help.SPECIAL_COURSE if h.oddly() else Help.SHELTERED_EMPLOYMENT,
        asked_for=h.text("fire dage om ugen", "tre dage om ugen"),
        own_words=h.text("Jeg vil gerne i gang."),
        reason=h.text(),
    )


def receipt(h: History) -> object:
    return send_receipt(h.case, **h.frame, how=h.one_of(SentBy))


def record(h: History) -> object:
    values = h.one_of(ODD_FACTS if h.oddly() else KNOWN)
    if h.perhaps():
        values = {**values, "decision_received": h.today.isoformat()} if h.oddly() else values
    rows = [
        NewFact(
            name,
            value,
            holds_from=h.day(h.case.received_on, h.today),
            source=Source.CITIZEN if h.oddly() else Source.CASEWORKER,
            said_on=h.day(h.today, h.today, h.case.received_on),
            document="Samtale",
            reason=h.text("Vurderet."),
            moved_because=h.text("Det blev sagt før.") if h.perhaps() else "",
        )
        for name, value in values.items()
    ]
    return record_facts(h.case, [] if h.oddly() else rows, **h.frame)


def set_aside(h: History) -> object:
    return record_deviation(h.case, **h.frame, rule=h.one_of(ODD_RULES if h.oddly() else RULES), reason=h.text())


def let_count(h: History) -> object:
    return withdraw_deviation(h.case, **h.frame, deviation=h.row(Deviation.objects), reason=h.text())


def close(h: History) -> object:
    ground = h.one_of(ClosingGround)
    others = list(Case.objects.filter(citizen=h.case.citizen).order_by("pk")) if h.perhaps() or h.oddly() else []
    return close_case(
        h.case,
        **h.frame,
        ground=ground,
        reason=h.text(),
        told_on=h.day() if ground == ClosingGround.WITHDRAWN and not h.oddly() else None,
        told_how=h.one_of(Channel) if ground == ClosingGround.WITHDRAWN else None,
        duplicate_of=h.one_of(others) if others else None,
    )


def reopen(h: History) -> object:
    return reopen_case(h.case, **h.frame, reason=h.text())


def assign(h: History) -> object:
    auditor = cast.user(h.case.municipality, Role.AUDITOR, "Rev").user
    owner = auditor if h.oddly() else h.one_of([None, h.by.user, h.caseworker.user])
    return assign_case(h.case, **h.frame, owner=owner)


OF_INTAKE: Mapping[Any, Step] = {
    CORRECT_APPLICATION: correct,
    SEND_RECEIPT: receipt,
    RECORD_FACTS: record,
    RECORD_DEVIATION: set_aside,
    WITHDRAW_DEVIATION: let_count,
    CLOSE_CASE: close,
    REOPEN_CASE: reopen,
    ASSIGN_CASE: assign,
}
