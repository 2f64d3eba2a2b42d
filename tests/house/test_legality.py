"""The page for jurists: every promise names a test that is there, and the codes the program refuses with."""

import re

import pytest
from django.conf import settings

from rettesnor.cases.file.obstacle import all_codes

PAGE = settings.HOME / "docs" / "legality.md"
FROM_PRACTICE = ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T10", "T12", "T14", "T15"]
NOT_YET = "**Holdes ikke endnu:**"


def rows():
    """Each row of each table: what is promised, its provision or what can be seen, the guard, the test."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[-1] != "Prøve"]


def named_in(cell):
    return re.findall(r"\[([^\]]+)\]\((\.\./tests/[^)]+)\)", cell)


def test_every_row_has_its_four_cells():
    assert len(rows()) > 60
    assert not [row for row in rows() if len(row) != 4]


def test_every_promise_names_a_test_or_says_that_it_is_not_held():
    assert not [row[0] for row in rows() if not named_in(row[3]) and NOT_YET not in row[3]]


@pytest.mark.parametrize("promise", rows(), ids=lambda row: row[0][:60])
def test_a_test_that_is_named_is_there(promise):
    for name, file in named_in(promise[3]):
        source = (PAGE.parent / file).read_text("utf-8")
        assert re.search(rf"^ *def test_{name.replace(' ', '_')}\(", source, re.MULTILINE), name


def test_the_codes_of_the_guards_are_codes_the_program_refuses_with():
    named = {code for row in rows() for code in re.findall(r"`(\w+)`", row[2])}
    assert len(named) > 40
    assert named <= set(all_codes())


def test_every_finding_of_practice_stands_with_what_can_be_seen():
    found = {number[0]: row[1] for row in rows() if (number := re.findall(r"^\*\*(T\d+)\.\*\*", row[0]))}
    assert list(found) == FROM_PRACTICE
    assert not [number for number, seen in found.items() if len(seen.split()) < 5]
