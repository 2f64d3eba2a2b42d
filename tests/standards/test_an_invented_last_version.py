"""A last draft of Eksempelby: days that are not counted, levels of support, shares, and what a late answer costs."""

import csv
import json

import pytest

from tests.golden.test_golden_cases import PEOPLE
from tests.standards.adding import Checkout
from tests.standards.elsewhere import reading_from
from tests.standards.test_adding_a_municipality import answer
from tests.standards.test_an_invented_standard import INVENTED

LAST = "eksempelby-2029"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """With the invented municipality beside the shipped data; only to be read."""
    added = Checkout(tmp_path_factory.mktemp("checkout")).add(INVENTED)
    with reading_from(added.standards):
        yield added


def test_it_says_all_that_it_says(checkout):
    [checked] = answer(checkout, "standards", "check", LAST)["standards"]
    assert (checked["ok"], checked["faults"]) == (True, [])
    total = answer(checkout, "standards", "coverage", LAST)["total"]
    assert (total["rules"], total["unexpressed"], total["remainder"]) == (16, 0, 0)


def test_the_machine_finds_where_it_gives_less(checkout):
    remarks = answer(checkout, "standards", "review", LAST)
    assert {(rule, each["code"], each["grade"]) for each in remarks for rule in each["rules"]} == {
        ("decided", "notice_of_delay_missing", "gap"),
        ("not-counted", "deadline_days_not_counted", "risk"),
        ("decided", "deadline_stands_still", "conflict"),
        ("hours-1", "extent_capped", "conflict"),
        ("hours-2", "extent_capped", "conflict"),
        ("young", "transport_cost_shared", "conflict"),
        ("young", "transport_cap_not_stated", "gap"),
        ("ride-cancelled", "ride_charged_when_cancelled_late", "risk"),
        ("statement", "statement_paid_by_citizen", "risk"),
    }


def test_the_days_left_out_are_told_with_the_day_they_lead_to(checkout):
    asked = ("--standard", LAST, "--received", "2026-05-11")
    found = answer(checkout, "deadline", *asked)
    assert (found["rule"], found["due"]) == ("decided", "2026-08-06")
    assert "deadline-not-counted" in {row["code"] for row in found["rows"]}


JOURNEYS = """
period: 2026-11
distance: 14 km
days: {sheltered: 16}
fares:
- {means: bus, per_trip: 24 kr, usable: true}
net_earnings: 4000 kr
other_deductions: 0 kr
"""


@pytest.mark.parametrize(("born", "citizen"), [("2004-03-01", 19_200), ("1990-05-01", 54_857)])
def test_a_share_of_the_cost_is_reckoned_and_the_refund_has_a_last_day(checkout, tmp_path, born, citizen):
    """16 days of two rides at 24 kr are 768 kr: a quarter of it is 192 kr, and 10 of 14 km by the order 548.57 kr."""
    (tmp_path / "transport.yaml").write_text(JOURNEYS, "utf-8")
    (tmp_path / "facts.yaml").write_text(
        json.dumps({"facts": {**PEOPLE["in-the-target-group"], "birth_date": born}}), "utf-8"
    )
    asked = (str(tmp_path / "transport.yaml"), "--standard", LAST, "--facts", str(tmp_path / "facts.yaml"))
    paid = answer(checkout, "transport", *asked)
    [claim] = [row["values"]["day"] for row in paid["rows"] if row["code"] == "transport-local-claim"]
    assert claim == "2026-12-10"
    assert paid["citizen_ore"] == citizen


def test_a_caseload_has_the_same_days_and_amounts_as_the_single_case(checkout, tmp_path):
    """As in the golden cases: July is left out, and papers come to the first meeting that they are in time for."""
    (tmp_path / "cases.csv").write_text(
        "case,application_received,birth_date,support_level\n"
        "1,2026-05-11,1990-05-01,level_2\n"
        "2,2026-05-25,2002-03-01,level_1\n",
        "utf-8",
    )
    files = (str(tmp_path / "cases.csv"), "--out", str(tmp_path / "out.csv"))
    answer(checkout, "batch", *files, "--standard", LAST, "--on", "2026-11-23")
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = ("decision_due", "committee_due", "cost_share_amount")
    assert [[row[f"eksempelby_2029_{name}"] for name in names] for row in rows] == [
        ["2026-08-06", "2026-06-02", ""],
        ["2026-08-20", "2026-07-07", "1500"],
    ]
