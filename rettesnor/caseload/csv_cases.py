"""Cases in a CSV file: every cell as the text that stands in it, and for each row the line it begins on.

The file is cut into blocks of whole rows. Polars splits the rows; one with a separator, a line break or a quote within
quotes is read by Python's own reader, and so is one that has too many or too few cells. So nothing is guessed, and what
cannot be read has a line.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import NoReturn

import polars as pl

from rettesnor.caseload.cases import BATCH_ROWS, Batch
from rettesnor.caseload.refused import Refused

SEPARATORS = ",;\t"
_BYTES_A_ROW = 100
_SIMPLE_CELL = '^("[^"]*"|[^"]*)$'
_MOST_BYTES_OPEN = 1 << 26
"""How far a quote may stay open before it is taken for a slip."""

csv.field_size_limit(_MOST_BYTES_OPEN)


class CsvCases:
    """Raises `Refused` for a file that has no header, or the same name twice in it."""

    def __init__(self, path: Path, batch_rows: int = BATCH_ROWS) -> None:
        self.path = path
        self._block = batch_rows * _BYTES_A_ROW
        with path.open("rb") as file:
            self._header = _first_record(file)
        self.bom = self._header.startswith(codecs.BOM_UTF8)
        header = self._decoded(self._header.removeprefix(codecs.BOM_UTF8), 1).rstrip("\r\n")
        if not header.strip():
            raise Refused(
                f"{path.name}:1: her skal kolonnernes navne stå; filen er tom, eller den første linje er det",
                f"{path.name}:1: the names of the columns belong here; the file, or its first line, is empty",
            )
        unquoted = re.sub('"[^"]*"', "", header)
        if "\r" in unquoted:
            raise Refused(
                f"{path.name}:1: filen har linjeskift af en anden slags (kun CR); gem den som »CSV UTF-8«",
                f'{path.name}:1: the file has line breaks of another kind (CR alone); save it as "CSV UTF-8"',
            )
        self.separator = max(SEPARATORS, key=unquoted.count)
        self.names = self._cells(header, 1)
        for name, times in Counter(self.names).items():
            if times > 1:
                raise Refused(
                    f"{path.name}:1: kolonnen {name!r} står der {times} gange; giv hver kolonne sit eget navn",
                    f"{path.name}:1: the column {name!r} is there {times} times; give each column a name of its own",
                )
        self.schema: dict[str, pl.DataType] = {name: pl.String() for name in self.names}

    def batches(self) -> Iterator[Batch]:
        size = self.path.stat().st_size
        read = len(self._header)
        line = 1 + self._header.count(b"\n")
        with self.path.open("rb") as file:
            file.seek(read)
            for block in self._blocks(file, line):
                read += len(block)
                records = _records(self._decoded(block, line), line)
                if len(self.names) > 1:
                    records = records.filter(pl.col("record") != "")
                line += block.count(b"\n")
                if len(records):
                    yield Batch(self._table(records), records["line"], read / size)

    def _blocks(self, file: BufferedReader, line: int) -> Iterator[bytes]:
        """The file in blocks that end where a row ends: at a line break outside quotes."""
        rest = b""
        while more := file.read(self._block):
            block = rest + more
            end, quotes = len(block), block.count(b'"')
            while end >= 0:
                cut = block.rfind(b"\n", 0, end)
                quotes -= block.count(b'"', max(cut, 0), end)
                end = cut
                if quotes % 2 == 0:
                    break
            if end >= 0:
                yield block[: end + 1]
                line += block.count(b"\n", 0, end + 1)
            rest = block[end + 1 :]
            if len(rest) > _MOST_BYTES_OPEN:
                self._refuse_quotes(line)
        if rest:
            yield rest

    def _table(self, records: pl.DataFrame) -> pl.DataFrame:
        """Records as rows of cells, in the same order."""
        record = records["record"]
        cells = record.str.split_exact(self.separator, len(self.names) - 1).struct.rename_fields(self.names)
        table = cells.struct.unnest().insert_column(0, records["line"])
        simple = record.str.count_matches(self.separator, literal=True) == len(self.names) - 1
        if record.str.contains('"', literal=True).any():
            simple &= table.select(pl.all_horizontal(pl.col(self.names).str.contains(_SIMPLE_CELL))).to_series()
            table = table.with_columns(pl.col(self.names).str.strip_chars('"'))
        if not simple.all():
            table = pl.concat([table.filter(simple), self._read(records.filter(~simple))]).sort("line")
        return table.select(pl.when(pl.col(name) != "").then(pl.col(name)) for name in self.names)

    def _read(self, records: pl.DataFrame) -> pl.DataFrame:
        """Rows with more to their quotes than standing round a cell, and those that turn out to be no rows at all."""
        try:
            rows = list(csv.reader(records["record"], delimiter=self.separator, strict=True))
        except csv.Error:
            rows = []
        if len(rows) != len(records) or any(len(cells) != len(self.names) for cells in rows):
            for line, record in records.iter_rows():
                if (cells := len(self._cells(record, line))) != len(self.names):
                    self._refuse_width(cells, line)
        return pl.DataFrame(rows, schema=self.schema, orient="row").insert_column(0, records["line"])

    def _cells(self, record: str, line: int) -> list[str]:
        try:
            return next(csv.reader([record], delimiter=self.separator, strict=True))
        except csv.Error:
            self._refuse_quotes(line)

    def _decoded(self, block: bytes, line: int) -> str:
        try:
            return block.decode()
        except UnicodeDecodeError as error:
            line += block.count(b"\n", 0, error.start)
            raise Refused(
                f"{self.path.name}:{line}: filen er ikke UTF-8; gem den som »CSV UTF-8«",
                f'{self.path.name}:{line}: the file is not UTF-8; save it as "CSV UTF-8"',
            ) from None

    def _refuse_width(self, cells: int, line: int) -> NoReturn:
        raise Refused(
            f"{self.path.name}:{line}: rækken har {cells} celler, og der er {len(self.names)} kolonner; ret rækken, og "
            f"sæt anførselstegn om en celle, som {self.separator!r} er en del af",
            f"{self.path.name}:{line}: the row has {cells} cells, and there are {len(self.names)} columns; correct the "
            f"row, and put quotes round a cell that {self.separator!r} is a part of",
        )

    def _refuse_quotes(self, line: int) -> NoReturn:
        raise Refused(
            f"{self.path.name}:{line}: anførselstegnene går ikke op; sæt dem om hele cellen, og skriv to for hvert, "
            'der er en del af den, for eksempel "5"" skærm"',
            f"{self.path.name}:{line}: the quotes do not match; put them round the whole cell, and write two for each "
            'that is a part of it, for example "5"" screen"',
        )


def _first_record(file: BufferedReader) -> bytes:
    """The first line, or as many as it takes to close what is quoted in it."""
    record = b""
    while more := file.readline():
        record += more
        if record.count(b'"') % 2 == 0 or len(record) > _MOST_BYTES_OPEN:
            break
    return record


def _records(text: str, line: int) -> pl.DataFrame:
    """The records of a text, each with the line it begins on: a line break within quotes is a part of a cell."""
    frame = pl.DataFrame({"record": text.removesuffix("\n").split("\n")}).with_row_index("line", line)
    quotes = frame["record"].str.count_matches('"', literal=True)
    if (quotes % 2 == 1).any():
        begins = quotes.cum_sum().shift(1, fill_value=0) % 2 == 0
        frame = frame.group_by(begins.cum_sum().alias("n"), maintain_order=True).agg(
            pl.col("line").first(), pl.col("record").str.join("\n")
        )
    return frame.select(pl.col("line").cast(pl.Int64), pl.col("record").str.strip_suffix("\r"))
