"""From wherever a case is to a decision that reached the citizen, and every complaint to its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from rettesnor.cases.competence.recommend import recommend
from rettesnor.cases.competence.record_minutes import record_minutes
from rettesnor.cases.complaint.carry_out_appeal import CARRY_OUT_APPEAL, carry_out_appeal
from rettesnor.cases.complaint.forward_complaint import FORWARD_COMPLAINT
from rettesnor.cases.complaint.make_package import MAKE_PACKAGE, make_package
from rettesnor.cases.complaint.reassess_complaint import REASSESS_COMPLAINT
from rettesnor.cases.complaint.record_appeal_outcome import RECORD_APPEAL_OUTCOME
from rettesnor.cases.complaint.record_maintaining import RECORD_MAINTAINING
from rettesnor.cases.complaint.standing import ComplaintsAt, stops_of
from rettesnor.cases.complaint.withdraw_reassessment import withdraw_reassessment
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.older import ABOUT
from rettesnor.cases.decision.record_delivery import RECORD_DELIVERY, record_delivery
from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.weight import not_met
from rettesnor.cases.intake.reopen_case import reopen_case
from rettesnor.cases.models import (
    AppealOutcomeKind,
    Case,
    CommitteeOutcome,
    Outcome,
    ReassessmentResult,
    RulingOutcome,
    SentBy,
    still_standing,
)
from tests.cases import cast
from tests.cases.competence.approving import approved, asked
from tests.cases.competence.disqualifying import answered as ruled
from tests.cases.competence.disqualifying import leader
from tests.cases.complaint.complaining import answered, maintain, reassess, send
from tests.cases.histories.history import REASON, History
from tests.cases.histories.of_competence import next_met

ENOUGH = 25
"""So many acts bring any case to its end."""
WHOLE = replace(
    cast.GRANT,
    supersedes_because=REASON,
    older_standard_because=REASON,
    no_worse_because=REASON,
    against_assessment=REASON,
)


def reopen(h: History, stop: Obstacle) -> object:
    return reopen_case(h.case, by=h.caseworker, now=h.now, reason=REASON)


def know(h: History, stop: Obstacle) -> object:
    """What speaks against the citizen was recorded wrongly."""
    extra = cast.ONLY_BALLERUP_ASKS if h.case.municipality == cast.BALLERUP else {}
    cast.facts(h.case, now=h.now, **cast.INSIDE, **extra)
    return None


def draft(h: History, stop: Obstacle) -> object:
    return cast.draft(h.case, WHOLE, h.now, holds=set(ABOUT))


def forgo(h: History, stop: Obstacle) -> object:
    """The promise of a hearing over the draft, by who gets all they asked for."""
    if h.case.draft.outcome != Outcome.GRANTED:
        return draft(h, stop)
    return record_deviation(h.case, by=h.caseworker, now=h.now, rule=cast.DRAFT_HEARING, reason=REASON)


def set_aside(h: History, stop: Obstacle) -> object:
    """Each local condition that speaks against it, for this citizen."""
    against = not_met(assess_case(h.case, h.today, h.now).assessment)
    rules = {each.sourced.rule.id for each in against if each.sourced.layer == "local" and each.sourced.rule.binds}
    done = {each.rule for each in still_standing(h.case.deviations.all())}
    for rule in sorted(rules - done):
        record_deviation(h.case, by=h.caseworker, now=h.now, rule=rule, reason=REASON)
    return None


def renew(h: History, stop: Obstacle) -> object:
    """The deviation, over what is known now, from the standard that the draft is written under."""
    draft, rule = h.case.draft, stop.parameters["rule"]
    return record_deviation(h.case, by=h.caseworker, now=h.now, rule=rule, reason=REASON, standard=draft.standard)


def carry_out(h: History, stop: Obstacle) -> object:
    """Ankestyrelsen's decision, with what it comes to in the draft."""
    at = ComplaintsAt(h.case, h.now)
    held = next(each for each in at.held if each.awaits_carrying_out)
    if list(stops_of(CARRY_OUT_APPEAL)(held, at)):
        return draft(h, stop)
    return carry_out_appeal(h.case, by=h.caseworker, now=h.now, complaint=held.row)


def take_back(h: History, stop: Obstacle) -> object:
    """A reassessment that finds the citizen right in something, where all was given before."""
    held = next(each for each in ComplaintsAt(h.case, h.now).held if each.awaits_decision_since)
    row = held.reassessment
    assert row
    return withdraw_reassessment(h.case, by=h.caseworker, now=h.now, row=row, reason=REASON)


def wait(h: History, stop: Obstacle) -> object:
    h.now += timedelta(days=max((held.due_on - h.today).days for held in standing_hearings(h.case)) + 1)
    return None


def let_the_committee_settle(h: History, stop: Obstacle) -> object:
    by, now = h.caseworker, h.now
    recommend(h.case, by=by, now=now, meets_on=next_met(h), text=REASON)
    return record_minutes(
        h.case, by=by, now=now, outcome=CommitteeOutcome.GRANTED, words=REASON, between_meetings=REASON
    )


def have_it_approved(h: History, stop: Obstacle) -> object:
    """By somebody who does nothing else in a history, whoever was asked before."""
    approver = cast.user(h.case.municipality, name="Eva")
    asked(h.case, approver, now=h.now, instead_because=REASON)
    return approved(h.case, approver, now=h.now)


def rule_that_they_may(h: History, stop: Obstacle) -> object:
    """The caseworker is not disqualified after all, by a leader who does nothing else in a history."""
    question = h.case.disqualifications.filter(person=h.caseworker.user).latest("at", "pk")
    other = leader(h.case.municipality, "Thor")
    return ruled(question, RulingOutcome.NOT_DISQUALIFIED, by=other, now=h.now)


WAYS: Mapping[str, Callable[[History, Obstacle], object]] = {
    "case_closed": reopen,
    "facts_needed": know,
    "law_says_outside": know,
    "condition_not_set_aside": set_aside,
    "change_not_carried_out": carry_out,
    "gives_no_more": take_back,
    "hearing_running": wait,
    "draft_not_heard": forgo,
    "deviation_older": renew,
    "committee_missing": let_the_committee_settle,
    "committee_differs": let_the_committee_settle,
    "approval_missing": have_it_approved,
    "disqualified": rule_that_they_may,
    "disqualification_open": rule_that_they_may,
}
"""What clears what stops a whole grant; anything else is a fault of the draft, which is written anew."""


def towards_a_decision(h: History) -> object:
    """One act: what clears the first thing that stops it, or the decision itself."""
    h.case = Case.objects.opened().get(pk=h.case.pk)
    stops = list(ISSUE_DECISION.obstacles(h.case, by=h.caseworker, now=h.now))
    if not stops:
        return cast.issue(h.case, h.now, by=h.caseworker)
    first = next((stop for stop in stops if stop.code in WAYS), stops[0])
    return WAYS.get(first.code, draft)(h, first)


def to_the_end(h: History) -> None:
    """Raises AssertionError with what still stops it where there is no way on."""
    decided = h.case.decisions.count()
    acts = 0
    while h.case.decisions.count() == decided:
        stops = [stop.code for stop in ISSUE_DECISION.obstacles(h.case, by=h.caseworker, now=h.now)]
        assert acts < ENOUGH, f"no way on to a decision: {stops}"
        h.now += timedelta(minutes=1)
        towards_a_decision(h)
        acts += 1
    if RECORD_DELIVERY.why_not(h.case, by=h.caseworker, now=h.now) is None:
        record_delivery(h.case, by=h.caseworker, now=h.now, delivered_on=h.today, how=SentBy.LETTER)
    for _ in range(ENOUGH):
        h.now += timedelta(minutes=1)
        if not _complaint_goes_on(h):
            return
    raise AssertionError("a complaint comes to no end")


def _complaint_goes_on(h: History) -> bool:
    at = ComplaintsAt(h.case, h.now)
    for held in at.held:
        for action, act in _OF_A_COMPLAINT.items():
            if not list(stops_of(action)(held, at)):
                act(h, held.row)
                return True
        assert not held.is_with_us or held.awaits_decision_since is None, "a complaint is stuck"
    return False


_OF_A_COMPLAINT = {
    RECORD_APPEAL_OUTCOME: lambda h, row: answered(row, AppealOutcomeKind.UPHELD, h.now),
    FORWARD_COMPLAINT: lambda h, row: send(row, h.now, remark="For sent."),
    MAKE_PACKAGE: lambda h, row: make_package(h.case, by=h.caseworker, now=h.now, complaint=row),
    RECORD_MAINTAINING: lambda h, row: maintain(row, h.now),
    REASSESS_COMPLAINT: lambda h, row: reassess(row, ReassessmentResult.NONE, h.now),
}
