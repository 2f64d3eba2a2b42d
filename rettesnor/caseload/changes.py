"""The day on which time alone changes the outcome of a layer, as a column: one search for each distinct age."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

import narwhals.stable.v2 as nw
import polars as pl

from rettesnor.rules.ahead import AHEAD, changing_days, goes_by_the_day, results
from rettesnor.rules.columns import LayerColumns
from rettesnor.rules.compiled import Value
from rettesnor.rules.expressions import expression
from rettesnor.rules.findings import Result, outcome_of
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE, All

_RESULTS: dict[object, Result] = {True: "met", False: "not_met", None: "unknown"}


@dataclass(frozen=True)
class ChangeColumn:
    """The first day within a year on which the same facts have another outcome by the layer; else NULL.

    `rules` are the criteria that go by an age, `timeless` the rest that decides.
    """

    value: ClassVar[str] = "changes_by_time"
    is_usual: ClassVar[bool] = False

    name: str
    program: Program
    rules: tuple[SourcedRule, ...]
    timeless: tuple[SourcedRule, ...]
    _known: dict[tuple[Value, ...], date | None] = field(default_factory=dict, compare=False)

    def over(self, facts: pl.DataFrame) -> pl.Series:
        tests = tuple(sourced.lowered.test or TRUE for sourced in self.timeless)
        rest = expression(All(tests) if tests else TRUE)
        lazy = nw.from_native(facts.lazy()).with_columns(_rest=rest).to_native()
        rows = lazy.select("_rest", *self._reads).collect().iter_rows()
        return pl.Series(self.name, [self._day(row) for row in rows], dtype=pl.Date)

    @property
    def _reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for sourced in self.rules for name in sourced.facts))

    def _day(self, row: tuple[Value, ...]) -> date | None:
        if row not in self._known:
            self._known[row] = next(self._days(row), None)
        return self._known[row]

    def _days(self, row: tuple[Value, ...]) -> Iterator[date]:
        rest, facts = _RESULTS[row[0]], dict(zip(self._reads, row[1:], strict=True))
        last = self.program.on + AHEAD
        days = [day for day in changing_days(self.rules, self.program, facts, self.program.on) if day <= last]

        def outcome(day: date) -> str:
            return outcome_of([rest, *results(self.rules, self.program, facts, day).values()])

        yield from (day for day in days if outcome(day) != outcome(self.program.on))


def change_columns(layer: LayerColumns, program: Program) -> tuple[ChangeColumn, ...]:
    """One, where an age decides in the layer."""
    deciding = [sourced for sourced in layer.criteria if sourced.decides]
    rules = tuple(sourced for sourced in deciding if goes_by_the_day(sourced))
    rest = tuple(sourced for sourced in deciding if sourced not in rules)
    return (ChangeColumn(f"{layer.prefix}_{ChangeColumn.value}", program, rules, rest),) if rules else ()
