"""The faults that change nothing anybody could see: listed with the reason, and left out of the score.

The list names a line as `ast.unparse` writes it, as it `stood` and as it is `put`, and never by its number.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from benchmarks.mutants.faults import faults, with_fault

LIST = Path(__file__).with_name("equivalent.yaml")


@dataclass(frozen=True)
class Equivalent:
    """A fault of a file, and why no input or history could tell the program with it from the one without."""

    file: str
    stood: str
    put: str
    because: str


def listed() -> list[Equivalent]:
    return [Equivalent(**written) for written in YAML(typ="safe").load(LIST.read_text("utf-8"))]


def numbered(entries: Iterable[Equivalent]) -> set[tuple[str, int]]:
    """The file and the number of each fault; ValueError for an entry that is no possible fault, or more than one."""
    found = set()
    for entry in entries:
        numbers = list(_matching(entry, Path(entry.file).read_text("utf-8")))
        if len(numbers) != 1:
            raise ValueError(f"{len(numbers)} possible faults of {entry.file} put {entry.put!r} for {entry.stood!r}")
        found.add((entry.file, numbers[0]))
    return found


def _matching(entry: Equivalent, source: str) -> Iterator[int]:
    before = ast.unparse(ast.parse(source)).splitlines()
    for fault in faults(source):
        if fault.before in entry.stood and fault.after in entry.put:
            after = ast.unparse(with_fault(source, fault.number)).splitlines()
            changed = [(old.strip(), new.strip()) for old, new in zip(before, after, strict=True) if old != new]
            if changed == [(entry.stood, entry.put)]:
                yield fault.number
