"""For what stops a decision because of its hearing, or a text that is older than it: the acts that clear it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.hearing.correct_hearing import correct_hearing
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.models import Case, SentBy
from tests.cases import cast
from tests.cases.cast import GRANT, LATER, NOW, REJECTION
from tests.cases.stops import Stop, adverse, drafted, partly


def hearing_missing() -> Stop:
    case = adverse()
    cast.draft(case, REJECTION, LATER)
    return Stop(ISSUE_DECISION, case, lambda: cast.exemption(case, now=LATER))


def hearing_running() -> Stop:
    """The year was typed wrong, and the case must wait for it: the day is corrected."""
    case = adverse()
    held = cast.hearing(case)
    wrong = {**content_of(held), "due_on": held.due_on.replace(month=12, day=1)}
    late = correct_hearing(case, by=cast.user(), now=NOW, hearing=held, reason="Udsat.", **wrong)
    cast.draft(case, REJECTION, LATER)
    right = {**content_of(held), "reason": "Tastet forkert."}
    return Stop(ISSUE_DECISION, case, lambda: correct_hearing(case, by=cast.user(), now=LATER, hearing=late, **right))


def content_of(held: Any) -> dict[str, Any]:
    return {
        "material": held.material,
        "facts": [shown["name"] for shown in held.facts],
        "sent_on": held.sent_on,
        "how": SentBy(held.how),
        "due_on": held.due_on,
    }


def not_covered() -> Stop:
    case = adverse()
    cast.hearing(case, ("support_need",))
    cast.draft(case, REJECTION, LATER)
    return Stop(ISSUE_DECISION, case, lambda: cast.hearing(case, now=LATER))


def draft_not_heard() -> Stop:
    case = cast.ole()
    cast.exemption(case)
    cast.draft(case, REJECTION, LATER)
    return Stop(ISSUE_DECISION, case, lambda: cast.hearing(case, now=LATER))


def shown_four_days() -> Case:
    """The citizen was heard over a draft of four days."""
    case = cast.karen()
    cast.draft(case, partly(("support_need",), amounts=("4 days/week",)))
    hear_over_draft(case, NOW)
    return case


def hear_over_draft(case: Case, now: Any) -> object:
    due_on = now.date() + timedelta(days=14)
    return send_hearing(
        case, by=cast.user(), now=now, material="Udkastet.", facts=[], sent_on=now.date(), how=SentBy.DIGITAL_POST,
        due_on=due_on, over_draft=True,
    )  # fmt: skip


def worse_than_heard() -> Stop:
    case = shown_four_days()
    cast.draft(case, partly(("support_need",), amounts=("0.5 days/week",)), LATER)
    return Stop(ISSUE_DECISION, case, lambda: hear_over_draft(case, LATER))


def differs_from_heard() -> Stop:
    less = partly(("support_need",), amounts=("4 days/week",))
    other = replace(less, parts=tuple(replace(part, text="Fire dage i alt.") for part in less.parts))
    return drafted(shown_four_days(), other, replace(other, no_worse_because="Det er lige mange dage."))


def text_older() -> Stop:
    """The answer came after it had been written how it was weighed."""
    case = adverse()
    held = cast.hearing(case)
    cast.draft(case, REJECTION)
    cast.answer(held)
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, REJECTION, LATER, holds={"weighed"}))


def deviation_older() -> Stop:
    case = cast.karen(support_need="light")
    cast.deviation(case, "need-too-low")
    cast.facts(case, now=LATER, support_need="light")
    cast.draft(case, GRANT, LATER)
    return Stop(ISSUE_DECISION, case, lambda: cast.deviation(case, "need-too-low", LATER))


WAYS: Mapping[str, Callable[[], Stop]] = {
    "hearing_missing": hearing_missing,
    "hearing_running": hearing_running,
    "hearing_does_not_cover": not_covered,
    "draft_not_heard": draft_not_heard,
    "worse_than_heard": worse_than_heard,
    "differs_from_heard": differs_from_heard,
    "text_older": text_older,
    "deviation_older": deviation_older,
}
