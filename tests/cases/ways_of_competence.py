"""For what stops somebody who may not decide a case: a case in which it does, and the acts that clear it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT
from rettesnor.cases.competence.ask_approval import ASK_APPROVAL
from rettesnor.cases.competence.record_minutes import RECORD_MINUTES
from rettesnor.cases.competence.send_back_transfer import SEND_BACK_TRANSFER
from rettesnor.cases.competence.transfer_case import TRANSFER_CASE
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import Case, CommitteeOutcome, RulingOutcome
from tests.cases import cast
from tests.cases.cast import GRANT, LATER
from tests.cases.competence import approving
from tests.cases.competence.committing import before_a_committee, recommended, settled
from tests.cases.competence.disqualifying import answered, asked, disqualified
from tests.cases.competence.transferring import sent, sent_back
from tests.cases.stops import Stop


def is_disqualified() -> Stop:
    case = cast.karen()
    question, later = asked(case), LATER + timedelta(hours=1)
    answered(question)
    return Stop(RECORD_FACTS, case, lambda: answered(question, RulingOutcome.NOT_DISQUALIFIED, now=later), later)


def may_be_disqualified() -> Stop:
    case = cast.karen()
    cast.draft(case, GRANT)
    question = asked(case)
    return Stop(ISSUE_DECISION, case, lambda: answered(question, RulingOutcome.NOT_DISQUALIFIED))


def drafted_by_disqualified() -> Stop:
    case, colleague = cast.karen(), cast.user(name="Bo")
    written = save_draft(case, GRANT, by=colleague, now=LATER)
    disqualified(case, colleague)
    return Stop(ISSUE_DECISION, case, lambda: save_draft(case, GRANT, by=cast.user(), now=LATER, read=written.version))


def drafted_where_approval_is_demanded(by: Actor | None = None) -> Case:
    approving.demand_approval()
    case = cast.karen()
    save_draft(case, GRANT, by=by or cast.user(), now=LATER)
    return case


def not_approved() -> Stop:
    case = drafted_where_approval_is_demanded()

    def clear() -> None:
        approving.asked(case)
        approving.approved(case)

    return Stop(ISSUE_DECISION, case, clear)


def approved() -> Stop:
    case = drafted_where_approval_is_demanded()
    approving.asked(case)
    approving.approved(case)
    return Stop(ASK_APPROVAL, case, lambda: cast.draft(case, GRANT, LATER))


def nobody_asked_to_approve() -> Stop:
    case = drafted_where_approval_is_demanded(approving.bo())
    return Stop(APPROVE_DRAFT, case, lambda: approving.asked(case, cast.user()))


def another_asked_to_approve() -> Stop:
    case = drafted_where_approval_is_demanded(approving.bo())
    approving.asked(case, cast.user(name="Pia"))
    return Stop(APPROVE_DRAFT, case, lambda: approving.asked(case, cast.user(), instead_because="Pia er syg."))


def on_its_way() -> Stop:
    case = cast.karen()
    sent(case)
    return Stop(TRANSFER_CASE, case, lambda: sent_back(case))


def not_on_its_way() -> Stop:
    case = cast.karen()
    return Stop(SEND_BACK_TRANSFER, case, lambda: sent(case))


def not_seen_by_the_committee() -> Stop:
    case = before_a_committee()

    def clear() -> None:
        recommended(case)
        settled(case)

    return Stop(ISSUE_DECISION, case, clear)


def the_committee_differs() -> Stop:
    case = before_a_committee()
    recommended(case)
    settled(case, CommitteeOutcome.REJECTED)

    def clear() -> None:
        recommended(case)
        settled(case)

    return Stop(ISSUE_DECISION, case, clear)


def not_recommended() -> Stop:
    case = before_a_committee()
    return Stop(RECORD_MINUTES, case, lambda: recommended(case))


WAYS_OF_COMPETENCE: Mapping[str, Callable[[], Stop]] = {
    "disqualified": is_disqualified,
    "disqualification_open": may_be_disqualified,
    "committee_missing": not_seen_by_the_committee,
    "committee_differs": the_committee_differs,
    "not_recommended": not_recommended,
    "transfer_open": on_its_way,
    "no_transfer": not_on_its_way,
    "approval_missing": not_approved,
    "approved_already": approved,
    "approval_not_asked": nobody_asked_to_approve,
    "another_approver_asked": another_asked_to_approve,
    "drafted_by_disqualified": drafted_by_disqualified,
}
