"""Whether a draft's outcome can stand on its assessment: the law above the standard, and a person above both."""

from __future__ import annotations

from collections.abc import Mapping

from rettesnor.cases.assess import CaseAssessment
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.cases.provisions import grounds, rests_on
from rettesnor.cases.reason import Reason
from rettesnor.cases.weight import not_met
from rettesnor.rules.assess import Decisive
from rettesnor.rules.kinds.plan import Plan

CONCRETE = "serviceloven § 3, stk. 2"


def what_the_outcome_lacks(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    """The first reason why the outcome cannot be issued, or None.

    A local rule alone never refuses or cuts: whatever is less than was asked for cites a provision of the law that it
    can rest on. Deciding the other way than the law's conditions point is left to a person, who writes why.
    """
    outcomes = {part["part"]: part["outcome"] for part in draft.parts}
    target_group = outcomes.get(PartName.TARGET_GROUP)
    if target_group is None:
        return Reason("draft_incomplete", CONCRETE, {"what": [PartName.TARGET_GROUP.label]})
    return (
        _facts_needed(draft, assessed)
        or _without_a_ground(draft, assessed)
        or _against_the_law(draft, assessed, refused=target_group != Outcome.GRANTED)
        or _left_unsaid(draft, outcomes)
        or _plan_owed(draft, assessed)
    )


def decisive_facts(assessed: CaseAssessment) -> list[str]:
    """The unknown facts that the law's outcome turns on."""
    return _decisive(assessed.assessment.decisive_law) if assessed.assessment.law == "undetermined" else []


def _facts_needed(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    """Each of them is had, or the case is decided without it and the draft says why (RSL § 11 b)."""
    missing = draft.missing_facts if draft.on_the_file else []
    needed = [name for name in decisive_facts(assessed) if name not in missing]
    return Reason("facts_needed", "retssikkerhedsloven § 10", {"facts": needed}) if needed else None


def _left_unsaid(draft: DecisionDraft, outcomes: Mapping[str, str]) -> Reason | None:
    """Help is granted in every part, or the draft says what is left to later; and it is what was asked for, or less."""
    if draft.outcome == Outcome.REFUSED:
        return None
    unsaid = [part.label for part in PartName if part not in outcomes and not draft.later.get(part)]
    if unsaid:
        return Reason("part_undecided", CONCRETE, {"part": unsaid})
    less = draft.less_than_granted
    if draft.as_asked is None and not less:
        return Reason("as_asked_unsaid", "forvaltningsloven § 22")
    if draft.as_asked is not None and draft.as_asked == bool(less):
        return Reason("as_asked_contradicted", "forvaltningsloven § 22")
    own = [part for part in draft.parts if part["part"] in less and part["part"] != PartName.TARGET_GROUP]
    nameless = [PartName(part["part"]).label for part in own if not part["facts"]]
    return Reason("part_needs_facts", "forvaltningsloven § 24, stk. 2", {"part": nameless}) if nameless else None


def _plan_owed(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    if draft.outcome == Outcome.REFUSED or draft.plan_offered or draft.no_plan_because:
        return None
    owed = (f.sourced for f in assessed.assessment.findings if f.sourced.layer != "local" and f.applies)
    section = next((p.section for p in owed if isinstance(p.rule, Plan) and p.rule.offered == "always"), None)
    return Reason("plan_not_offered", section) if section else None


def _decisive(decisive: Decisive) -> list[str]:
    return list(dict.fromkeys(name for sets in (decisive.inside, decisive.outside) for one in sets for name in one))


def _without_a_ground(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    assessment = assessed.assessment
    missing = draft.missing_facts if draft.on_the_file else ()
    local_speaks_against = any(finding.sourced.layer == "local" for finding in not_met(assessment))
    for part in draft.parts:
        if part["outcome"] == Outcome.GRANTED:
            continue
        allowed = grounds(assessment, part["part"], missing=missing)
        if not any(rests_on(citation, allowed) for citation in part["provisions"]):
            label = PartName(part["part"]).label
            if local_speaks_against and assessment.law != "outside":
                return Reason("local_rule_alone", "serviceloven § 138", {"part": label})
            return Reason("part_needs_provision", "forvaltningsloven § 24, stk. 1", {"part": label})
    return None


def _against_the_law(draft: DecisionDraft, assessed: CaseAssessment, *, refused: bool) -> Reason | None:
    if draft.against_assessment:
        return None
    if assessed.assessment.law == "outside" and draft.outcome != Outcome.REFUSED:
        return Reason("law_says_outside", "serviceloven § 103")
    if assessed.assessment.law == "inside" and (refused or draft.outcome == Outcome.REFUSED):
        return Reason("law_says_inside", "serviceloven § 103")
    return None
