"""What carries an outcome: the conditions given weight, and the facts behind each of them."""

from __future__ import annotations

from itertools import combinations

from rettesnor.cases.models import Outcome
from rettesnor.rules.assess import Assessment, Finding
from rettesnor.rules.closures import closure


def given_weight(assessment: Assessment, outcome: Outcome | None) -> list[Finding]:
    """The conditions that carry the outcome: those not met, or where none is, and for a full grant, the law's own."""
    against = not_met(assessment)
    if against and outcome != Outcome.GRANTED:
        return against
    return [f for f in assessment.findings if f.placed.decides and f.placed.layer != "local" and f.result == "met"]


def not_met(assessment: Assessment) -> list[Finding]:
    """The conditions of the law and the standard that speak against, those set aside left out."""
    return [f for f in assessment.findings if f.placed.decides and f.result == "not_met" and f.set_aside is None]


def behind(finding: Finding) -> list[str]:
    """The facts that suffice for a finding's result: of *a and b*, where only *b* is not so, that is *b* alone."""
    test = finding.placed.lowered.test
    known = {name: value for name, value in finding.facts.items() if value is not None}
    if test is None or finding.result not in ("met", "not_met"):
        return list(known)
    says = closure(test)
    sufficient: list[set[str]] = []
    for size in range(len(known) + 1):
        for names in combinations(known, size):
            if any(smaller <= set(names) for smaller in sufficient):
                continue
            if says({name: known[name] for name in names}) is (finding.result == "met"):
                sufficient.append(set(names))
    return [name for name in known if any(name in names for names in sufficient)]
