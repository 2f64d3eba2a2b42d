"""What carries an outcome: the conditions given weight."""

from __future__ import annotations

from rettesnor.cases.models import Outcome
from rettesnor.rules.assess import Assessment
from rettesnor.rules.findings import Finding


def given_weight(assessment: Assessment, outcome: Outcome | None) -> list[Finding]:
    """The conditions that carry the outcome: those not met, or where none is, and for a full grant, the law's own.

    A demand of the standard that the law has not made carries nothing, though it is not met.
    """
    against = _as_the_law_asks(not_met(assessment))
    if against and outcome != Outcome.GRANTED:
        return against
    return [f for f in assessment.findings if f.sourced.decides and f.sourced.layer != "local" and f.result == "met"]


def not_met(assessment: Assessment) -> list[Finding]:
    """The conditions of the law and the standard that speak against, those set aside left out."""
    return [f for f in assessment.findings if f.sourced.decides and f.result == "not_met" and f.set_aside is None]


def _as_the_law_asks(against: list[Finding]) -> list[Finding]:
    """Those of the law, and of the standard's those that ask for nothing else than they do."""
    asked = {name for finding in against if finding.sourced.layer != "local" for name in finding.sourced.asks}
    return [f for f in against if f.sourced.layer != "local" or asked.issuperset(f.sourced.asks)]
