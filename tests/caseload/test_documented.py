"""docs/caseload.md shows what docs/examples/caseload.csv comes out as, and what the numbers of the masks stand for."""

import re
from pathlib import Path

from rettesnor.wording.values import ESTIMATES
from tests.caseload.caseloads import NEW, OLD, asked, computed, table

DOCS = Path(__file__).parents[2] / "docs"


def shown(first: str) -> list[dict[str, str]]:
    """The table of the page whose first column is called so."""
    lines = (DOCS / "caseload.md").read_text("utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    header, _, *cells = rows
    return [dict(zip(header, row, strict=True)) for row in cells]


def test_the_example_comes_out_as_shown(tmp_path):
    computed(DOCS / "examples" / "caseload.csv", tmp_path / "ud.csv", OLD, NEW)
    wanted = shown("sag")
    assert [{name: row[name] for name in wanted[0]} for row in table(tmp_path / "ud.csv", ";")] == wanted


def test_the_numbers_of_the_masks_stand_for_the_rules_shown():
    rules = [sourced.rule.id for sourced in asked(OLD).columns.layers[0].criteria]
    named = [(int(row["Tal"]), re.findall("`(.*?)`", row["Regel"])) for row in shown("Tal")]
    assert named == [(1 << bit, [rule]) for bit, rule in enumerate(rules)]


def test_the_page_says_what_each_estimate_rests_on():
    _, _, section = (DOCS / "caseload.md").read_text("utf-8").partition("### Skøn over dage og penge")
    section, _, _ = section.partition("\n### ")
    assert [name for name in ESTIMATES if f"**`{name}`**" not in section] == []
