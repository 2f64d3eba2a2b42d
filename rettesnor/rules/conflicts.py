"""Where a standard gives less than the law in one case: for this citizen, or by what its rules say together."""

from __future__ import annotations

from collections.abc import Iterator

from rettesnor.rules.findings import Finding, TargetGroupOutcome
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule


def conflicts(
    program: Program, offer: Offer, findings: tuple[Finding, ...], law: TargetGroupOutcome
) -> Iterator[Conflict]:
    """A local limit that is not met though the law may leave the citizen inside; local values below the law's."""
    scope = program.scope(offer)
    criteria = [sourced for sourced in scope.law if sourced.decides]
    shut_out = [
        finding.sourced
        for finding in findings
        if finding.result == "not_met"
        and finding.sourced.limits
        and finding.sourced.layer == "local"
        and not finding.set_aside
    ]
    if shut_out and criteria and law != "outside":
        for sourced in shut_out:
            yield Conflict(criterion_code(sourced), sourced, counterpart(program, sourced, criteria))
    elsewhere = {finding.sourced for finding in findings if finding.applies is False}
    for conflict in scope.conflicts:
        if conflict.local not in elsewhere:
            yield conflict


def criterion_code(local: SourcedRule) -> str:
    """What it is called that a rule keeps something from somebody inside the law.

    A criterion that asks nothing shuts all out.
    """
    if not local.decides:
        return "combination_limited"
    return "stricter_than_law" if local.facts else "discretion_cut_off"


def counterpart(program: Program, local: SourcedRule, criteria: list[SourcedRule]) -> SourcedRule:
    """The condition of the law that a local rule is held against: it reads the same facts, or facts of the same group.

    The provision on the offer itself, which stands last, goes before the act's general conditions.
    """
    own = [c for c in criteria if c.section == criteria[-1].section]
    groups = {program.vocabulary[name].group for name in local.facts}
    return next(
        (c for c in (*own, *criteria) if set(c.facts) & set(local.facts)),
        next((c for c in own if groups & {program.vocabulary[n].group for n in c.facts}), criteria[-1]),
    )
