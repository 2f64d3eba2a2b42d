"""For what can stop the mending of a decision that was sent: a case in which it does, and the act that clears it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.reopen_decision import REOPEN_DECISION, reopen_decision
from rettesnor.cases.decision.send_deadline_notice import send_deadline_notice
from rettesnor.cases.decision.withdraw_deadline_notice import WITHDRAW_DEADLINE_NOTICE
from rettesnor.cases.decision.withdraw_reopening import WITHDRAW_REOPENING, withdraw_reopening
from rettesnor.cases.models import Case, Reopening, ReopeningGround, SentBy
from tests.cases import cast, course
from tests.cases.stops import Stop, partly

NEXT_DAY = cast.LATER + timedelta(days=1)
LESS = replace(
    partly(("support_need",)),
    supersedes_because="Behovet er mindre.",
    reliance="Fra februar, så du kan nå at planlægge.",
)


def delivered() -> Case:
    """Karen was granted four days a week, and has the letter."""
    case = cast.karen()
    course.issued(case)
    course.deliver(case, cast.LATER.date())
    return case


def reopen(case: Case, now: datetime = cast.LATER) -> Reopening:
    by, ground = cast.user(case.municipality), ReopeningGround.NEW_FACTS
    return reopen_decision(case, by=by, now=now, ground=ground, reason="Lægen har skrevet igen.")


def no_deadline_notice() -> Stop:
    case, now = cast.karen(), cast.NOW.replace(month=12, day=17)
    return Stop(
        WITHDRAW_DEADLINE_NOTICE,
        case,
        lambda: send_deadline_notice(case, by=cast.user(), now=now, why="Vi venter.", how=SentBy.LETTER),
        now,
    )


def reopened_already() -> Stop:
    case = delivered()
    reopen(case)
    return Stop(
        REOPEN_DECISION,
        case,
        lambda: withdraw_reopening(case, by=cast.user(), now=cast.LATER, reason="Det var en anden sag."),
    )


def not_reopened() -> Stop:
    case = delivered()
    return Stop(WITHDRAW_REOPENING, case, lambda: reopen(case))


def less_as_if_granted() -> Stop:
    case = delivered()
    part = replace(cast.GRANT.parts[1], text="Tre dage om ugen.", amounts=("3 days/week",))
    shy = replace(LESS, parts=(cast.GRANT.parts[0], part), as_asked=True)
    cast.draft(case, shy, NEXT_DAY)
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, LESS, NEXT_DAY), NEXT_DAY)


def reliance_unweighed() -> Stop:
    case = delivered()
    cast.draft(case, replace(LESS, reliance=""), NEXT_DAY)
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, LESS, NEXT_DAY), NEXT_DAY)


WAYS_OF_MENDING: Mapping[str, Callable[[], Stop]] = {
    "no_deadline_notice": no_deadline_notice,
    "reopened_already": reopened_already,
    "not_reopened": not_reopened,
    "taken_back_unsaid": less_as_if_granted,
    "reliance_unweighed": reliance_unweighed,
}
