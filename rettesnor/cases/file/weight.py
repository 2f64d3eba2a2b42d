"""What carries an outcome: the conditions given weight."""

from __future__ import annotations

from rettesnor.cases.models import Outcome
from rettesnor.rules.assess import Assessment
from rettesnor.rules.findings import Finding


def given_weight(assessment: Assessment, outcome: Outcome | None) -> list[Finding]:
    """The conditions that carry the outcome: those not met, or where none is, and for a full grant, the law's own."""
    against = not_met(assessment)
    if against and outcome != Outcome.GRANTED:
        return against
    return [f for f in assessment.findings if f.sourced.decides and f.sourced.layer != "local" and f.result == "met"]


def not_met(assessment: Assessment) -> list[Finding]:
    """The conditions of the law and the standard that speak against, those set aside left out."""
    return [f for f in assessment.findings if f.sourced.decides and f.result == "not_met" and f.set_aside is None]
