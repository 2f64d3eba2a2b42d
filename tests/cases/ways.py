"""For what can stop an action: a case in which it does, and the acts that clear it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rettesnor.cases.decision.correct_delivery import CORRECT_DELIVERY
from rettesnor.cases.decision.discard_draft import DISCARD_DRAFT
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.let_stand import LET_STAND
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY, record_delivery
from rettesnor.cases.decision.save_draft import save_draft
from rettesnor.cases.decision.withdraw_annulment import WITHDRAW_ANNULMENT
from rettesnor.cases.decision.withdraw_delivery import withdraw_delivery
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.deviation.withdraw_deviation import WITHDRAW_DEVIATION
from rettesnor.cases.hearing.correct_hearing import CORRECT_HEARING
from rettesnor.cases.hearing.correct_hearing_answer import CORRECT_HEARING_ANSWER
from rettesnor.cases.hearing.withdraw_exemption import WITHDRAW_EXEMPTION
from rettesnor.cases.intake.close_case import CLOSE_CASE, close_case
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.intake.reopen_case import REOPEN_CASE, reopen_case
from rettesnor.cases.intake.send_receipt import SEND_RECEIPT
from rettesnor.cases.models import Case, ClosingGround, SentBy
from rettesnor.standards.models import StandardVersion
from tests.cases import cast, course
from tests.cases.cast import GRANT, LATER, NOW, REJECTION
from tests.cases.stops import Stop, adverse, drafted, grant_that_lacks, heard, partly, promised, rejection
from tests.cases.ways_of_competence import WAYS_OF_COMPETENCE
from tests.cases.ways_of_complaints import WAYS_OF_COMPLAINTS
from tests.cases.ways_of_delivery import WAYS_OF_DELIVERY
from tests.cases.ways_of_grounds import WAYS_OF_GROUNDS
from tests.cases.ways_of_hearing import WAYS as OF_HEARING
from tests.cases.ways_of_mending import WAYS_OF_MENDING
from tests.cases.ways_of_proposals import WAYS_OF_PROPOSALS
from tests.cases.ways_of_revisions import WAYS_OF_REVISIONS


def issued() -> Case:
    case = cast.karen()
    cast.draft(case, GRANT)
    cast.issue(case)
    return case


def deliver(case: Case) -> object:
    by = cast.user(case.municipality)
    return record_delivery(case, by=by, now=LATER, delivered_on=LATER.date(), how=SentBy.LETTER)


def close(case: Case) -> object:
    return close_case(case, by=cast.user(), now=LATER, ground=ClosingGround.MISTAKE, reason="Forkert.")


def closed() -> Stop:
    case = cast.karen()
    close(case)
    return Stop(RECORD_FACTS, case, lambda: reopen_case(case, by=cast.user(), now=LATER, reason="Alligevel."))


def not_closed() -> Stop:
    case = cast.karen()
    return Stop(REOPEN_CASE, case, lambda: close(case))


def no_deviation() -> Stop:
    case = cast.karen()
    record: dict[str, Any] = {"by": cast.user(), "now": NOW, "rule": "need-too-low", "reason": "Behovet er større."}
    return Stop(WITHDRAW_DEVIATION, case, lambda: record_deviation(case, **record))


def no_hearing() -> Stop:
    case = cast.karen()
    return Stop(CORRECT_HEARING, case, lambda: cast.hearing(case, ("support_need",)))


def no_hearing_answer() -> Stop:
    case = cast.karen()
    return Stop(CORRECT_HEARING_ANSWER, case, lambda: cast.answer(cast.hearing(case, ("support_need",))))


def no_exemption() -> Stop:
    case = adverse()
    return Stop(WITHDRAW_EXEMPTION, case, lambda: cast.exemption(case))


def no_draft() -> Stop:
    case = cast.karen()
    return Stop(DISCARD_DRAFT, case, lambda: cast.draft(case, GRANT))


def no_decision() -> Stop:
    case = cast.karen()
    cast.draft(case, GRANT)
    return Stop(RECORD_DELIVERY, case, lambda: cast.issue(case))


def no_delivery() -> Stop:
    case = issued()
    return Stop(CORRECT_DELIVERY, case, lambda: deliver(case))


def delivered() -> Stop:
    case = issued()
    deliver(case)
    row = case.deliveries.get()
    taken_back: dict[str, Any] = {"by": cast.user(), "now": LATER, "delivery": row, "reason": "Kom retur."}
    return Stop(RECORD_DELIVERY, case, lambda: withdraw_delivery(case, **taken_back))


def annul(case: Case) -> object:
    return course.annul(case.decisions.get())


def decided() -> Stop:
    """About the wrong person: nothing that is decided in this case would be right."""
    case = issued()
    return Stop(CLOSE_CASE, case, lambda: annul(case))


def none_holds() -> Stop:
    case = issued()
    annul(case)
    return Stop(RECORD_DELIVERY, case, lambda: course.let_hold_again(case.annulments.get()))


def no_annulment() -> Stop:
    case = issued()
    return Stop(WITHDRAW_ANNULMENT, case, lambda: annul(case))


def nothing_new() -> Stop:
    case, later = issued(), LATER + timedelta(hours=1)
    return Stop(LET_STAND, case, lambda: cast.facts(case, now=later, support_need="high"), later)


def facts_needed() -> Stop:
    case = cast.application()
    cast.draft(case, GRANT)
    return Stop(ISSUE_DECISION, case, lambda: cast.facts(case, now=LATER, **cast.INSIDE))


def law_says_outside() -> Stop:
    return drafted(adverse(), GRANT, replace(GRANT, against_assessment="Fleksjobbet er ophørt."))


def law_says_inside() -> Stop:
    return drafted(cast.karen(), REJECTION, replace(REJECTION, against_assessment="Hun har fået et job."))


def local_rule_alone() -> Stop:
    return drafted(cast.karen(support_need="light"), rejection(provisions=()), GRANT)


def new_decision() -> Stop:
    return drafted(issued(), GRANT, replace(GRANT, supersedes_because="Nye oplysninger."))


def trial() -> Stop:
    case = cast.without_a_standard("rita")
    by, tried = cast.user(case.municipality), StandardVersion.objects.get(pk="randers-draft")
    save_draft(case, GRANT, by=by, now=LATER, standard=tried)
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, GRANT, LATER))


def plan_promised() -> Stop:
    """The law offers a plan for a reduced function; Greve offers one to everybody."""
    case = cast.karen(mental_function_reduced=False, special_social_problems=True)
    return drafted(case, replace(GRANT, plan_offered=False), GRANT)


def granted_but(**values: Any) -> Case:
    """Ready to be granted, with facts that Greve's text does not speak of."""
    case = cast.karen()
    cast.draft(case, GRANT)
    cast.facts(case, **values)
    return case


def another_acts() -> Stop:
    case = granted_but(acting_municipality=cast.RANDERS)
    return Stop(ISSUE_DECISION, case, lambda: cast.facts(case, acting_municipality=cast.GREVE, now=LATER))


def lives_elsewhere() -> Stop:
    case = granted_but(acting_municipality=cast.GREVE, residence_municipality=cast.RANDERS)
    return Stop(ISSUE_DECISION, case, lambda: cast.facts(case, acting_ground="stay_in_other_municipality", now=LATER))


def follow_up_passed() -> Stop:
    case = cast.karen()
    cast.draft(case, replace(GRANT, follow_up_on=NOW.date() + timedelta(days=1)))
    return Stop(ISSUE_DECISION, case, lambda: cast.draft(case, GRANT, LATER))


def part_reason() -> Stop:
    return drafted(heard(), rejection(reason=""), REJECTION)


def reasons() -> Stop:
    return drafted(heard(), replace(REJECTION, reasons=""), REJECTION)


def weighed() -> Stop:
    return drafted(heard(), replace(REJECTION, weighed=""), REJECTION)


def answered() -> Stop:
    case = issued()
    return Stop(SEND_RECEIPT, case, lambda: course.annul(case.decisions.get(), now=LATER))


FOLLOWED_UP = replace(GRANT, follow_up_on=LATER.date() + timedelta(days=90))


WAYS: Mapping[str, Callable[[], Stop]] = {
    "case_closed": closed,
    "case_not_closed": not_closed,
    "no_deviation": no_deviation,
    "no_hearing": no_hearing,
    "no_hearing_answer": no_hearing_answer,
    "no_exemption": no_exemption,
    "no_draft": no_draft,
    "nothing_new": nothing_new,
    "no_decision": no_decision,
    "no_delivery": no_delivery,
    "no_annulment": no_annulment,
    "none_holds": none_holds,
    "case_decided": decided,
    "answered_already": answered,
    "delivered": delivered,
    "draft_lacks": grant_that_lacks(decision_sentence=""),
    "part_lacks_text": grant_that_lacks(parts=(replace(GRANT.parts[0], text=""), GRANT.parts[1])),
    "facts_needed": facts_needed,
    "law_says_outside": law_says_outside,
    "law_says_inside": law_says_inside,
    "part_undecided": grant_that_lacks(later={}),
    "as_asked_unsaid": grant_that_lacks(as_asked=None),
    "as_asked_contradicted": grant_that_lacks(as_asked=False),
    "part_needs_facts": lambda: drafted(cast.karen(), partly(()), partly(("support_need",))),
    "part_needs_provision": lambda: drafted(heard(), rejection(provisions=()), REJECTION),
    "local_rule_alone": local_rule_alone,
    "plan_not_offered": grant_that_lacks(plan_offered=False),
    "new_decision_needs_reason": new_decision,
    "standard_not_adopted": trial,
    "extent_unmeasured": lambda: drafted(
        cast.karen(), partly(("support_need",), amounts=()), partly(("support_need",))
    ),
    **OF_HEARING,
    **WAYS_OF_DELIVERY,
    "plan_promised": plan_promised,
    "another_municipality_acts": another_acts,
    "acting_ground_missing": lives_elsewhere,
    "follow_up_later_than_promised": grant_that_lacks(follow_up_on=LATER.date() + timedelta(days=366)),
    "follow_up_out_of_time": follow_up_passed,
    **WAYS_OF_GROUNDS,
    **WAYS_OF_PROPOSALS,
    **WAYS_OF_COMPETENCE,
    **WAYS_OF_COMPLAINTS,
    **WAYS_OF_MENDING,
    **WAYS_OF_REVISIONS,
    "letter.intervention": grant_that_lacks(intervention=""),
    "letter.purpose": grant_that_lacks(purpose=""),
    "letter.part_provisions": grant_that_lacks(parts=(replace(GRANT.parts[0], provisions=()), GRANT.parts[1])),
    "letter.part_reason": part_reason,
    "letter.reasons": reasons,
    "letter.promised_reasons": promised("haderslev-2023", replace(GRANT, reasons=""), GRANT),
    "letter.goals": promised("ishoej-present", replace(GRANT, goals=""), GRANT),
    "letter.follow_up": promised("ishoej-proposed", GRANT, FOLLOWED_UP),
}
