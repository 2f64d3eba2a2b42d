"""The answer of `rettesnor batch` for programs."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from rettesnor.caseload.compute import Computed
from rettesnor.caseload.tally import Sums, changes
from rettesnor.rules.columns import LayerColumns
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.tree import TRUE
from rettesnor.wording.left_out import left_out_as_json

LAW = 0
"""The place of the law among the layers; the standards follow."""


class BatchJson:
    """`missing` are the facts that the rules read and the file has no column for."""

    def __init__(
        self,
        args: argparse.Namespace,
        on: date,
        programs: tuple[Program, ...],
        computed: Computed,
        missing: tuple[str, ...],
    ) -> None:
        self.args = args
        self.on = on
        self.programs = programs
        self.computed = computed
        self.missing = missing
        self.tally = computed.tally
        self.layers = computed.results.columns.layers

    def data(self) -> dict[str, Any]:
        return {
            "standards": self.args.standard,
            "status": {each.standard.standard: each.standard.status.stage for each in self.programs if each.standard},
            "on": self.on.isoformat(),
            "law_left_out": left_out_as_json(self.programs[0].left_out()),
            "applied_for": self.args.offer,
            "rows": self.tally.rows,
            "empty_rows": self.computed.empty_rows,
            "out": self.args.out,
            "outcomes": {
                standard: self.tally.table(LAW, place) for place, standard in enumerate(self.args.standard, start=1)
            },
            "changes": self._changes(),
            "totals": [_sums(each) for each in self.tally.sums],
            "criteria": [each for layer in self.layers for each in self._criteria(layer)],
            "columns": [each for place in range(len(self.layers)) for each in self._columns(place)],
            "same_for_everybody": [
                each for place in range(len(self.layers)) for each in self._same_for_everybody(place)
            ],
            "wrong_values": {
                "count": self.computed.wrong.count,
                "columns": self.wrong_by_column(),
                "first": self.computed.wrong.first.to_dicts(),
                "file": str(self.computed.wrong_file),
            },
            "not_facts": [{"column": column, "did_you_mean": near} for column, near in self.computed.others.items()],
            "missing_columns": list(self.missing),
        }

    def wrong_by_column(self) -> dict[str, int]:
        """How many wrong values each column has, most first."""
        return dict(sorted(self.computed.wrong.by_column.items(), key=lambda each: (-each[1], each[0])))

    def of_one_only(self) -> tuple[list[str], list[str]]:
        """The columns of values and days of each standard that the other says nothing of, not even for everybody."""

        def said(place: int) -> set[str]:
            return {each["value"] for each in (*self._columns(place), *self._same_for_everybody(place))}

        def left(place: int, other: int) -> list[str]:
            return [each["column"] for each in self._columns(place) if each["value"] not in said(other)]

        return left(1, 2), left(2, 1)

    def _changes(self) -> dict[str, Any] | None:
        if len(self.args.standard) == 1:
            return None
        table = self.tally.table(1, 2)
        before, after = self.args.standard
        only_before, only_after = self.of_one_only()
        return {
            "before": before,
            "after": after,
            "cases": table,
            **asdict(changes(table)),
            "columns_of_one_only": only_before + only_after,
        }

    def _criteria(self, layer: LayerColumns) -> Iterator[dict[str, Any]]:
        for bit, sourced in enumerate(layer.criteria):
            yield {
                "columns": [layer.not_met, layer.unknown],
                "bit": bit,
                **_source(sourced),
                "decides": sourced.decides,
                "not_met": self.tally.not_met[layer.prefix, bit],
                "unknown": self.tally.unknown[layer.prefix, bit],
            }

    def _columns(self, place: int) -> Iterator[dict[str, Any]]:
        """The values and the days among the result columns of a layer, with the rules they rest on."""
        for value in self.layers[place].values:
            rules = [sourced.rule.id for sourced in value.rules]
            column = {"column": value.name, "value": value.value, "unit": value.unit, "rules": rules}
            yield {**column, "read_otherwise": [sourced.rule.id for sourced in value.read_otherwise]}
        for day in self.computed.results.days[place]:
            rules = [sourced.rule.id for sourced in day.rules]
            yield {"column": day.name, "value": day.value, "unit": "date", "rules": rules, "usual": day.is_usual}

    def _same_for_everybody(self, place: int) -> Iterator[dict[str, Any]]:
        """What stands in the text of a layer without a condition, and no rule says otherwise: no column has it."""
        program = self.programs[max(place - 1, 0)]
        in_columns = {column.value for column in self.layers[place].values}
        for sourced in program.rules(self.args.offer):
            if (sourced.layer == "local") == (place != LAW) and sourced.lowered.applies == TRUE:
                for value in sourced.lowered.values:
                    if value.stated is not None and value.name not in in_columns:
                        yield {"value": value.name, "is": value.stated, "unit": value.unit, **_source(sourced)}


def _source(sourced: SourcedRule) -> dict[str, Any]:
    return {
        "rule": sourced.rule.id,
        "layer": sourced.layer,
        "strength": sourced.rule.strength,
        "quote": " … ".join(sourced.quotes),
        "section": sourced.section,
    }


def _sums(each: Sums) -> dict[str, Any]:
    return {
        "value": each.before.value,
        "unit": each.before.unit,
        **asdict(each.both),
        "lost": {"cases": each.lost.cases, "before": each.lost.before},
        "gained": {"cases": each.gained.cases, "after": each.gained.after},
    }
