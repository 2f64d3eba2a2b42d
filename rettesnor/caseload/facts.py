"""From the columns of a file to the facts the rules compute with, and what in them is no value.

What a value looks like is known to `FactDefinition.value` alone: each distinct text of a column is shown to it once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from rettesnor.caseload.cases import Batch
from rettesnor.caseload.refused import Refused
from rettesnor.rules.columns import dtype
from rettesnor.rules.compiled import Value
from rettesnor.rules.facts import Contradiction, FactDefinition
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards.signs import plain, signs_named
from rettesnor.wording import Language
from rettesnor.wording.expected import expected
from rettesnor.wording.formats import TYPED_UNITS, typed_number
from rettesnor.wording.problems import why_contradictory
from rettesnor.wording.translation import Saying, translated
from rettesnor.wording.translation import gettext_noop as _

WRONG = pl.Schema({"line": pl.Int64, "column": pl.String, "value": pl.String, "expected": pl.String})
"""A value that is none: where it stands, as it is written, and what was expected."""

_EPOCH = date(1970, 1, 1).toordinal()
_TYPES: Mapping[Any, type[pl.DataType]] = {nw.Boolean: pl.Boolean, nw.Int64: pl.Int64, nw.String: pl.String}
# As YAML reads them in the file of one case.
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_REMEDIES: Mapping[str, str] = {
    "boolean": _("write it as boolean, or as text"),
    "date": _("write it as dates without a time, or as text"),
    "quantity": _(
        "write whole numbers of the base unit (metres, øre, hundredths of a per cent, half days), or text with a unit"
    ),
}
_AS_TEXT: str = _("write it as text")
_MOST_KNOWN = 1_000_000
_NEAR = 0.75


class FactColumns:
    """The facts in a file, where the cases are assessed on the day `on`.

    Raises `Refused` for a column whose type no fact of its name can have.
    """

    def __init__(self, vocabulary: Vocabulary, schema: Mapping[str, pl.DataType], language: Language, on: date) -> None:
        self.vocabulary = vocabulary
        self.language = language
        self.on = on
        self.others = [name for name in schema if name not in vocabulary]
        self._known = {fact.name: _nothing_known(fact) for fact in vocabulary.facts}
        for fact in vocabulary.facts:
            if fact.name in schema and not _possible(fact, schema[fact.name]):
                raise Refused(
                    _("the column {column} is of the type {type_}; {remedy}"),
                    column=fact.name,
                    type_=schema[fact.name],
                    remedy=Saying(_REMEDIES.get(fact.type, _AS_TEXT)),
                )

    def read(self, batch: Batch) -> tuple[pl.DataFrame, pl.DataFrame]:
        """A column for every fact there is, and as `WRONG` what is no value: it is unknown in the first."""
        wrong = [pl.DataFrame(schema=WRONG)]
        columns = []
        for fact in self.vocabulary.facts:
            if fact.name not in batch.rows.columns:
                columns.append(pl.repeat(None, len(batch.rows), dtype=_type(fact), eager=True).alias(fact.name))
                continue
            cells = _plain(batch.rows[fact.name])
            columns.append(self._column(fact, cells))
            left_out = cells.is_not_null() & columns[-1].is_null()
            if cells.dtype == pl.String:
                left_out &= cells.str.strip_chars() != ""
            wrong.append(self._with_signs(_listed(batch, left_out, fact.name, self._expected(fact))))
        facts = pl.DataFrame(columns)
        for fact in self.vocabulary.facts:
            for earlier in fact.follows:
                before = facts.select(pl.col(fact.name) < pl.col(earlier)).to_series().fill_null(value=False)
                wrong.append(_listed(batch, before, fact.name, self._expected_after(fact, earlier)))
                facts = facts.with_columns(pl.when(~before).then(fact.name))
        for contradiction in self.vocabulary.contradictions:
            name = contradiction.rules_out
            contradicted = facts.select(self._holds(contradiction)).to_series()
            wrong.append(_listed(batch, contradicted, name, self._contradicted(contradiction)))
            facts = facts.with_columns(pl.when(~contradicted).then(name))
        return facts, pl.concat(wrong).sort("line", maintain_order=True)

    def near(self, column: str) -> str | None:
        """The fact that a column was perhaps meant for: its name or its label is nearly the same."""
        written = plain(column).strip().casefold()
        by_label = {label.casefold(): f.name for f in self.vocabulary.facts for label in (f.label.da, f.label.en)}
        names = {fact.name: fact.name for fact in self.vocabulary.facts}
        for looked_for, among in ((written.replace(" ", "_"), names), (written, by_label)):
            if found := get_close_matches(looked_for, among, n=1, cutoff=_NEAR):
                return among[found[0]]
        return None

    def _column(self, fact: FactDefinition, cells: pl.Series) -> pl.Series:
        if cells.dtype == pl.String:
            return self._read(fact, cells)
        if cells.dtype == pl.Date:
            cells = cells.to_physical().cast(pl.Int64) + _EPOCH
        column = cells.cast(_type(fact), strict=False)
        if column.dtype == pl.Int64:
            least, most = fact.span(self.on)
            column = column.to_frame().select(pl.when(column.is_between(least, most)).then(column)).to_series()
        return column.alias(fact.name)

    def _read(self, fact: FactDefinition, cells: pl.Series) -> pl.Series:
        """Each text as the value it is, unknown where it is none."""
        texts, known = cells.to_frame("text"), self._known[fact.name]
        if len(known) > _MOST_KNOWN:
            known = known.clear()
        read = texts.join(known, on="text", how="left", maintain_order="left")
        new = read.filter(pl.col("seen").is_null())["text"].drop_nulls().unique()
        if len(new):
            values = pl.Series("value", [_value(fact, text, self.on) for text in new], dtype=_type(fact))
            known = pl.concat([known, pl.DataFrame([new, values]).with_columns(seen=True)])
            read = texts.join(known, on="text", how="left", maintain_order="left")
        self._known[fact.name] = known
        return read["value"].alias(fact.name)

    def _expected(self, fact: FactDefinition) -> str:
        if fact.type == "date":
            first, last = map(date.fromordinal, fact.span(self.on))
            words = _("{expected}, from {first} to {last}")
            return translated(words, self.language, expected=expected(fact), first=first, last=last)
        if fact.unit:
            number = typed_number(fact.span(self.on)[1], fact.unit, self.language)
            most = f"{number} {TYPED_UNITS.get(fact.unit, fact.unit)}"
            words = _("{expected}, decimals with a point, no thousands separator, at most {most}")
            return translated(words, self.language, expected=expected(fact), most=most)
        if fact.type == "municipality":  # a cell takes no quotation marks, as a file of facts does
            return translated(_("a municipality's code of three digits, for example 101"), self.language)
        return expected(fact).in_(self.language)

    def _expected_after(self, fact: FactDefinition, earlier: str) -> str:
        words = _("{expected}, not before {earlier}")
        return translated(words, self.language, expected=expected(fact), earlier=earlier)

    def _with_signs(self, wrong: pl.DataFrame) -> pl.DataFrame:
        """What is expected, and what stands there that nobody can see."""
        words = _("in the cell stands, without being seen, {signs}")
        named = {
            value: f"; {translated(words, self.language, signs=signs)}"
            for value in wrong["value"].unique()
            if (signs := signs_named(plain(value)))
        }
        if not named:
            return wrong
        also = pl.col("value").replace_strict(named, default="", return_dtype=pl.String)
        return wrong.with_columns(pl.col("expected") + also)

    def _contradicted(self, contradiction: Contradiction) -> str:
        others = ", ".join(
            f"{name}: {value if isinstance(value, str) else str(value).lower()}"
            for name, value in contradiction.facts.items()
            if name != contradiction.rules_out
        )
        words = _("contradicts {others} ({because})")
        return translated(
            words, self.language, others=others, because=why_contradictory(contradiction, self.vocabulary)
        )

    def _holds(self, contradiction: Contradiction) -> pl.Expr:
        pairs = ((name, self.vocabulary[name].value(value)) for name, value in contradiction.facts.items())
        return pl.all_horizontal(pl.col(name).eq_missing(pl.lit(value)) for name, value in pairs)


def _type(fact: FactDefinition) -> pl.DataType | type[pl.DataType]:
    """As the rules read it; options are enumerated, since they are compared as numbers then."""
    return pl.Enum([option.name for option in fact.options]) if fact.options else _TYPES[dtype(fact)]


def _possible(fact: FactDefinition, type_: pl.DataType) -> bool:
    if type_ in (pl.String, pl.Categorical, pl.Enum, pl.Null):
        return True
    match fact.type:
        case "boolean":
            return type_ == pl.Boolean
        case "date":
            return type_ == pl.Date
        case "quantity":
            return type_.is_integer()
        case _:
            return False


def _nothing_known(fact: FactDefinition) -> pl.DataFrame:
    return pl.DataFrame(schema={"text": pl.String, "value": _type(fact), "seen": pl.Boolean})


def _plain(cells: pl.Series) -> pl.Series:
    return cells.cast(pl.String) if cells.dtype in (pl.Categorical, pl.Enum) else cells


def _value(fact: FactDefinition, text: str, on: date) -> Value:
    text = plain(text).strip()
    value = fact.stored(_BOOLEANS.get(text, text) if fact.type == "boolean" else text)
    if fact.possible and isinstance(value, int):
        least, most = fact.span(on)
        return value if least <= value <= most else None
    return value


def _listed(batch: Batch, rows: pl.Series, column: str, expected: str) -> pl.DataFrame:
    cells = batch.rows[column].filter(rows) if column in batch.rows.columns else pl.Series([], dtype=pl.String)
    listed = pl.DataFrame({"line": batch.places.filter(rows), "value": cells.cast(pl.String)})
    return listed.select("line", pl.lit(column).alias("column"), "value", pl.lit(expected).alias("expected"))
