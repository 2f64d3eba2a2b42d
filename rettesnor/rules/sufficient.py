"""The facts that suffice for a finding's result."""

from __future__ import annotations

from itertools import combinations

from rettesnor.rules.compiled import compiled
from rettesnor.rules.findings import Finding


def supporting_facts(finding: Finding) -> list[str]:
    """The known facts that carry the result: of *a and b*, where only *b* is not so, that is *b* alone."""
    known = {name: value for name, value in finding.facts.items() if value is not None}
    if finding.result not in ("met", "not_met"):
        return list(known)
    test = finding.sourced.lowered.test
    assert test
    says = compiled(test)
    sufficient: list[set[str]] = []
    for size in range(len(known) + 1):
        for names in combinations(known, size):
            if any(smaller <= set(names) for smaller in sufficient):
                continue
            if says({name: known[name] for name in names}) is (finding.result == "met"):
                sufficient.append(set(names))
    return [name for name in known if any(name in names for names in sufficient)]
