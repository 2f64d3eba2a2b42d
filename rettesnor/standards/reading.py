"""Reading YAML files strictly: YAML 1.2, duplicate keys are errors, every error names file, line and remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from rettesnor.rules.standard import Place

M = TypeVar("M", bound=BaseModel)


class _DatesAsText(RoundTripConstructor):
    """A date that does not exist is then reported by the model, with its key, like any other wrong value."""


_DatesAsText.add_constructor("tag:yaml.org,2002:timestamp", lambda constructor, node: str(node.value))


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a file: where, what, and what to write instead."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class BadFile(ValueError):
    """A file that cannot be used, with everything found wrong in it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class Document:
    """A YAML file read as plain values, which remembers the line of each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise BadFile([Fault(path.name, 1, f"there is no such file in {path.parent.name}/")]) from None
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            raise BadFile([Fault(path.name, line, "the file is not UTF-8; save it as UTF-8")]) from None
        yaml = YAML(typ="rt", pure=True)
        yaml.Constructor = _DatesAsText
        yaml.version = (1, 2)
        try:
            self._tree = yaml.load(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            problem = str(error.problem or error.context).strip().splitlines()[0]
            if "duplicate key" in problem:
                problem += "; each key may stand once, remove or merge one of them"
            raise BadFile([Fault(path.name, mark.line + 1 if mark else 1, f"not valid YAML: {problem}")]) from None
        except YAMLError as error:
            raise BadFile([Fault(path.name, 1, f"not valid YAML: {error}")]) from None
        if not isinstance(self._tree, CommentedMap):
            raise BadFile([Fault(path.name, 1, "the file must be a mapping of keys to values")])
        self.content: dict[str, Any] = _plain(self._tree)

    def line(self, place: Place) -> int:
        """The line a value stands on, or that of the nearest value around it."""
        node: Any = self._tree
        line = 1
        for step in place:
            if isinstance(node, CommentedMap) and step in node:
                line = node.lc.key(step)[0] + 1
            elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
                line = node.lc.item(step)[0] + 1
            else:
                # pydantic puts the chosen member of a union into the place; it is no step in the file.
                continue
            node = node[step]
        return line

    def fault(self, place: Place, message: str) -> Fault:
        return Fault(self.path.name, self.line(place), message)

    def as_(self, model: type[M], content: Mapping[str, Any] | None = None) -> M:
        """The file as a model. Raises `BadFile` with one fault for each thing wrong."""
        try:
            return model.model_validate(self.content if content is None else content)
        except ValidationError as error:
            raise BadFile(
                [
                    self.fault(e["loc"], f"{_where(e['loc'])}: {_remedy(e, model)}")
                    for e in error.errors(include_url=False)
                ]
            ) from None


def _plain(node: Any) -> Any:
    if isinstance(node, CommentedMap):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [_plain(value) for value in node]
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, str):
        return str(node)
    if isinstance(node, int):
        return int(node)
    return node


def _where(place: Place) -> str:
    return ".".join(str(step) for step in place) or "the file"


def _remedy(error: Any, model: type[BaseModel]) -> str:
    match error["type"]:
        case "extra_forbidden":
            return "this key is not known here; check its spelling and its indentation, or remove it"
        case "missing":
            return "this key is missing; add it"
        case "union_tag_invalid":
            return f"there is no rule kind {error['ctx']['tag']!r}; use one of: {error['ctx']['expected_tags']}"
        case "union_tag_not_found":
            return "the rule has no `kind`; add one"
        case "value_error":
            return str(error["ctx"]["error"])
        case "string_pattern_mismatch":
            return f"{error['input']!r} is not of the form {error['ctx']['pattern']}"
        case "literal_error":
            return f"{error['input']!r} is not known here; use {error['ctx']['expected']}"
        case _:
            return f"{error['msg']} (read: {error['input']!r})"
