"""The eleven rules in Rettesnor: the two standard files of `benchmarks/eleven`, run through the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import narwhals.stable.v2 as nw
import polars as pl

from benchmarks.data import ON
from rettesnor.rules.act import Law
from rettesnor.rules.assess import findings
from rettesnor.rules.columns import Columns
from rettesnor.rules.compiled import Value, together
from rettesnor.rules.estimates import HALVES, estimates
from rettesnor.rules.findings import Finding
from rettesnor.rules.program import Program, build
from rettesnor.rules.tree import TRUE, All
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files

VERSIONS = ("old", "new")
ELEVEN = Path(__file__).parent / "eleven"


@cache
def program(version: str) -> Program:
    """One version without the law's own rules, which the peers do not have either."""
    law = files.law()
    standard = files.read_standard(ELEVEN / f"eleven-{version}.yaml")
    facts_alone = Vocabulary(facts=files.vocabulary().facts)  # the peers know of no contradictions
    return build(standard, Law((), law.pension, law.leap), facts_alone, ON)


class Explained(NamedTuple):
    """A finding with its quotes for each rule, the outcome, and the values.

    `outcome` as the peers number it: 0 outside, 1 inside, 2 outside by a rule that a person may depart from.
    """

    outcome: int | None
    findings: tuple[Finding, ...]
    values: Mapping[str, Value]
    next_fact: str | None


def explain(program: Program) -> Callable[[Mapping[str, Value]], Explained]:
    """The function that explains a case, made once for all cases."""
    criteria = [sourced for sourced in program.local if sourced.decides]
    decide = {
        strength: All(tuple(sourced.lowered.test or TRUE for sourced in criteria if sourced.rule.strength == strength))
        for strength in ("must", "default")
    }
    proposed = {value.name: value.tree for sourced in program.local for value in sourced.lowered.values if value.tree}
    trees = proposed | {estimate.name: estimate.tree for estimate in estimates(program)}
    names, compute = tuple(trees), together((*decide.values(), *trees.values()))

    def explained(facts: Mapping[str, Value]) -> Explained:
        found = findings(program, facts)
        must, default, *values = compute(facts)
        outcome = None if must is None else 0 if not must else None if default is None else 1 if default else 2
        asked = _first_unknown(found) if outcome is None else None
        return Explained(outcome, found, dict(zip(names, values, strict=True)), asked)

    return explained


def _first_unknown(found: tuple[Finding, ...]) -> str | None:
    missing = (n for f in found if f.result == "unknown" and f.sourced.decides for n, v in f.facts.items() if v is None)
    return next(missing, None)


TOTALLED = ("inside", "weekly_days_in_halves", "transport_municipality_year")


def columns(*results: str) -> Columns:
    """Both versions, with the results of these names: `inside` is `eleven_old_inside` and `eleven_new_inside`."""
    return Columns(
        *map(program, VERSIONS), only=[f"eleven_{version}_{name}" for version in VERSIONS for name in results]
    )


def totals(columns: Columns, cases: pl.LazyFrame) -> pl.LazyFrame:
    """For each version: how many are inside, of how many that is not known, their days and what they cost."""
    sums = {}
    for version in VERSIONS:
        met = pl.col(f"eleven_{version}_inside")
        sums[f"{version}_met"] = met.sum()
        sums[f"{version}_unknown"] = met.is_null().sum()
        sums[f"{version}_days"] = pl.col(f"eleven_{version}_weekly_days_in_halves").filter(met).sum() // HALVES
        cost = pl.col(f"eleven_{version}_transport_municipality_year")
        sums[f"{version}_municipality"] = cost.filter(met).sum()
    return over(columns, cases).select(**sums)


def over(columns: Columns, cases: pl.LazyFrame) -> pl.LazyFrame:
    """The cases with the results of both versions."""
    frame: pl.LazyFrame = columns.over(nw.from_native(cases)).to_native()
    return frame
