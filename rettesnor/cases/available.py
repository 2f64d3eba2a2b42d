"""What a case allows now, and why not the rest: the answers of the actions' own guards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from rettesnor.accounts.models import User
from rettesnor.cases.actions import (
    exempt_hearing,
    issue_decision,
    record_delivery,
    record_deviation,
    record_facts,
    record_hearing_answer,
    save_draft,
    send_hearing,
    withdraw_deviation,
)
from rettesnor.cases.models import Case
from rettesnor.cases.reason import Reason


class Guard(Protocol):
    def __call__(self, case: Case, *, by: User, now: datetime) -> Reason | None: ...


ACTIONS: tuple[tuple[str, Guard], ...] = (
    ("record_facts", record_facts.why_not),
    ("record_deviation", record_deviation.why_not),
    ("withdraw_deviation", withdraw_deviation.why_not),
    ("send_hearing", send_hearing.why_not),
    ("record_hearing_answer", record_hearing_answer.why_not),
    ("exempt_hearing", exempt_hearing.why_not),
    ("save_draft", save_draft.why_not),
    ("issue_decision", issue_decision.why_not),
    ("record_delivery", record_delivery.why_not),
)


@dataclass(frozen=True)
class Available:
    """The names of the actions that are allowed, and of each other one the reason why it is not."""

    allowed: tuple[str, ...]
    refused: Mapping[str, Reason]


def available(case: Case, *, by: User, now: datetime) -> Available:
    """Ask every action of a case."""
    answers = {name: why_not(case, by=by, now=now) for name, why_not in ACTIONS}
    return Available(
        tuple(name for name, reason in answers.items() if reason is None),
        {name: reason for name, reason in answers.items() if reason is not None},
    )
