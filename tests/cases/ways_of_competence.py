"""For what stops somebody who may not decide a case: a case in which it does, and the acts that clear it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import Ruling
from tests.cases import cast
from tests.cases.cast import GRANT, LATER
from tests.cases.competence.disqualifying import answered, asked, disqualified
from tests.cases.stops import Stop


def is_disqualified() -> Stop:
    case = cast.karen()
    question, later = asked(case), LATER + timedelta(hours=1)
    answered(question)
    return Stop(RECORD_FACTS, case, lambda: answered(question, Ruling.NOT_DISQUALIFIED, now=later), later)


def may_be_disqualified() -> Stop:
    case = cast.karen()
    question = asked(case)
    return Stop(ISSUE_DECISION, case, lambda: answered(question, Ruling.NOT_DISQUALIFIED))


def drafted_by_disqualified() -> Stop:
    case, colleague = cast.karen(), cast.user(name="Bo")
    written = save_draft(case, GRANT, by=colleague, now=LATER)
    disqualified(case, colleague)
    return Stop(ISSUE_DECISION, case, lambda: save_draft(case, GRANT, by=cast.user(), now=LATER, read=written.version))


WAYS_OF_COMPETENCE: Mapping[str, Callable[[], Stop]] = {
    "disqualified": is_disqualified,
    "disqualification_open": may_be_disqualified,
    "drafted_by_disqualified": drafted_by_disqualified,
}
