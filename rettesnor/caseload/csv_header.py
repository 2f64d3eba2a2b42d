"""What a CSV file says of itself before its first row: its separator and the names of its columns.

Excel may put `sep=;` on a line before them, a byte order mark before that, and columns without a name after them.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from functools import reduce
from io import BufferedReader

from rettesnor.caseload.refused import Refused
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.signs import hidden, plain, signs_named
from rettesnor.standards.text import decoded
from rettesnor.wording.signs import Signs
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

SEPARATORS = ",;\t"
MOST_BYTES_OPEN = 1 << 26
"""How far a quote may stay open before it is taken for a slip."""

_DECLARED = re.compile(r'"?sep=(.)"?[,;\t]*', re.IGNORECASE)
_ROWS_TRIED = 20
_SAVED_AS = _('"CSV UTF-8"')

csv.field_size_limit(MOST_BYTES_OPEN)


@dataclass(frozen=True)
class Header:
    """`width` counts the columns without a name at the end, too. The first row begins `size` bytes into the file."""

    names: list[str]
    width: int
    separator: str
    bom: bool
    size: int
    line: int


def refused(name: str, line: int, why: str, /, **values: object) -> Refused:
    """For a line of a file that is no line of a table: a marked text and its values."""
    return Refused(Fault(name, line, Saying(why, values)))


def read_header(file: BufferedReader, name: str, known: Container[str]) -> Header:
    """Raises `Refused` for a file that has no header, or one that can be read in two ways.

    `known` are names that columns may have: where more than one sign could separate them, they tell which does.
    """
    content = _record(file)
    bom = content.startswith(codecs.BOM_UTF8)
    size, line = len(content), 1
    first = text_of(content, name, 1).rstrip("\r\n")
    declared = _DECLARED.fullmatch(first)
    if declared:
        content = _record(file)
        size, line = size + len(content), 2
        first = text_of(content, name, 2).rstrip("\r\n")
    if not plain(first).strip():
        raise refused(name, line, _("the names of the columns belong here; the file, or the line, is empty"))
    if "\r" in re.sub('"[^"]*"', "", first):
        raise refused(name, line, _('the file has line breaks of another kind (CR alone); save it as "CSV UTF-8"'))
    if declared:
        separator = _declared(declared[1], name)
    else:
        separator = _guessed(first, [_record(file).decode(errors="replace") for _ in range(_ROWS_TRIED)], name, known)
    cells = [plain(cell).strip() for cell in cells_of(first, separator, name, line)]
    names = cells[: max((n for n, cell in enumerate(cells, 1) if cell), default=0)]
    if not names:
        raise refused(name, line, _("the names of the columns belong here; the file, or the line, is empty"))
    _check(names, name, line)
    return Header(names, len(cells), separator, bom, size, line + content.count(b"\n"))


def text_of(content: bytes, name: str, line: int) -> str:
    """Raises `Refused` for what is no UTF-8, or no text."""
    try:
        text = decoded(content, name, line, Saying(_SAVED_AS))
    except BadFile as error:
        raise Refused(error) from None
    if (at := text.find("\0")) >= 0:
        line += text.count("\n", 0, at)
        raise refused(
            name,
            line,
            _("{sign} has no place in a text; save the file as {form}"),
            sign=Signs.of(text[at]),
            form=Saying(_SAVED_AS),
        )
    return text


def cells_of(record: str, separator: str, name: str, line: int) -> list[str]:
    try:
        return next(csv.reader([record], delimiter=separator, strict=True), [])
    except csv.Error:
        raise quotes_refused(name, line) from None


def quotes_refused(name: str, line: int) -> Refused:
    return refused(
        name,
        line,
        _(
            "the quotes do not match; put them round the whole cell, and write two for each that is a "
            'part of it, for example "5"" screen"'
        ),
    )


def _record(file: BufferedReader) -> bytes:
    """The next line, or as many as it takes to close what is quoted in it."""
    record = b""
    while more := file.readline(MOST_BYTES_OPEN):
        record += more
        if record.count(b'"') % 2 == 0 or len(record) > MOST_BYTES_OPEN:
            break
    return record


def _declared(separator: str, name: str) -> str:
    if separator not in SEPARATORS:
        raise refused(
            name,
            1,
            _("sep={separator}: cells are separated by semicolon, comma or tab; save it with one of them"),
            separator=separator,
        )
    return separator


def _guessed(first: str, rows: list[str], name: str, known: Container[str]) -> str:
    """The sign that gives the rows as many cells as there are names; of several, that which gives names there are."""
    unquoted = re.sub('"[^"]*"', "", first)
    there = [sign for sign in SEPARATORS if sign in unquoted] or [SEPARATORS[0]]
    fitting = [sign for sign in there if _fits(first, rows, sign)]
    names = {sign: sum(plain(cell).strip() in known for cell in first.split(sign)) for sign in fitting or there}
    best = [sign for sign in names if names[sign] == max(names.values())]
    if fitting and len(best) > 1 and any(map(str.strip, rows)):
        shown: list[str | Saying] = [repr(sign) for sign in best]
        raise refused(
            name,
            1,
            _(
                "the cells may be separated by {signs}; write sep={last} on a line before the names of the "
                "columns, with the one that separates"
            ),
            signs=reduce(_either, shown),
            last=best[-1],
        )
    return max(best, key=unquoted.count)


def _either(these: str | Saying, that: str | Saying) -> Saying:
    return Saying(_("{these} and by {that}"), {"these": these, "that": that})


def _fits(first: str, rows: list[str], separator: str) -> bool:
    try:
        read = list(csv.reader([first, *(row for row in rows if row.strip())], delimiter=separator, strict=True))
    except csv.Error:
        return False
    width = len(read[0])
    return all(len(cells) == width or (len(cells) > width and not any(cells[width:])) for cells in read)


def _check(names: list[str], name: str, line: int) -> None:
    for column in names:
        if hidden(column):
            raise refused(
                name,
                line,
                _("in the column's name {column!r} stands {signs}, which cannot be seen; remove it"),
                column=column,
                signs=signs_named(column),
            )
    for column, times in Counter(names).items():
        if times > 1 and column:
            raise refused(
                name,
                line,
                _("the column {column!r} is there {times} times; give each column a name of its own"),
                column=column,
                times=times,
            )
        if times > 1:
            raise refused(name, line, _("{times} columns have no name; give each its own, or remove them"), times=times)
