"""Reading YAML files strictly: every error names file, line and remedy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rettesnor.rules.standard import Place
from rettesnor.standards.faults import BadFile, Fault
from rettesnor.standards.remedies import remedy
from rettesnor.standards.signs import escaped, hidden, signs_named
from rettesnor.standards.text import read_text
from rettesnor.standards.tree import BadYaml, NoSign, tree
from rettesnor.wording.translation import InTwoLanguages, Saying
from rettesnor.wording.translation import gettext_noop as _

M = TypeVar("M", bound=BaseModel)

_WITH_COLON = re.compile(
    r"\s*((?:- )?(?:text|bullet|line|heading|title|why|note|under|with|quote)): ([^\"'\[{>|].*:(?: .*)?)"
)
MOST_BYTES = 2_000_000
MOST_BYTES_OF_A_CASE = 1_000_000


class Document:
    """A YAML file read as plain values, which remembers the line of each. Raises `BadFile`, or OSError."""

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        self.path = path
        try:
            text = read_text(path, most_bytes).replace("\r\n", "\n").replace("\r", "\n")
        except FileNotFoundError:
            why = Saying(_("there is no such file in {folder}/"), {"folder": path.parent.name})
            raise BadFile([Fault(path.name, 1, why)]) from None
        self._lines = text.split("\n")
        try:
            self._tree = tree(text)
        except NoSign as error:
            raise BadFile([Fault(path.name, error.line, error.why)]) from None
        except BadYaml as error:
            raise BadFile([self._fault(error.line, self._quoted(error.line) or error.why)]) from None
        if not isinstance(self._tree.value, dict):
            raise BadFile([Fault(path.name, 1, Saying(_("the file must be a mapping of keys to values")))])
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

    def fault(self, place: Place, why: InTwoLanguages) -> Fault:
        return self._fault(self.line(place), why)

    def as_(self, model: type[M]) -> M:
        """The file as a model. Raises `BadFile` with one fault for each thing wrong."""
        try:
            return model.model_validate(self.content)
        except ValidationError as error:
            wrong = [each for each in error.errors() if not _follows(each, error.errors())]
            raise BadFile([self.fault(e["loc"], _said(e["loc"], remedy(e, model))) for e in wrong]) from None

    def _quoted(self, line: int) -> Saying | None:
        """The line with its text in quotes, where a colon in a text is all that is wrong with it."""
        match = _WITH_COLON.fullmatch(self._lines[line - 1]) if line <= len(self._lines) else None
        if match is None:
            return None
        corrected = f"{match[1]}: {escaped(match[2].rstrip())}"
        return Saying(_("a text with a colon stands in quotes; write {corrected}"), {"corrected": corrected})

    def _fault(self, line: int, why: InTwoLanguages) -> Fault:
        """With the signs on the line that nobody can see: it looks right as it stands."""
        written = self._lines[line - 1] if line <= len(self._lines) else ""
        if hidden(written):
            seen = _("{why} (on the line stands {signs}, which cannot be seen)")
            why = Saying(seen, {"why": why, "signs": signs_named(written)})
        return Fault(self.path.name, line, why)


def _follows(fault: Any, faults: list[Any]) -> bool:
    """Whether a list is only too short because something within it is wrong."""
    within = (each["loc"] for each in faults if len(each["loc"]) > len(fault["loc"]))
    return fault["type"] == "too_short" and any(each[: len(fault["loc"])] == fault["loc"] for each in within)


def _said(place: Place, why: Saying) -> Saying:
    steps = ".".join(str(step) for step in place)
    return Saying(_("{name}: {why}") if steps else _("the file: {why}"), {"name": steps, "why": why})
