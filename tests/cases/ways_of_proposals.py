"""For what stops a draft over what was proposed, or what speaks against it: a case in which it does, and the way on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.models import Outcome
from tests.cases import cast
from tests.cases.cast import GRANT, LATER, REJECTION
from tests.cases.decision.test_proposals import proposed, wishing
from tests.cases.stops import Stop, drafted, heard


def condition_not_set_aside() -> Stop:
    case = cast.karen(support_need="light")
    cast.draft(case, GRANT)
    return Stop(ISSUE_DECISION, case, lambda: cast.deviation(case, "need-too-low"))


def proposal_moved() -> Stop:
    """The citizen wishes for another number of days than when the sentence was proposed."""
    case = wishing(cast.karen(), wished_days="4 days/week")
    as_proposed = replace(GRANT, decision_sentence=proposed(case)["decision_sentence"], proposed=("decision_sentence",))
    cast.draft(case, as_proposed)
    wishing(case, wished_days="3 days/week")
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, GRANT, LATER))


def reasons_only_proposed() -> Stop:
    case = heard()
    as_proposed = replace(REJECTION, reasons=proposed(case, Outcome.REJECTED)["reasons"], proposed=("reasons",))
    return drafted(case, as_proposed, replace(as_proposed, reasons_confirmed=True))


WAYS_OF_PROPOSALS: Mapping[str, Callable[[], Stop]] = {
    "condition_not_set_aside": condition_not_set_aside,
    "proposal_moved": proposal_moved,
    "reasons_only_proposed": reasons_only_proposed,
}
