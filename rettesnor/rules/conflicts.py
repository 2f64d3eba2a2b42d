"""Where a standard gives less than the law: for this citizen, or by what its rules say together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from rettesnor.rules.closures import Value, closure
from rettesnor.rules.kinds import KINDS
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.program import Placed, Program

if TYPE_CHECKING:
    from rettesnor.rules.assess import Finding, Outcome


@dataclass(frozen=True)
class Conflict:
    """A local rule that gives less than a provision does. `code` names how; both readings are shown."""

    code: str
    local: Placed
    law: Placed


def conflicts(
    program: Program, findings: tuple[Finding, ...], law: Outcome, facts: Mapping[str, Value]
) -> Iterator[Conflict]:
    """A local criterion that is not met though the law may leave the citizen inside; local values below the law's."""
    statutory = [f.placed for f in findings if f.placed.layer != "local"]
    criteria = [placed for placed in statutory if placed.decides]
    if criteria and law != "outside" and not _inside_ruled_out(program, criteria, facts):
        for finding in findings:
            placed = finding.placed
            if placed.layer == "local" and placed.decides and finding.result == "not_met" and not finding.set_aside:
                yield Conflict(criterion_code(placed), placed, counterpart(program, placed, criteria))
    local = [f.placed for f in findings if f.placed.layer == "local" and f.placed.lowered.test is None]
    applying = {f.placed.rule.id: f.placed for f in findings if f.placed in local and f.applies is not False}
    seen: set[tuple[str, str]] = set()
    for code, rule, provision in narrower([p.rule for p in local], statutory):
        if rule.id in applying and (code, rule.id) not in seen:
            seen.add((code, rule.id))
            yield Conflict(code, applying[rule.id], provision)


def narrower(local: Sequence[Rule], law: Iterable[Placed]) -> Iterator[tuple[str, Rule, Placed]]:
    """Every way in which local rules, taken together, give less than a provision: code, local rule, provision."""
    for kind, provision in product(KINDS, law):
        for code, rule in kind.narrower(local, provision.rule):
            yield code, rule, provision


def criterion_code(local: Placed) -> str:
    """What it is called that a criterion leaves out somebody inside the law; one that asks nothing shuts all out."""
    return "stricter_than_law" if local.facts else "discretion_cut_off"


def _inside_ruled_out(program: Program, criteria: list[Placed], facts: Mapping[str, Value]) -> bool:
    """Whether what is known contradicts every value that would put an open case inside the law."""
    ruled_out = {**facts, **{name: not value for name, value in program.vocabulary.excluded(facts) if value is True}}
    return any(c.lowered.test and closure(c.lowered.test)(ruled_out) is False for c in criteria)


def counterpart(program: Program, local: Placed, criteria: list[Placed]) -> Placed:
    """The condition of the law that a local rule is held against: it reads the same facts, or facts of the same group.

    The provision on the offer itself, which stands last, goes before the act's general conditions.
    """
    own = [c for c in criteria if c.section == criteria[-1].section]
    groups = {program.vocabulary[name].group for name in local.facts}
    return next(
        (c for c in (*own, *criteria) if set(c.facts) & set(local.facts)),
        next((c for c in own if groups & {program.vocabulary[n].group for n in c.facts}), criteria[-1]),
    )
