"""YAML 1.2 as a tree of plain values that knows the line of each; nothing is made of a file but text and numbers.

A file is somebody else's: its depth and its number of values are bounded before anything is built, and what could make
more of it than stands in it (anchors, aliases, tags, merged keys) is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent, DocumentStartEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from rettesnor.standards.signs import plain
from rettesnor.standards.yaml_problems import yaml_problem
from rettesnor.wording.signs import Signs
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

MOST_DEEP = 30
MOST_VALUES = 20_000

_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True)
class WrittenValue:
    """A value of a file. `parts` are those of a mapping by their keys, or of a list by their places."""

    line: int
    value: Any
    parts: dict[str | int, WrittenValue]


class BadYaml(Exception):
    """On which line a text is no YAML that is read here, and why."""

    def __init__(self, line: int, why: Saying) -> None:
        self.line = line
        self.why = why
        super().__init__(line, why)


class NoSign(BadYaml):
    """A sign that no text can have; the reason names it."""

    def __init__(self, line: int, sign: str) -> None:
        super().__init__(line, Saying(_("{sign} is no sign that a text can have; remove it"), {"sign": Signs.of(sign)}))


def tree(text: str) -> WrittenValue:
    """The one document of a text. Raises `BadYaml`."""
    refuse_no_signs(text)
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    yaml.Composer = _Bounded
    try:
        node = yaml.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadYaml(mark.line + 1 if mark else 1, yaml_problem(str(error.problem or error.context))) from None
    except (ValueError, OverflowError, IndexError, AssertionError, AttributeError):
        # What ruamel.yaml makes of some broken texts, an escape for a letter there is not among them.
        raise BadYaml(yaml.reader.line + 1, yaml_problem("")) from None
    return WrittenValue(1, None, {}) if node is None else _built(node)


def refuse_no_signs(text: str) -> None:
    """Raises `NoSign` for the first sign that no file can hold."""
    if unreadable := _UNREADABLE.search(text):
        raise NoSign(text.count("\n", 0, unreadable.start()) + 1, unreadable[0])


class _Bounded(Composer):
    """Refuses, before it is built, what a file of plain values has no use for."""

    values = 0
    deep = 0

    def compose_document(self) -> Any:
        start = self.parser.peek_event()
        if isinstance(start, DocumentStartEvent) and (start.version or start.tags):
            raise BadYaml(
                start.start_mark.line + 1,
                Saying(_("lines with % are not read; remove them")),
            )
        return super().compose_document()

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.parser.peek_event()
        line = event.start_mark.line + 1
        if isinstance(event, AliasEvent) or event.anchor is not None:
            raise BadYaml(
                line,
                Saying(
                    _(
                        "anchors and aliases (& and *) are not read; write the value where it belongs, and put "
                        "quotes round a text that begins with & or *"
                    )
                ),
            )
        if event.tag is not None:
            raise BadYaml(
                line,
                Saying(_("tags (!) are not read; remove it, or put quotes round a text that begins with !")),
            )
        self.values += 1
        if self.values > MOST_VALUES:
            raise BadYaml(
                line,
                Saying(_("the file has more than {most} values; split it up"), {"most": MOST_VALUES}),
            )
        if self.deep == MOST_DEEP:
            raise BadYaml(
                line,
                Saying(
                    _("the values lie more than {most} levels deep; correct the brackets and the indentation"),
                    {"most": MOST_DEEP},
                ),
            )
        self.deep += 1
        node = super().compose_node(parent, index)
        self.deep -= 1
        return node


def _built(node: Node) -> WrittenValue:
    line = node.start_mark.line + 1
    if isinstance(node, ScalarNode):
        return WrittenValue(line, _scalar(node, line), {})
    parts: dict[str | int, WrittenValue] = {}
    if not isinstance(node, MappingNode):
        parts.update(enumerate(map(_built, node.value)))
        return WrittenValue(line, [part.value for part in parts.values()], parts)
    for key_node, value_node in node.value:
        line_of_key = key_node.start_mark.line + 1
        key = _key(key_node, line_of_key)
        if key in parts:
            shown = key if len(key) < 60 else f"{key[:60]}…"
            raise BadYaml(
                line_of_key,
                Saying(
                    _("found duplicate key {name!r}; each key may stand once, remove or merge one of them"),
                    {"name": shown},
                ),
            )
        built = _built(value_node)
        parts[key] = WrittenValue(line_of_key, built.value, built.parts)
    return WrittenValue(line, {key: part.value for key, part in parts.items()}, parts)


def _key(node: Node, line: int) -> str:
    if not isinstance(node, ScalarNode) or node.tag == f"{_TAG}merge":
        raise BadYaml(
            line,
            Saying(_("a name belongs before the colon; put quotes round a text that begins with [, {, ? or <<")),
        )
    return _text(node.value, line).strip()


def _scalar(node: ScalarNode, line: int) -> Any:
    """Null, true or false, a number, or text; a date stays text, so that the model reports one that does not exist."""
    text = _text(node.value, line)
    match str(node.tag).removeprefix(_TAG):
        case "null":
            return None
        case "bool":
            return text.lower() == "true"
        case "int" if _INTEGER.fullmatch(text):
            return int(text)
        case "float" if isfinite(number := _float(text)):
            return number
        case _:
            return text


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


def _text(written: str, line: int) -> str:
    """JSON writes a sign beyond U+FFFF as two escapes; half of one is no sign."""
    try:
        text = written.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        half = next(sign for sign in written if "\ud800" <= sign <= "\udfff")
        raise NoSign(line, half) from None
    if control := _CONTROL.search(text):
        raise NoSign(line, control[0])
    return plain(text)
