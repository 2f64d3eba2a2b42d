"""The answer of `rettesnor batch`, for programs and for people."""

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from rettesnor.caseload.compute import Computed
from rettesnor.caseload.tally import OUTCOMES, Sums
from rettesnor.cli.report import counted
from rettesnor.rules.columns import LayerColumns
from rettesnor.rules.program import Placed, Program
from rettesnor.rules.tree import TRUE
from rettesnor.wording import Language
from rettesnor.wording.amounts import say_amount
from rettesnor.wording.dates import say_date
from rettesnor.wording.terms import OFFERS, STRENGTHS, capital, say
from rettesnor.wording.values import say_value_name

_LAW = 0


class BatchReport:
    def __init__(self, args: argparse.Namespace, on: date, programs: tuple[Program, ...], computed: Computed) -> None:
        self.args = args
        self.on = on
        self.programs = programs
        self.computed = computed
        self.tally = computed.tally
        self.layers = computed.results.columns.layers
        self.language: Language = args.lang

    def data(self) -> dict[str, Any]:
        return {
            "standards": self.args.standard,
            "on": self.on.isoformat(),
            "applied_for": self.args.offer,
            "rows": self.tally.rows,
            "out": self.args.out,
            "outcomes": {
                standard: self.tally.table(_LAW, place) for place, standard in enumerate(self.args.standard, start=1)
            },
            "changes": self._changes(),
            "totals": [_sums_as_json(each) for each in self.tally.sums],
            "criteria": [each for layer in self.layers for each in self._criteria_as_json(layer)],
            "columns": list(self._columns()),
            "same_for_everybody": [each for layer in self.layers for each in self._same_for_everybody(layer)],
            "wrong_values": {
                "count": self.computed.wrong.count,
                "columns": dict(self.computed.wrong.by_column),
                "first": self.computed.wrong.first.to_dicts(),
                "file": str(self.computed.wrong_file) if self.computed.wrong_file else None,
            },
            "not_facts": [{"column": column, "did_you_mean": near} for column, near in self.computed.others.items()],
        }

    def _changes(self) -> dict[str, Any] | None:
        if len(self.args.standard) == 1:
            return None
        table = self.tally.table(1, 2)
        before, after = self.args.standard
        return {"before": before, "after": after, "cases": table, "changed": _changed(table)}

    def _criteria_as_json(self, layer: LayerColumns) -> Iterator[dict[str, Any]]:
        for bit, placed in enumerate(layer.criteria):
            yield {
                "columns": [layer.not_met, layer.unknown],
                "bit": bit,
                **_source(placed),
                "decides": placed.decides,
                "not_met": self.tally.not_met[layer.prefix, bit],
                "unknown": self.tally.unknown[layer.prefix, bit],
            }

    def _columns(self) -> Iterator[dict[str, Any]]:
        """The values and the days among the result columns, with the rules they rest on."""
        for layer, due in zip(self.layers, self.computed.results.due, strict=True):
            for value in layer.values:
                rules = [placed.rule.id for placed in value.rules]
                yield {"column": value.name, "value": value.value, "unit": value.unit, "rules": rules}
            for day in due:
                yield {"column": day.name, "value": day.value, "unit": "date", "rules": [day.placed.rule.id]}

    def _same_for_everybody(self, layer: LayerColumns) -> Iterator[dict[str, Any]]:
        """What stands in the text without a condition: no column has it."""
        program = self.programs[max(self.layers.index(layer) - 1, 0)]
        for placed in program.rules(self.args.offer):
            if (placed.layer == "local") == (layer.layer == "local") and placed.lowered.applies == TRUE:
                for value in placed.lowered.values:
                    if value.stated is not None:
                        yield {"value": value.name, "is": value.stated, "unit": value.unit, **_source(placed)}

    def lines(self) -> Iterator[str]:
        yield f"{self.say('Sager', 'Cases')}: {self.count(self.tally.rows)}"
        yield f"{self.say('Vurderet pr.', 'Assessed on')} {say_date(self.on, self.language)}"
        yield capital(say(OFFERS, self.args.offer, self.language))
        yield f"{self.say('Skrevet til', 'Written to')} {self.args.out}"
        for place, standard in enumerate(self.args.standard, start=1):
            yield ""
            yield from self._table(self.say("loven", "the law"), standard, self.tally.table(_LAW, place))
        if len(self.args.standard) > 1:
            yield from self._change_lines()
        for layer, name in zip(self.layers, (self.say("loven", "the law"), *self.args.standard), strict=True):
            yield from self._criteria_lines(layer, name)
        yield from self._wrong_lines()
        yield from self._other_lines()

    def _table(self, first: str, second: str, table: Any) -> Iterator[str]:
        yield self.say(
            f"Efter {first} (rækker) og efter {second} (kolonner)", f"By {first} (rows) and by {second} (columns)"
        )
        words = {
            "inside": self.say("inden for", "inside"),
            "outside": self.say("uden for", "outside"),
            "undetermined": self.say("ikke afklaret", "not settled"),
        }
        cells = [["", *(words[each] for each in OUTCOMES)]]
        cells += [[words[each], *(self.count(table[each][other]) for other in OUTCOMES)] for each in OUTCOMES]
        widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
        for first, *others in cells:
            columns = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
            yield f"  {first.ljust(widths[0])}  {'  '.join(columns)}"

    def _change_lines(self) -> Iterator[str]:
        before, after = self.args.standard
        table = self.tally.table(1, 2)
        yield ""
        yield from self._table(before, after, table)
        changed = self.count(_changed(table))
        yield f"  {self.say('Får et andet udfald', 'Get another outcome')}: {changed}"
        if any(each.cases for each in self.tally.sums):
            yield ""
            yield self.say("Lagt sammen, hvor begge har en værdi", "Added up, where both have a value")
        for each in self.tally.sums:
            if each.cases:
                unit = each.before.unit or ""
                old, new = (say_amount(total, unit, self.language) for total in (each.total_before, each.total_after))
                cases = self.count(each.cases)
                name = say_value_name(each.before.value, self.language)
                yield self.say(
                    f"  {name} (sager: {cases}): {old} efter {before}, {new} efter {after}",
                    f"  {name} (cases: {cases}): {old} by {before}, {new} by {after}",
                )

    def _criteria_lines(self, layer: LayerColumns, name: str) -> Iterator[str]:
        if not layer.criteria:
            return
        yield ""
        yield self.say(f"Betingelserne i {name}", f"The conditions of {name}")
        for bit, placed in enumerate(layer.criteria):
            not_met = self.count(self.tally.not_met[layer.prefix, bit])
            unknown = self.count(self.tally.unknown[layer.prefix, bit])
            strength = say(STRENGTHS, placed.rule.strength, self.language)
            yield self.say(
                f"  Ikke opfyldt i {not_met}, ikke afklaret i {unknown} ({strength})  [{placed.rule.id}]",
                f"  Not met in {not_met}, not settled in {unknown} ({strength})  [{placed.rule.id}]",
            )
            yield f"      »{' … '.join(placed.quotes)}«"

    def _wrong_lines(self) -> Iterator[str]:
        wrong = self.computed.wrong
        yield ""
        if not wrong.count:
            yield self.say("Alle værdier kan bruges.", "Every value can be used.")
            return
        if wrong.count == 1:
            yield self.say(
                "1 værdi kan ikke bruges. Den er regnet som ukendt.", "1 value cannot be used. It counts as unknown."
            )
        else:
            number = self.count(wrong.count)
            yield self.say(
                f"{number} værdier kan ikke bruges. De er regnet som ukendte.",
                f"{number} values cannot be used. They count as unknown.",
            )
        for line, column, value, expected in wrong.first.iter_rows():
            yield f"  {self.args.cases}:{line}: {column}: {value!r} ({expected})"
        if wrong.count > len(wrong.first):
            yield self.say(f"  De første {len(wrong.first)} er vist.", f"  The first {len(wrong.first)} are shown.")
        yield self.say(f"Alle står i {self.computed.wrong_file}", f"All of them are in {self.computed.wrong_file}")

    def _other_lines(self) -> Iterator[str]:
        if self.computed.others:
            yield ""
            yield self.say(
                "Kolonner, der ikke er oplysninger, og som er skrevet med uændret",
                "Columns that are no facts, and that are written unchanged",
            )
        for column, near in self.computed.others.items():
            meant = self.say(f"; mente du {near}?", f"; did you mean {near}?") if near else ""
            yield f"  {column}{meant}"

    def say(self, danish: str, english: str) -> str:
        return danish if self.language == "da" else english

    def count(self, number: int) -> str:
        return counted(number, self.language)


def _changed(table: Any) -> int:
    return sum(cases for before, row in table.items() for after, cases in row.items() if before != after)


def _source(placed: Placed) -> dict[str, Any]:
    return {
        "rule": placed.rule.id,
        "layer": placed.layer,
        "strength": placed.rule.strength,
        "quote": " … ".join(placed.quotes),
        "section": placed.section,
    }


def _sums_as_json(each: Sums) -> dict[str, Any]:
    return {
        "value": each.before.value,
        "unit": each.before.unit,
        "cases": each.cases,
        "before": each.total_before,
        "after": each.total_after,
    }
