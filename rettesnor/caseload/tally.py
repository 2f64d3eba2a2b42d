"""What a caseload adds up to, counted batch by batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl

from rettesnor.rules.assess import Outcome
from rettesnor.rules.columns import LayerColumns, ValueColumn

OUTCOMES: tuple[Outcome, ...] = ("inside", "outside", "undetermined")
_OUTCOME: dict[bool | None, Outcome] = {True: "inside", False: "outside", None: "undetermined"}


@dataclass
class Sums:
    """A value by two standards, over the cases in which both have it."""

    before: ValueColumn
    after: ValueColumn
    cases: int = 0
    total_before: int = 0
    total_after: int = 0


@dataclass
class Tally:
    """`outcomes` counts the cases by their outcome in each layer, the law's first."""

    layers: tuple[LayerColumns, ...]
    rows: int = 0
    outcomes: Counter[tuple[Outcome, ...]] = field(default_factory=Counter)
    not_met: Counter[tuple[str, int]] = field(default_factory=Counter)
    unknown: Counter[tuple[str, int]] = field(default_factory=Counter)
    sums: list[Sums] = field(init=False)

    def __post_init__(self) -> None:
        self.sums = [Sums(*pair) for pair in _pairs(self.layers)]

    def add(self, results: pl.DataFrame) -> None:
        self.rows += len(results)
        inside = [layer.inside for layer in self.layers]
        for *outcomes, cases in results.group_by(inside).len().iter_rows():
            self.outcomes[tuple(_OUTCOME[each] for each in outcomes)] += cases
        for layer in self.layers:
            for mask, counted in ((layer.not_met, self.not_met), (layer.unknown, self.unknown)):
                bits = [((pl.col(mask) & (1 << i)) != 0).sum().alias(str(i)) for i in range(len(layer.criteria))]
                for i, cases in enumerate(results.select(bits).row(0) if bits else ()):
                    counted[layer.prefix, i] += cases
        for each in self.sums:
            before, after = each.before.name, each.after.name
            both = results.select(before, after).drop_nulls()
            each.cases += len(both)
            each.total_before += int(both[before].sum())
            each.total_after += int(both[after].sum())

    def table(self, first: int, second: int) -> dict[Outcome, dict[Outcome, int]]:
        """How many cases have each outcome in one layer and each in another, by their places; all nine are there."""
        table = {one: dict.fromkeys(OUTCOMES, 0) for one in OUTCOMES}
        for outcomes, cases in self.outcomes.items():
            table[outcomes[first]][outcomes[second]] += cases
        return table


def _pairs(layers: tuple[LayerColumns, ...]) -> Iterator[tuple[ValueColumn, ValueColumn]]:
    """The amounts that both of two standards have a column for."""
    if len(layers) == 3:
        _, first, second = layers
        others = {value.name.removeprefix(second.prefix): value for value in second.values}
        for value in first.values:
            other = others.get(value.name.removeprefix(first.prefix))
            if other and value.unit not in (None, "span") and value.unit == other.unit:
                yield value, other
