"""The facts that a decision rests on (FVL § 24, stk. 2)."""

from __future__ import annotations

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.weight import given_weight
from rettesnor.cases.models import DecisionDraft
from rettesnor.rules.sufficient import supporting_facts


def relied_on(assessed: CaseAssessment, draft: DecisionDraft) -> list[str]:
    """The known facts behind the conditions given weight, and those the draft names, by name."""
    weighty = [
        name for finding in given_weight(assessed.assessment, draft.outcome) for name in supporting_facts(finding)
    ]
    named = [name for part in draft.parts for name in part["facts"]]
    return [name for name in dict.fromkeys((*weighty, *named)) if name in assessed.written]
