"""Every name of the glossary is in the code and means one thing there; no word stands for two things."""

import ast
import re
from collections import Counter

import pytest
from django.conf import settings

from rettesnor.standards import files

ROW = re.compile(
    r"^\| (?P<danish>[^|]+) \| (?P<english>[^|]+) \| `(?P<name>[^`]+)` \| (?P<meaning>[^|]+) \|$", re.MULTILINE
)
TEXT = (settings.HOME / "docs" / "glossary.md").read_text("utf-8")
ROWS = [match.groupdict() for match in ROW.finditer(TEXT)]


def defined(body, within):
    """The dotted name of everything that a body of statements defines."""
    for node in body:
        match node:
            case ast.ClassDef(name=name):
                yield f"{within}.{name}"
                yield from defined(node.body, f"{within}.{name}")
            case ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                yield f"{within}.{name}"
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield f"{within}.{name}"


def names():
    for file in settings.PACKAGE.rglob("*.py"):
        module = ".".join(file.relative_to(settings.HOME).with_suffix("").parts).removesuffix(".__init__")
        yield from defined(ast.parse(file.read_text("utf-8")).body, module)
    for definition in files.vocabulary().facts:
        yield f"standards.facts.{definition.name}"


NAMES = [f".{name}" for name in names()]


def types(file):
    """The classes of a file, and what else it gives a name as a type; variables of types stand for any."""
    for node in ast.parse(file.read_text("utf-8")).body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name[0].isupper() and not name.isupper():
                if "TypeVar" not in ast.unparse(value):
                    yield name


def test_every_row_of_the_tables_is_read():
    rows = [line for line in TEXT.splitlines() if line.startswith("|") and not line.startswith(("|---", "| Danish |"))]
    assert len(rows) == len(ROWS) > 50


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_a_name_is_in_the_code_and_means_one_thing(row):
    found = [name for name in NAMES if name.endswith(f".{row['name']}")]
    assert len(found) == 1, found


@pytest.mark.parametrize("column", ["danish", "english", "name"])
def test_no_word_stands_for_two_things(column):
    assert not [word for word, times in Counter(row[column] for row in ROWS).items() if times > 1]
