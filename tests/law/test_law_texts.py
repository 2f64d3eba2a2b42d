"""The law as files: the words are what they were when they were read, and nothing is claimed that was not seen."""

from datetime import date
from hashlib import sha256

import pytest

from tests.law.law_files import LAW, read

ACTS = {
    "sel": ["1", "2", "3", "14", "103", "104", "105", "138", "141", "148", "148a", "166"],
    "bek-483": ["1", "2", "3", "4", "5", "6", "7"],
    "rsl": [
        *["3", "3a", "4", "5", "9", "9a", "10", "11", "11a", "11b", "11c", "12"],
        *["60", "66", "67", "68", "69", "70", "72"],
    ],
    "bek-861": ["11", "12", "13", "17"],
    "fvl": ["3", "6", "7", "8", "9", "16", "19", "20", "21", "22", "23", "24", "25", "29"],
    "ofl": ["13"],
    "pension": ["1a", "33"],
    "digital-post": ["10"],
    "bededag": ["1"],
}
HEAD = {"act", "abbreviation", "name", "title", "number", "date", "url", "layer", "as_of"}
EXCERPTS = [("ofl", "13"), ("pension", "1a"), ("rsl", "9a")]


def provisions():
    return [(act, provision) for act in ACTS for provision in read(f"{act}.yaml")["provisions"]]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_says_what_it_is_and_where_it_was_read(act):
    document = read(f"{act}.yaml")
    # A file may hold rules beside its provisions.
    assert HEAD | {"provisions"} <= set(document)
    assert document["act"] == act
    assert document["layer"] == ("order" if document["number"].startswith("BEK") else "statute")
    year, number = document["date"].year, document["number"].split()[1]
    assert document["url"] == f"https://www.retsinformation.dk/eli/lta/{year}/{number}"
    assert document["as_of"] == "2026-02"


@pytest.mark.parametrize("act", ACTS)
def test_an_act_holds_the_provisions_the_system_rests_on(act):
    assert [provision["section"] for provision in read(f"{act}.yaml")["provisions"]] == ACTS[act]


@pytest.mark.parametrize(("act", "provision"), provisions(), ids=lambda v: v if isinstance(v, str) else v["section"])
def test_a_provision_stands_word_for_word_as_it_was_read(act, provision):
    assert sha256(provision["text"].encode()).hexdigest() == provision["sha256"]
    assert provision["status"] == ("excerpt" if (act, provision["section"]) in EXCERPTS else "verified")
    assert isinstance(provision["from"], date)
    if provision["status"] == "verified":
        section = provision["section"]
        number, letter = (section[:-1], " " + section[-1]) if section[-1].isalpha() else (section, "")
        assert provision["text"].startswith(f"§ {number}{letter}. ")


def test_the_older_age_limit_of_65_years_is_not_quoted_for_cases_before_october_2009():
    [section_103] = [p for p in read("sel.yaml")["provisions"] if p["section"] == "103"]
    assert section_103["from"] == date(2009, 10, 1)


def test_what_is_a_decision_is_told_with_provision_and_mark_and_only_a_decision_has_a_part():
    matters = read("decided.yaml")["matters"]
    assert {row["id"] for row in matters if row["is_decision"]} >= {
        "extent", "offer", "transfer", "taking-home", "pay-basis", "transport", "lasting-exclusion", "ending",
    }  # fmt: skip
    assert {row["id"] for row in matters if not row["is_decision"]} == {
        "closure-days", "roster", "tasks", "invitation", "payslip",
    }  # fmt: skip
    for row in matters:
        assert row["provision"]
        assert row["mark"] in {"V", "I", "M"}
        assert row["is_decision"] or row["part"] is None


class TestTheReviewList:
    items = read("review.yaml")["items"]

    def test_each_item_says_what_is_uncertain_why_and_what_we_do(self):
        for item in self.items:
            assert set(item) == {"id", "about", "provision", "mark", "what_we_do"}
            assert item["mark"] in {"M", "I", "NF"}
            assert item["about"].endswith(".")
            assert item["what_we_do"].endswith(".")

    def test_no_item_stands_twice(self):
        ids = [item["id"] for item in self.items]
        assert len(ids) == len(set(ids))

    def test_what_is_shipped_unverified_is_on_the_list(self):
        ids = {item["id"] for item in self.items}
        assert {"pension-age-69-70", "leap-birthday", "ofl-13-excerpt", "rsl-71", "agreed-wages"} <= ids


def test_agreed_wages_are_whole_ore_with_area_step_date_and_source():
    rates = read("agreed-wages.yaml")["rates"]
    assert [(rate["from"], rate["rate_ore"]) for rate in rates] == [
        (date(2025, 5, 1), 13985),
        (date(2026, 3, 1), 14335),
        (date(2027, 3, 1), 14685),
    ]
    for rate in rates:
        assert set(rate) == {"area", "agreement", "step", "rate_ore", "from", "source", "status"}


def test_every_file_of_the_law_is_known_to_these_tests():
    known = {*ACTS, "pension-age", "agreed-wages", "calendar", "municipalities", "review", "decided"}
    assert {path.stem for path in LAW.glob("*.yaml")} == known
