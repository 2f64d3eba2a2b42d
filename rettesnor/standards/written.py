"""Writing values as they stand in a standard's file, so that they are read back as they are."""

from __future__ import annotations

from typing import Any

from rettesnor.standards.signs import escaped
from rettesnor.standards.tree import BadYaml, tree


def written(text: str) -> str:
    """A text that stands alone after its key: in quotes where a colon or another sign would mean something."""
    return text if _is_read_back(text, f"a: {text}", {"a": text}) else escaped(text)


def on_one_line(value: Any) -> str:
    """A value with all that is in it, as a rule is written on one line: `{id: age, kind: age}`."""
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return "{" + ", ".join(f"{key}: {on_one_line(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(on_one_line, value)) + "]"
        case str():
            return value if _is_read_back(value, f"a: [{value}]", {"a": [value]}) else escaped(value)
        case _:
            return str(value)


def _is_read_back(text: str, line: str, as_: Any) -> bool:
    if text.endswith(":") or "\n" in text:
        return False
    try:
        return bool(tree(line).value == as_)
    except BadYaml:
        return False
