"""A name of a type has one meaning: no two types of the code base share one.

Left out are migrations, and what Django and pydantic call `Meta` in every model.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

CODE = settings.HOME / "rettesnor"

EXEMPT = {"Command": "Django finds a management command by this name"}
"""Names that are there twice, each with the reason."""

CAMEL_CASE = re.compile(r"[A-Z][a-z]\w*")


def types_in(path: Path) -> Iterator[str]:
    """The classes of a module and the names it gives to types: `Result = Literal[...]`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name != "Meta":
            yield node.name
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name(name)], value) if CAMEL_CASE.fullmatch(name) and is_a_type(value):
                yield name


def is_a_type(value: ast.expr) -> bool:
    match value:
        case ast.Subscript() | ast.Name() | ast.BinOp(op=ast.BitOr()):
            return True
        case ast.Call(ast.Name(name)):
            return name == "NewType"
        case _:
            return False


def test_no_two_types_share_a_name():
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(CODE.rglob("*.py")):
        if path.parent.name != "migrations":
            for name in types_in(path):
                found[name].append(str(path.relative_to(CODE)))
    twice = {name: places for name, places in found.items() if len(places) > 1}
    assert twice.keys() == EXEMPT.keys(), {name: twice.get(name) for name in twice.keys() ^ EXEMPT.keys()}
