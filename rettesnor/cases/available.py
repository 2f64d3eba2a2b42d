"""What a case allows now, and why not the rest: the answers of the actions' own guards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.let_stand import LET_STAND
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY
from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.deviation.record_deviation import RECORD_DEVIATION
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.exempt_hearing import EXEMPT_HEARING
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER
from rettesnor.cases.hearing.send_hearing import SEND_HEARING
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import Case

ACTIONS: tuple[Action, ...] = (
    RECORD_FACTS,
    RECORD_DEVIATION,
    WITHDRAW_DEVIATION,
    SEND_HEARING,
    RECORD_HEARING_ANSWER,
    EXEMPT_HEARING,
    SAVE_DRAFT,
    ISSUE_DECISION,
    RECORD_DELIVERY,
    LET_STAND,
)


@dataclass(frozen=True)
class Available:
    """The actions that are allowed, and of each other one everything that stops it."""

    allowed: tuple[Action, ...]
    stopped: Mapping[Action, tuple[Obstacle, ...]]


def available(case: Case, *, by: Actor, now: datetime) -> Available:
    """Ask every action of a case."""
    answers = {action: tuple(action.obstacles(case, by=by, now=now)) for action in ACTIONS}
    return Available(
        tuple(action for action, obstacles in answers.items() if not obstacles),
        {action: obstacles for action, obstacles in answers.items() if obstacles},
    )
