"""What a caseload adds up to, counted batch by batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl

from rettesnor.rules.columns import LayerColumns, ValueColumn
from rettesnor.rules.findings import TargetGroupOutcome

OUTCOMES: tuple[TargetGroupOutcome, ...] = ("inside", "outside", "undetermined")
_OUTCOME: dict[bool | None, TargetGroupOutcome] = {True: "inside", False: "outside", None: "undetermined"}

OutcomeTable = dict[TargetGroupOutcome, dict[TargetGroupOutcome, int]]


@dataclass
class Sum:
    cases: int = 0
    before: int = 0
    after: int = 0

    def add(self, values: pl.DataFrame) -> None:
        known = values.drop_nulls()
        self.cases += len(known)
        if "before" in known.columns:
            self.before += int(known["before"].sum())
        if "after" in known.columns:
            self.after += int(known["after"].sum())


@dataclass
class Sums:
    """A value by two standards. Whom a standard does not let in, costs nothing by it.

    `both` adds up the cases that are inside by both and have a value by both; `lost` those that are inside by the first
    and outside by the second, with what they have by the first; `gained` the other way round. A case that one of the
    two does not settle is in none of them.
    """

    before: ValueColumn
    after: ValueColumn
    both: Sum = field(default_factory=Sum)
    lost: Sum = field(default_factory=Sum)
    gained: Sum = field(default_factory=Sum)


@dataclass(frozen=True)
class Changes:
    """How many cases come inside (`gained`) and fall outside (`lost`), and how many only one standard settles."""

    gained: int
    lost: int
    decided_by_one_only: int


@dataclass
class Tally:
    """`outcomes` counts the cases by their outcome in each layer, the law's first."""

    layers: tuple[LayerColumns, ...]
    rows: int = 0
    outcomes: Counter[tuple[TargetGroupOutcome, ...]] = field(default_factory=Counter)
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
        if self.sums:
            first, second = (pl.col(layer.inside) for layer in self.layers[1:])
            both, lost, gained = (results.filter(each) for each in (first & second, first & ~second, ~first & second))
            for each in self.sums:
                before, after = pl.col(each.before.name).alias("before"), pl.col(each.after.name).alias("after")
                each.both.add(both.select(before, after))
                each.lost.add(lost.select(before))
                each.gained.add(gained.select(after))

    def table(self, first: int, second: int) -> OutcomeTable:
        """How many cases have each outcome in one layer and each in another, by their places; all nine are there."""
        table: OutcomeTable = {one: dict.fromkeys(OUTCOMES, 0) for one in OUTCOMES}
        for outcomes, cases in self.outcomes.items():
            table[outcomes[first]][outcomes[second]] += cases
        return table


def changes(table: OutcomeTable) -> Changes:
    """From the outcomes by one standard and by another."""
    return Changes(
        gained=table["outside"]["inside"],
        lost=table["inside"]["outside"],
        decided_by_one_only=sum(
            cases
            for before, row in table.items()
            for after, cases in row.items()
            if (before == "undetermined") != (after == "undetermined")
        ),
    )


def _pairs(layers: tuple[LayerColumns, ...]) -> Iterator[tuple[ValueColumn, ValueColumn]]:
    """The amounts that both of two standards have a column for."""
    if len(layers) == 3:
        _, first, second = layers
        others = {value.name.removeprefix(second.prefix): value for value in second.values}
        for value in first.values:
            other = others.get(value.name.removeprefix(first.prefix))
            if other and value.unit not in (None, "span") and value.unit == other.unit:
                yield value, other
