"""The days that deadlines end on, as columns: one `due` for each distinct day they start on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import narwhals.stable.v2 as nw
import polars as pl

from rettesnor.law.calendar import Reading
from rettesnor.rules.clock import Clock
from rettesnor.rules.clock_events import DATED_BY
from rettesnor.rules.clocks import counted_out, left_out, starts, tells_usual, value_name
from rettesnor.rules.columns import LayerColumns, column_names
from rettesnor.rules.expressions import expression
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule


@dataclass(frozen=True)
class DueColumn:
    """The day a rule's clock ends on, where the rule applies and the fact that starts it is known; else NULL.

    `value` is what the rule calls it. `reading` is the municipality's of *hverdag*.
    """

    name: str
    value: str
    start: str
    clock: Clock
    sourced: SourcedRule
    reading: Reading | None
    _known: dict[int, date | None] = field(default_factory=dict, compare=False)

    @property
    def rules(self) -> tuple[SourcedRule, ...]:
        return (self.sourced,)

    @property
    def is_usual(self) -> bool:
        return tells_usual(self.clock, self.sourced)

    def over(self, facts: pl.DataFrame) -> pl.Series:
        days = facts[self.start]
        starts = days.drop_nulls().unique()
        for start in starts:
            if start not in self._known:
                day = date.fromordinal(start)
                ended = counted_out(self.clock, day, self.reading)
                self._known[start] = ended.due if ended else None
        ends = pl.Series([self._known[start] for start in starts], dtype=pl.Date)
        column = days.replace_strict(starts, ends, default=None, return_dtype=pl.Date).alias("_due")
        applies = expression(self.sourced.lowered.applies)
        frame = nw.from_native(facts.with_columns(column).lazy()).with_columns(_applies=applies).to_native()
        return frame.select(pl.when("_applies").then("_due").alias(self.name)).collect().to_series()


def due_columns(layer: LayerColumns, program: Program, offer: Offer, reading: Reading | None) -> tuple[DueColumn, ...]:
    """One for each deadline of the layer whose length is known. Where two share a name, that of the rule is added."""
    found = list(_deadlines(layer, program, offer))
    names = column_names(layer.prefix, [(name, sourced) for name, *_, sourced in found])
    return tuple(
        DueColumn(column, name, start, clock, sourced, reading)
        for column, (name, start, clock, sourced) in zip(names, found, strict=True)
    )


def _deadlines(layer: LayerColumns, program: Program, offer: Offer) -> Iterator[tuple[str, str, Clock, SourcedRule]]:
    for sourced in program.rules(offer):
        if (sourced.layer == "local") != (layer.layer == "local"):
            continue
        for own in sourced.lowered.clocks:
            clock = left_out(own, sourced, program.rules(offer))
            for event in starts(sourced, clock):
                if clock.span:
                    yield value_name(clock, event), DATED_BY[event], clock, sourced
