"""Whether a draft's outcome can stand on its assessment: the law above the standard, and a person above both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rettesnor.cases.decision.provisions import carriers, grounds, rests_on, speaking_of
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.weight import not_met
from rettesnor.cases.hearing.heard import behind_the_law, missing
from rettesnor.cases.models import DecisionDraft, OtherHelp, Outcome, PartName
from rettesnor.rules.acting import acting
from rettesnor.rules.assess import Decisive
from rettesnor.rules.findings import Finding
from rettesnor.rules.follow_up import follow_up_due
from rettesnor.rules.kinds.plan import PlanRule
from rettesnor.rules.sourced import SourcedRule

CONCRETE = "serviceloven § 3, stk. 2"


def outcome_obstacles(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Why the outcome cannot be issued.

    A local rule alone never refuses or cuts: whatever is less than was asked for cites a provision of the law that it
    can rest on. Deciding the other way than the law's conditions point is left to a person, who writes why.
    """
    outcomes = {part["part"]: part["outcome"] for part in draft.parts}
    target_group = outcomes.get(PartName.TARGET_GROUP)
    if target_group is None:
        yield Obstacle("part_undecided", CONCRETE, {"part": str(PartName.TARGET_GROUP)})
    yield from _facts_needed(draft, assessed)
    yield from _without_a_ground(draft, assessed)
    yield from _rests_on_nothing(draft, assessed)
    yield from _nothing_granted(outcomes)
    if target_group is not None:
        yield from _against_the_law(draft, assessed, rejected=target_group != Outcome.GRANTED)
    yield from _course_not_considered(draft, assessed)
    if draft.outcome not in (None, Outcome.REJECTED):
        yield from _left_unsaid(draft, outcomes)
        if not draft.against_assessment:
            yield from _against_the_standard(assessed)
        yield from _plan_owed(draft, assessed)
        yield from _followed_up_in_time(draft, assessed)


def elsewhere(assessed: CaseAssessment) -> Iterator[Obstacle]:
    """That another municipality acts for the citizen, or may do so for all that is known (RSL § 9)."""
    found = acting(assessed.assessment)
    if found and found.stops:
        yield Obstacle(found.stops, "retssikkerhedsloven § 9", {"quote": found.findings[0].sourced.quotes[-1]})


def decisive_facts(assessed: CaseAssessment) -> list[str]:
    """The unknown facts that the law's outcome turns on."""
    return _decisive(assessed.assessment.decisive_law) if assessed.assessment.law == "undetermined" else []


def _facts_needed(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Each of them is had, or the case is decided without it and the draft says why (RSL § 11 b)."""
    missing = draft.missing_facts if draft.on_the_file else []
    if needed := [name for name in decisive_facts(assessed) if name not in missing]:
        yield Obstacle("facts_needed", "retssikkerhedsloven § 10", {"facts": needed})


def _left_unsaid(draft: DecisionDraft, outcomes: Mapping[str, str]) -> Iterator[Obstacle]:
    """Help is granted in every part, or the draft says what is left to later; and it is what was asked for, or less."""
    for part in PartName:
        if part != PartName.TARGET_GROUP and part not in outcomes and not draft.later.get(part):
            yield Obstacle("part_undecided", CONCRETE, {"part": str(part)})
    if draft.later and draft.later_on is None:
        yield Obstacle("rest_without_a_day", CONCRETE)
    less = draft.less_than_granted
    if draft.as_asked is None and not less:
        yield Obstacle("as_asked_unsaid", "forvaltningsloven § 22")
    if draft.as_asked is not None and draft.as_asked == bool(less):
        yield Obstacle("as_asked_contradicted", "forvaltningsloven § 22")
    for part in draft.parts:
        given = part["part"] == PartName.EXTENT and part["outcome"] != Outcome.REJECTED
        if given and not part["amounts"] and draft.outcome != Outcome.GRANTED:
            yield Obstacle("extent_unmeasured", CONCRETE, {"part": part["part"]})


def _against_the_standard(assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Help that a condition of the standard speaks against is given by setting it aside, with a recorded reason."""
    for finding in not_met(assessed.assessment):
        if finding.sourced.layer == "local" and finding.sourced.rule.binds:
            sourced = finding.sourced.as_written
            yield Obstacle("condition_not_set_aside", "serviceloven § 138", {"quote": sourced.quotes[-1]})


def _plan_owed(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """By the law, unless it is written why none need be offered; and by a standard that promises it.

    A promise is set aside by a recorded deviation alone, which counts only where the citizen gets all that was asked
    for.
    """
    if draft.plan_offered:
        return
    owed = [f for f in assessed.assessment.findings if f.applies and _offers_plan(f)]
    by_law = next((f.sourced for f in owed if f.sourced.layer != "local"), None)
    if by_law and not draft.no_plan_because:
        yield Obstacle("plan_not_offered", by_law.section)
    if promise := plan_promised(draft, assessed):
        yield Obstacle("plan_promised", None, {"quote": promise.quotes[-1]})


def plan_promised(draft: DecisionDraft, assessed: CaseAssessment) -> SourcedRule | None:
    """The standard's promise of an action plan, as long as it binds the draft."""
    for finding in assessed.assessment.findings:
        if finding.sourced.layer == "local" and finding.applies and _offers_plan(finding):
            forgone = draft.outcome == Outcome.GRANTED or not finding.sourced.rule.is_promise_of_procedure
            if not (finding.set_aside and forgone):
                return finding.sourced
    return None


def _offers_plan(finding: Finding) -> bool:
    rule = finding.sourced.rule
    return isinstance(rule, PlanRule) and rule.plan == "action-plan" and rule.offered == "always" and rule.binds


def _followed_up_in_time(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    reading = municipality_of(assessed.municipality).reading
    promise = follow_up_due(assessed.assessment, reading=reading)
    if promise and promise.day and draft.follow_up_on and draft.follow_up_on > promise.day:
        quote = promise.sourced.quotes[-1]
        yield Obstacle("follow_up_later_than_promised", None, {"day": promise.day, "quote": quote})


def _course_not_considered(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Whoever is refused sheltered employment and has special social problems is in the target group of stk. 2.

    It is left to discretion, which has to be exercised in each case and cannot be cut off by a rule.
    """
    refused = draft.outcome == Outcome.REJECTED and assessed.assessment.offer == "sheltered_employment"
    in_its_target_group = assessed.assessment.facts.get("special_social_problems")
    if refused and in_its_target_group and not draft.other_help.get(OtherHelp.SPECIAL_COURSE):
        yield Obstacle("course_not_considered", "serviceloven § 103, stk. 2")


def _decisive(decisive: Decisive) -> list[str]:
    return list(dict.fromkeys(name for sets in (decisive.inside, decisive.outside) for one in sets for name in one))


def _without_a_ground(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    assessment = assessed.assessment
    local_speaks_against = any(finding.sourced.layer == "local" for finding in not_met(assessment))
    for part, cited in _of_less(draft, "provisions"):
        allowed = _ground_of(draft, assessed, part)
        if any(rests_on(citation, allowed) for citation in cited):
            continue
        granting = frozenset() if part == PartName.TARGET_GROUP else speaking_of(assessment, part)
        if any(rests_on(citation, granting) for citation in cited):
            yield Obstacle("provision_grants_it", "forvaltningsloven § 24, stk. 1", {"part": part})
        elif local_speaks_against and assessment.law != "outside":
            yield Obstacle("local_rule_alone", "serviceloven § 138", {"part": part})
        else:
            yield Obstacle("part_needs_provision", "forvaltningsloven § 24, stk. 1", {"part": part})


def _ground_of(draft: DecisionDraft, assessed: CaseAssessment, part: str) -> frozenset[str]:
    """What a part that gives less can rest on. Outside the target group, everything falls with it."""
    less = draft.less_than_granted
    if part == PartName.TARGET_GROUP or less.get(PartName.TARGET_GROUP) == Outcome.REJECTED:
        whole = less.get(PartName.TARGET_GROUP, Outcome.REJECTED)
        missing_facts = draft.missing_facts if draft.on_the_file else ()
        return grounds(assessed.assessment, missing=missing_facts) | carriers(
            assessed.assessment, PartName.TARGET_GROUP, whole
        )
    return carriers(assessed.assessment, part, less[part])


def _rests_on_nothing(draft: DecisionDraft, assessed: CaseAssessment) -> Iterator[Obstacle]:
    """Less than was asked for rests on known facts, or on those that could not be had; else nobody can be heard.

    Of the target group they may stand behind the law's conditions; outside it, the other parts need none of their own.
    """
    rejected = draft.less_than_granted.get(PartName.TARGET_GROUP) == Outcome.REJECTED
    for part, named in _of_less(draft, "facts"):
        known = any(name in assessed.written for name in named)
        if part == PartName.TARGET_GROUP:
            known = known or bool(behind_the_law(assessed)) or bool(missing(draft, assessed))
        if not known and (part == PartName.TARGET_GROUP or not rejected):
            yield Obstacle("part_needs_facts", "forvaltningsloven § 24, stk. 2", {"part": part})


def _of_less(draft: DecisionDraft, what: str) -> list[tuple[str, list[str]]]:
    """What each part that gives less than was asked for holds under a name."""
    less = draft.less_than_granted
    return [(part["part"], part[what]) for part in draft.parts if part["part"] in less]


def _nothing_granted(outcomes: Mapping[str, str]) -> Iterator[Obstacle]:
    """Of somebody in the target group, a part is granted at least: to refuse or put off all of the help is no grant."""
    others = [outcome for part, outcome in outcomes.items() if part != PartName.TARGET_GROUP]
    in_it = outcomes.get(PartName.TARGET_GROUP, Outcome.REJECTED) != Outcome.REJECTED
    if in_it and all(outcome == Outcome.REJECTED for outcome in others):
        yield Obstacle("nothing_granted", CONCRETE)


def _against_the_law(draft: DecisionDraft, assessed: CaseAssessment, *, rejected: bool) -> Iterator[Obstacle]:
    if draft.against_assessment:
        return
    if assessed.assessment.law == "outside" and draft.outcome != Outcome.REJECTED:
        yield Obstacle("law_says_outside", "serviceloven § 103")
    if assessed.assessment.law == "inside" and (rejected or draft.outcome == Outcome.REJECTED):
        yield Obstacle("law_says_inside", "serviceloven § 103")
