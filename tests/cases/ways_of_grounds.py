"""For what stops a decision because of what it rests on: a case in which it does, and the acts that clear it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.take_over_draft import TAKE_OVER_DRAFT, take_over_draft
from rettesnor.cases.hearing.withdraw_information_notice import WITHDRAW_INFORMATION_NOTICE
from rettesnor.cases.models import Case, Considered, DecisionDraft, OtherHelp, Outcome, PartName
from tests.cases import cast
from tests.cases.cast import GRANT, LATER, NOW, REJECTION
from tests.cases.issuing import with_part
from tests.cases.later_standards import greve_with
from tests.cases.stops import Stop, adverse, drafted

UNKNOWN = ("cannot_use_other_offers",)
ON_THE_FILE = replace(REJECTION, on_the_file="Borgeren vil ikke medvirke.", missing_facts=UNKNOWN)


def provision_grants_it() -> Stop:
    """That there is no money is no ground to refuse pay: it is paid by the ladder."""
    refused = with_part(GRANT, PartName.PAY, Outcome.REJECTED, "serviceloven § 105, stk. 1")
    granted = with_part(GRANT, PartName.PAY, Outcome.GRANTED, "serviceloven § 105, stk. 1")
    return drafted(cast.karen(), refused, granted)


def nothing_granted() -> Stop:
    put_off = {PartName.EXTENT: "Vi ved endnu ikke hvor meget.", **GRANT.later}
    return drafted(cast.karen(), replace(GRANT, parts=GRANT.parts[:1], later=put_off), GRANT)


def on_the_file() -> Case:
    case = cast.karen(**dict.fromkeys(UNKNOWN))
    cast.draft(case, ON_THE_FILE)
    return case


def missing_not_told() -> Stop:
    case = on_the_file()
    return Stop(ISSUE_DECISION, case, lambda: cast.notice(case, UNKNOWN, LATER))


def notice_running() -> Stop:
    """The citizen has sent what was missing before the time was over."""
    case = on_the_file()
    cast.notice(case, UNKNOWN, LATER)
    return Stop(ISSUE_DECISION, case, lambda: cast.facts(case, now=LATER, cannot_use_other_offers=True))


def no_information_notice() -> Stop:
    case = on_the_file()
    return Stop(WITHDRAW_INFORMATION_NOTICE, case, lambda: cast.notice(case, UNKNOWN))


def replaced() -> Case:
    case = cast.karen()
    cast.draft(case, GRANT)
    greve_with(8, (NOW + timedelta(days=1)).date())
    return case


def standard_replaced() -> Stop:
    case = replaced()

    def clear() -> object:
        return take_over_draft(case, by=cast.user(), now=LATER, read=DecisionDraft.objects.get(case=case).version)

    return Stop(ISSUE_DECISION, case, clear)


def standard_not_replaced() -> Stop:
    case = cast.karen()
    cast.draft(case, GRANT)
    return Stop(TAKE_OVER_DRAFT, case, lambda: greve_with(8, (NOW + timedelta(days=1)).date()))


def course_not_considered() -> Stop:
    considered = replace(REJECTION, other_help={OtherHelp.SPECIAL_COURSE: Considered.OPENED})
    return drafted(adverse(special_social_problems=True), REJECTION, considered)


WAYS_OF_GROUNDS: Mapping[str, Callable[[], Stop]] = {
    "provision_grants_it": provision_grants_it,
    "nothing_granted": nothing_granted,
    "course_not_considered": course_not_considered,
    "missing_not_told": missing_not_told,
    "notice_running": notice_running,
    "no_information_notice": no_information_notice,
    "standard_replaced": standard_replaced,
    "standard_not_replaced": standard_not_replaced,
}
