"""Reading YAML files strictly: every error names file, line and remedy, in Danish and in English."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rettesnor.law.unusable import Unusable
from rettesnor.rules.standard import Place
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.remedies import remedy
from rettesnor.standards.signs import hidden, signs_named
from rettesnor.standards.text import read_text
from rettesnor.standards.tree import BadYaml, tree

M = TypeVar("M", bound=BaseModel)

MOST_BYTES = 2_000_000
MOST_BYTES_OF_A_CASE = 1_000_000


class Document:
    """A YAML file read as plain values, which remembers the line of each. Raises `BadFile`, or OSError."""

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        self.path = path
        try:
            text = read_text(path, most_bytes).replace("\r\n", "\n").replace("\r", "\n")
        except FileNotFoundError:
            danish = f"der er ingen sådan fil i {path.parent.name}/"
            raise BadFile([Fault(path.name, 1, danish, f"there is no such file in {path.parent.name}/")]) from None
        self._lines = text.split("\n")
        try:
            self._tree = tree(text)
        except BadYaml as error:
            raise BadFile([self._fault(error.line, error.why)]) from None
        if not isinstance(self._tree.value, dict):
            danish = "filen skal være navne med hver sin værdi efter kolon"
            raise BadFile([Fault(path.name, 1, danish, "the file must be a mapping of keys to values")])
        self.content: dict[str, Any] = self._tree.value

    def line(self, place: Place) -> int:
        """The line a value stands on, or that of the nearest value around it."""
        part = self._tree
        line = 1
        for step in place:
            # pydantic puts the chosen member of a union into the place; it is no step in the file.
            if step in part.parts:
                part = part.parts[step]
                line = part.line
        return line

    def fault(self, place: Place, why: Unusable) -> Fault:
        return self._fault(self.line(place), why)

    def as_(self, model: type[M], content: Mapping[str, Any] | None = None) -> M:
        """The file as a model. Raises `BadFile` with one fault for each thing wrong."""
        try:
            return model.model_validate(self.content if content is None else content)
        except ValidationError as error:
            raise BadFile([self.fault(e["loc"], _said(e["loc"], remedy(e))) for e in error.errors()]) from None

    def _fault(self, line: int, why: Unusable) -> Fault:
        """With the signs on the line that nobody can see: it looks right as it stands."""
        danish, english = why.danish, why.english
        written = self._lines[line - 1] if line <= len(self._lines) else ""
        if hidden(written) and "U+" not in english:
            danish += f" (på linjen står {signs_named(written)}, som ikke kan ses)"
            english += f" (on the line stands {signs_named(written)}, which cannot be seen)"
        return Fault(self.path.name, line, danish, english)


def _said(place: Place, why: Unusable) -> Unusable:
    steps = ".".join(str(step) for step in place)
    return why.under(steps) if steps else Unusable(f"filen: {why.danish}", f"the file: {why.english}")
