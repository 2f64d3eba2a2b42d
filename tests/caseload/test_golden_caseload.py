"""Every case of golden.csv comes out as a jurist wrote it in its own `expect_` columns. They are no facts."""

from pathlib import Path

import pytest

from tests.caseload.caseloads import GREVE, asked, computed, table

GOLDEN = Path(__file__).with_name("golden.csv")
INSIDE = {"true": "inside", "false": "outside", "": "undetermined"}


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    out = tmp_path_factory.mktemp("golden") / "ud.csv"
    computed(GOLDEN, out)
    return {row["case"]: row for row in table(out, ";")}


@pytest.mark.parametrize("case", table(GOLDEN, ";"), ids=lambda case: f"{case['case']} {case['why']}")
def test_the_case_comes_out_as_written(rows, case):
    row = rows[case["case"]]
    not_met = [
        sourced.rule.id
        for layer in asked(GREVE).columns.layers
        for bit, sourced in enumerate(layer.criteria)
        if int(row[layer.not_met]) >> bit & 1
    ]
    assert {
        "law": INSIDE[row["law_inside"]],
        "standard": INSIDE[row["greve_2019_inside"]],
        "not_met": not_met,
        "decision_due": row["greve_2019_decision_due"],
        "complaint_due": row["law_complaint_due"],
    } == {
        "law": case["expect_law"],
        "standard": case["expect_standard"],
        "not_met": case["expect_not_met"].split(),
        "decision_due": case["expect_decision_due"],
        "complaint_due": case["expect_complaint_due"],
    }
