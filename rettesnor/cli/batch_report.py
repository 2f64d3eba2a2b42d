"""The answer of `rettesnor batch`, for people."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from rettesnor.caseload.cases import form
from rettesnor.caseload.compute import Computed
from rettesnor.caseload.csv_cases import CsvCases
from rettesnor.caseload.parquet_cases import ParquetCases
from rettesnor.caseload.tally import OUTCOMES, OutcomeTable, Sums, changes
from rettesnor.cli.batch_json import LAW, BatchJson
from rettesnor.law.money import Ore
from rettesnor.rules.columns import LayerColumns
from rettesnor.rules.program import Program
from rettesnor.wording import Language
from rettesnor.wording.formats import say_amount, say_date, say_number, say_whole_kroner
from rettesnor.wording.left_out import say_left_out
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import OFFERS, STRENGTHS, capital, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import pgettext_noop as pgettext
from rettesnor.wording.translation import translated
from rettesnor.wording.values import say_value_name

SHOWN = 10
"""The wrong values that are shown; `--json` has a few more, and the file of them has all."""

OTHERS_SHOWN = 5
_YES_AND_NO = {"ja", "nej", "sand", "falsk"}


class BatchReport:
    def __init__(self, args: argparse.Namespace, on: date, programs: tuple[Program, ...], computed: Computed) -> None:
        self.args = args
        self.on = on
        self.programs = programs
        self.computed = computed
        self.tally = computed.tally
        self.layers = computed.results.columns.layers
        self.language: Language = args.lang
        present = _columns_in(Path(args.cases))
        self.missing = tuple(name for name in computed.results.columns.facts if name not in present)
        self.json = BatchJson(args, on, programs, computed, self.missing)

    def data(self) -> dict[str, Any]:
        return self.json.data()

    def lines(self) -> Iterator[str]:
        yield self.say(_("Cases: {number}"), number=self.count(self.tally.rows))
        if self.computed.empty_rows:
            rows = self.count(self.computed.empty_rows)
            yield self.say(_("Rows without content, left out: {rows}"), rows=rows)
        yield self.say(_("Assessed on {day}"), day=say_date(self.on, self.language))
        yield capital(say(OFFERS, self.args.offer, self.language))
        for program in self.programs:
            yield from say_standing(program.standard, self.language)
        yield from say_left_out(self.programs[0].left_out(), self.language)
        yield self.say(_("Written to {file}"), file=self.args.out)
        yield from self._wrong_lines()
        yield from self._other_lines()
        yield from self._missing_lines()
        for place, standard in enumerate(self.args.standard, start=1):
            yield ""
            yield from self._table(self.say(_("the law")), standard, self.tally.table(LAW, place))
        if len(self.args.standard) > 1:
            yield from self._change_lines()
        yield ""
        yield self.say(
            _(
                "Only the outcome is compared. Other conflicts with the law, for example a limit by housing or "
                "a cap that "
                "is missing, are shown by rettesnor assess and rettesnor standards review."
            ),
        )
        for layer, name in zip(self.layers, (self.say(_("the law")), *self.args.standard), strict=True):
            yield from self._criteria_lines(layer, name)

    def _wrong_lines(self) -> Iterator[str]:
        wrong = self.computed.wrong
        if not wrong.count:
            if not any(self.computed.others.values()):
                yield ""
                yield self.say(_("Every value can be used."))
            return
        yield ""
        if wrong.count == 1:
            yield self.say(_("1 value cannot be used. It counts as unknown."))
        else:
            number = self.count(wrong.count)
            yield self.say(
                _("{number} values cannot be used. They count as unknown."),
                number=number,
            )
        for column, values in self.json.wrong_by_column().items():
            yield f"  {column}: {self.count(values)}"
        if any(value and value.strip().casefold() in _YES_AND_NO for value in wrong.first["value"]):
            yield self.say(
                _("  Write true for yes and false for no. If Excel writes SAND and FALSK, format the column as text."),
            )
        shown = wrong.first.head(SHOWN)
        if wrong.count > len(shown):
            yield self.say(_("The first {count}:"), count=len(shown))
        for line, column, value, expected in shown.iter_rows():
            yield f"  {self.args.cases}:{line}: {column}: »{value}« ({expected})"
        yield self.say(_("All of them are in {wrong_file}"), wrong_file=self.computed.wrong_file)

    def _other_lines(self) -> Iterator[str]:
        near = {column: fact for column, fact in self.computed.others.items() if fact}
        others = [column for column in self.computed.others if column not in near]
        if self.computed.others:
            yield ""
            yield self.say(
                _("Columns that are no facts, and that are written unchanged"),
            )
        for column, fact in near.items():
            yield self.say(_("  {column}; did you mean {fact}?"), column=column, fact=fact)
        for column in others[:OTHERS_SHOWN]:
            yield f"  {column}"
        if len(others) > OTHERS_SHOWN:
            more = self.count(len(others) - OTHERS_SHOWN)
            yield self.say(_("  … and {more} more"), more=more)

    def _missing_lines(self) -> Iterator[str]:
        if self.missing:
            yield ""
            yield self.say(
                _("Facts that the rules ask for, and that the file does not have. They are unknown in every case:"),
            )
        for name in self.missing:
            yield f"  {name} ({self.computed.results.vocabulary[name].label.in_(self.language)})"

    def _table(self, first: str, second: str, table: OutcomeTable) -> Iterator[str]:
        yield self.say(_("By {first} (rows) and by {second} (columns)"), first=first, second=second)
        words = {
            "inside": self.say(_("inside")),
            "outside": self.say(_("outside")),
            "undetermined": self.say(_("not settled")),
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
        changed = changes(table)
        lost, gained = self.count(changed.lost), self.count(changed.gained)
        yield ""
        yield from self._table(before, after, table)
        number = self.count(changed.lost + changed.gained)
        yield self.say(_("  Get another outcome: {number}"), number=number)
        yield self.say(_("    from inside to outside: {number}"), number=lost)
        yield self.say(_("    from outside to inside: {number}"), number=gained)
        one_only = self.count(changed.decided_by_one_only)
        yield self.say(_("  Can be decided by only one of them: {number}"), number=one_only)
        one, other = self.layers[1].inside, self.layers[2].inside
        yield self.say(
            _("  To find the cases: filter on {one} and {other} where they differ"),
            one=one,
            other=other,
        )
        yield from self._sum_lines()
        if columns := [name for names in self.json.of_one_only() for name in names]:
            yield ""
            yield self.say(
                _("Columns that only one of the texts gives: {columns}"),
                columns=", ".join(columns),
            )

    def _sum_lines(self) -> Iterator[str]:
        before, after = self.args.standard
        sums = [each for each in self.tally.sums if each.both.cases or each.lost.cases or each.gained.cases]
        if not sums:
            return
        yield ""
        yield self.say(
            _(
                "Added up over the cases that are inside by both "
                "(estimates: 52 weeks, at most the days the text allows; see docs/caseload.md)"
            ),
        )
        for each in sums:
            name = say_value_name(each.before.value, self.language)
            old, new = self._amount(each, each.both.before), self._amount(each, each.both.after)
            cases = self.count(each.both.cases)
            yield self.say(
                _("  {name} (cases: {cases}): {old} by {before}, {new} by {after}"),
                name=name,
                cases=cases,
                old=old,
                before=before,
                new=new,
                after=after,
            )
            for standard, apart, total in (
                (before, each.lost, each.lost.before),
                (after, each.gained, each.gained.after),
            ):
                if apart.cases:
                    amount, cases = self._amount(each, total), self.count(apart.cases)
                    yield self.say(
                        _("      Inside only by {standard} (cases: {cases}): {amount}"),
                        standard=standard,
                        cases=cases,
                        amount=amount,
                    )
            for standard, column in ((before, each.before), (after, each.after)):
                if column.read_otherwise:
                    rules = ", ".join(sourced.rule.id for sourced in column.read_otherwise)
                    words = _("      By {standard} it is another amount if this is read in its other way: {rules}")
                    yield self.say(words, standard=standard, rules=rules)

    def _amount(self, sums: Sums, total: int) -> str:
        unit = sums.before.unit or ""
        # Øre would look like a settlement, and these are estimates.
        return say_whole_kroner(Ore(total), self.language) if unit == "kr" else say_amount(total, unit, self.language)

    def _criteria_lines(self, layer: LayerColumns, name: str) -> Iterator[str]:
        if not layer.criteria:
            return
        yield ""
        yield self.say(
            _("The conditions of {name}, each with its number in {not_met} and {unknown}"),
            name=name,
            not_met=layer.not_met,
            unknown=layer.unknown,
        )
        width = len(str(1 << (len(layer.criteria) - 1)))
        for bit, sourced in enumerate(layer.criteria):
            number = str(1 << bit).rjust(width)
            not_met = self.count(self.tally.not_met[layer.prefix, bit])
            unknown = self.count(self.tally.unknown[layer.prefix, bit])
            strength = say(STRENGTHS, sourced.rule.strength, self.language)
            decides = self.say(pgettext("batch_report", "decides")) if sourced.decides else self.say(_("decides not"))
            yield self.say(
                _("  {number}  Not met in {not_met}, not settled in {unknown} ({strength}; {decides})  [{id}]"),
                number=number,
                not_met=not_met,
                unknown=unknown,
                strength=strength,
                decides=decides,
                id=sourced.rule.id,
            )
            yield f"      »{' … '.join(sourced.quotes)}«"

    def say(self, text: str, /, **values: object) -> str:
        return translated(text, self.language, **values)

    def count(self, number: int) -> str:
        return say_number(number, self.language)


def _columns_in(path: Path) -> frozenset[str]:
    return frozenset((CsvCases(path) if form(path) == ".csv" else ParquetCases(path)).schema)
