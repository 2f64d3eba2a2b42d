"""Whether a draft's outcome can stand on its assessment: the law above the standard, and a person above both."""

from __future__ import annotations

from rettesnor.cases.assess import CaseAssessment
from rettesnor.cases.models import DecisionDraft, Outcome, PartName
from rettesnor.cases.provisions import grounds, rests_on
from rettesnor.cases.reason import Reason
from rettesnor.cases.weight import not_met
from rettesnor.rules.assess import Decisive


def what_the_outcome_lacks(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    """The first reason why the outcome cannot be issued, or None.

    A local rule alone never refuses or cuts: whatever is less than was asked for cites a provision of the law that it
    can rest on. Deciding the other way than the law's conditions point is left to a person, who writes why.
    """
    outcomes = {part["part"]: part["outcome"] for part in draft.parts}
    target_group = outcomes.get(PartName.TARGET_GROUP)
    if target_group is None:
        return Reason("draft_incomplete", "serviceloven § 3, stk. 2", {"what": [PartName.TARGET_GROUP.label]})
    return (
        _facts_needed(draft, assessed)
        or _without_a_ground(draft, assessed)
        or _against_the_law(draft, assessed, refused=target_group != Outcome.GRANTED)
    )


def _facts_needed(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    if assessed.assessment.law != "undetermined" or draft.on_the_file:
        return None
    return Reason("facts_needed", "retssikkerhedsloven § 10", {"facts": _decisive(assessed.assessment.decisive_law)})


def _decisive(decisive: Decisive) -> list[str]:
    return list(dict.fromkeys(name for sets in (decisive.inside, decisive.outside) for one in sets for name in one))


def _without_a_ground(draft: DecisionDraft, assessed: CaseAssessment) -> Reason | None:
    assessment = assessed.assessment
    local_speaks_against = any(finding.placed.layer == "local" for finding in not_met(assessment))
    for part in draft.parts:
        if part["outcome"] == Outcome.GRANTED:
            continue
        allowed = grounds(assessment.program, assessment.offer, part["part"])
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
