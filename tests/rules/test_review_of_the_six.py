"""Flaws of the six texts: those that the jurist's checklist names, found by the machine or typed by a reader."""

from pathlib import Path

import pytest

from rettesnor.standards import files
from rettesnor.standards.reading import Document
from rettesnor.standards.remarks import remarks
from tests.rules.clean_text import ON, flaws

ROWS = Document(Path(__file__).parents[1] / "golden" / "review.yaml").content["rows"]
LEAST_ROWS = 160


@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_each_standards_flaws_are_those_of_the_checklist_and_no_others(standard_id):
    rows = [row for row in ROWS if row["standard"] == standard_id and "code" in row]
    assert rows
    assert flaws(files.standard(standard_id)) == {(row["code"], row.get("rule") or row.get("topic")) for row in rows}


def matches(row, remark):
    said = remark.noted if remark.noted and "code" not in row else remark
    graver = (remark.noted.grade,) if remark.noted else ()
    if said.grade not in (*row["verdict"], *graver) or row.get("provision", "") not in (said.provision or ""):
        return False
    if "code" in row:
        place = (remark.rule.id if remark.rule else None, remark.topic)
        one_reading = remark.under is not None
        same = remark.code == row["code"] and place == (row.get("rule"), row.get("topic"))
        return same and one_reading == row.get("in_one_reading", False)
    if "reader" not in remark.sources:
        return False
    if remark.unit is None:
        return row["typed"] == "whole"
    return row["typed"] in [rule.id for rule in remark.unit.carried] or row["typed"] in remark.unit.words


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['standard']}: {row['text']}")
def test_no_verdict_of_the_review_is_lost(row):
    said = remarks(row["standard"], ON, "da")
    if row["verdict"] == ["ok"]:
        assert row["rule"] in [rule.id for rule in files.standard(row["standard"]).rules()]
        assert not any(r.rule and r.rule.id == row["rule"] and r.code != "notice_of_delay_missing" for r in said)
    else:
        assert any(matches(row, remark) for remark in said)


def test_the_checklist_holds_every_row_of_the_review():
    assert len(ROWS) >= LEAST_ROWS
    assert {row["standard"] for row in ROWS} == set(files.standard_ids())
