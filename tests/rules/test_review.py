"""Flaws of a standard that the machine decides: those of the six texts, and each kind planted in a text without any."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rettesnor.rules.review import found
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.reading import Document
from rettesnor.standards.remarks import remarks
from rettesnor.wording.review import FLAWS

ON = date(2026, 11, 21)
ROWS = Document(Path(__file__).parents[1] / "golden" / "review.yaml").content["rows"]
LEAST_ROWS = 160
SEL = next(act for act in files.law().acts if act.act == "sel")
CAUSE: list[dict[str, Any]] = [
    {"physical_function_reduced": True},
    {"mental_function_reduced": True},
    {"special_social_problems": True},
]


# A text in keeping with the law. Each planted flaw alters one of these rules, or adds one.
CLEAN: dict[str, dict[str, Any]] = {
    "age": {"kind": "age", "at_least": "18 years", "below": "pension-age"},
    "cause": {"kind": "condition", "requires": {"any": CAUSE}},
    "terms": {"kind": "condition", "requires": {"cannot_work_on_normal_terms": True}},
    "link": {"kind": "condition", "requires": {"causal_link": True}},
    "other": {"kind": "condition", "requires": {"cannot_use_other_offers": True}},
    "option": {
        "kind": "condition",
        "requires": {"option_flex_job": {"met": ["not_relevant", "cannot_use"], "not_met": ["can_use"]}},
    },
    "no-pensioner": {"kind": "condition", "requires": {"not": {"income": ["state_pension"]}}},
    "mostly": {"kind": "condition", "strength": "typical", "requires": {"income": ["early_retirement_pension"]}},
    "course": {
        "kind": "condition",
        "offers": ["special_course"],
        "requires": {"special_social_problems": True},
    },
    "extent": {"kind": "extent", "at_most": "5 days/week"},
    "pay": {"kind": "pay", "methods": ["effort", "assessed-hourly", "gratuity"], "ordered": True},
    "payer": {"kind": "pay", "set_by": "municipality"},
    "transport": {
        "kind": "transport",
        "own_distance": "10 km",
        "distance": "deducted",
        "beyond": "municipality",
        "cap": "30 %",
        "cap_of": "net-earnings",
    },
    "deadline": {"kind": "deadline", "for": "decision", "within": "8 weeks", "from": "application-received"},
    "notice": {"kind": "duty", "on": "municipality", "to": "give-notice-of-delay"},
    "consent": {"kind": "consent", "needed_for": "information-from-others"},
    "hearing": {"kind": "hearing"},
    "decision": {"kind": "decision", "written": True},
    "complaint": {"kind": "complaint", "within": "4 weeks", "answered_within": "4 weeks"},
    "plan": {"kind": "plan", "plan": "action-plan", "offered": "always"},
    "supplier": {"kind": "supplier", "registered": "tilbudsportalen"},
    "rhythm": {"kind": "rhythm", "every": "12 months"},
    "citation": {"kind": "citation", "act": "sel", "section": "103", "number": SEL.number},
}


def text(rules, silent_on=()):
    return Standard.model_validate(
        {
            "standard": "proeve",
            "municipality": "proeve",
            "title": "Prøve",
            "status": {
                "stage": "draft",
                "adopted": "not stated",
                "by": "not stated",
                "revised": "not stated",
                "in_force_from": "not stated",
            },
            "source": {"file": "proeve.source.txt", "sha256": "0" * 64},
            "silent_on": list(silent_on),
            "sections": [
                {"units": [{"text": name, "rule": {"id": name, "strength": "must", **r}} for name, r in rules.items()]}
            ],
        }
    )


def flaws(standard):
    return {(f.code, f.rule.id if f.rule else f.topic) for f in found(standard, files.law(), files.vocabulary(), ON)}


@pytest.mark.parametrize("standard_id", files.standard_ids())
def test_each_standards_flaws_are_those_of_the_checklist_and_no_others(standard_id):
    rows = [row for row in ROWS if row["standard"] == standard_id and "code" in row]
    assert rows
    assert flaws(files.standard(standard_id)) == {(row["code"], row.get("rule") or row.get("topic")) for row in rows}


def test_a_text_in_keeping_with_the_law_has_no_flaw():
    assert flaws(text(CLEAN)) == set()


def condition(**requires):
    return {"kind": "condition", "requires": requires}


def exclusion(when, **more):
    return {"kind": "exclusion", "when": when, **more}


PLANTED: list[tuple[str, str, dict[str, Any]]] = [
    ("stricter_than_law", "new", condition(income=["early_retirement_pension"])),
    ("stricter_than_law", "new", condition(cannot_work_on_special_terms=True)),
    ("stricter_than_law", "new", exclusion({"support_need": ["none", "light"]})),
    ("stricter_than_law", "new", exclusion({"granted_104": True}, strength="default")),
    ("combination_limited", "new", {"kind": "combination", "when": {"granted_104": True}}),
    ("condition_not_repeated", "link", {"kind": "condition", "strength": "typical", "requires": {"causal_link": True}}),
    ("stricter_than_law", "new", exclusion({"granted_104": True}, **{"if": {"housing": ["residential_home"]}})),
    ("stricter_than_law", "cause", {"kind": "condition", "requires": {"any": CAUSE[:2]}}),
    ("stricter_than_law", "age", {"kind": "age", "at_least": "25 years", "below": "pension-age"}),
    ("age_below_pension_age", "age", {"kind": "age", "at_least": "18 years", "below": "65 years"}),
    ("discretion_cut_off", "new", exclusion("always", offers=["special_course"])),
    ("extent_by_housing", "extent", {**CLEAN["extent"], "if": {"housing": ["own_home_alone"]}}),
    ("pay_by_effort_missing", "pay", {"kind": "pay", "methods": ["gratuity"]}),
    ("pay_step_missing", "pay", {"kind": "pay", "methods": ["effort", "gratuity"]}),
    ("pay_order_missing", "pay", {**CLEAN["pay"], "ordered": False}),
    ("pay_not_set_by_municipality", "payer", {"kind": "pay", "set_by": "provider"}),
    ("pay_made_optional", "pay", {**CLEAN["pay"], "strength": "may"}),
    ("transport_cap_not_stated", "transport", {"kind": "transport", "own_distance": "10 km"}),
    ("transport_own_distance_longer", "transport", {**CLEAN["transport"], "own_distance": "12 km"}),
    ("transport_all_or_nothing", "transport", {**CLEAN["transport"], "distance": "all-or-nothing"}),
    ("transport_cost_shared", "transport", {**CLEAN["transport"], "beyond": "shared"}),
    ("transport_cap_higher", "transport", {**CLEAN["transport"], "cap": "40 %"}),
    ("deadline_starts_late", "deadline", {**CLEAN["deadline"], "from": "all-information-present"}),
    ("action_plan_missing", "plan", {"kind": "plan", "plan": "pedagogical-plan"}),
    ("reassessment_time_missing", "complaint", {"kind": "complaint", "within": "4 weeks"}),
    ("citation_superseded", "citation", {**CLEAN["citation"], "number": "LBK 798"}),
]
WHOLE = {"action_plan_missing", "condition_not_repeated", "reassessment_time_missing"}


@pytest.mark.parametrize(("code", "rule", "written"), PLANTED, ids=[f"{c}: {n}" for n, (c, _, _) in enumerate(PLANTED)])
def test_a_planted_flaw_is_found_in_its_rule_and_nothing_else(code, rule, written):
    assert flaws(text({**CLEAN, rule: written})) == {(code, None if code in WHOLE else rule)}


@pytest.mark.parametrize("topic", ["consent", "hearing", "decision", "complaint", "plan", "supplier"])
def test_silence_on_a_duty_of_the_law_is_a_gap(topic):
    rules = {name: rule for name, rule in CLEAN.items() if name != topic}
    assert flaws(text(rules, silent_on=[topic])) == {("silent_on_duty", topic)}


def test_silence_on_a_limit_of_the_law_is_unclear_and_silence_on_what_the_law_leaves_open_is_no_flaw():
    rules = {name: rule for name, rule in CLEAN.items() if name != "age"}
    [flaw] = found(text(rules, silent_on=["age", "trial", "cost"]), files.law(), files.vocabulary(), ON)
    assert (flaw.code, flaw.grade, flaw.provisions) == (
        "limit_not_repeated",
        "unclear",
        ("serviceloven § 103, stk. 1",),
    )


def test_an_offer_that_only_a_citation_names_is_not_spoken_of():
    course = {"kind": "citation", "act": "sel", "section": "103", "offers": ["special_course"]}
    assert flaws(text({**CLEAN, "course": course})) == {("offer_not_spoken_of", None)}


def test_a_deadline_without_written_notice_is_a_gap_and_one_that_can_be_stretched_a_conflict():
    rules = {name: rule for name, rule in CLEAN.items() if name != "notice"}
    assert flaws(text(rules)) == {("notice_of_delay_missing", "deadline")}
    rules["deadline"] = {**CLEAN["deadline"], "extension": "when-more-information-is-needed"}
    assert flaws(text(rules)) == {("notice_of_delay_missing", "deadline"), ("deadline_stretched", "deadline")}
    assert flaws(text({**CLEAN, "deadline": rules["deadline"]})) == set()


def test_the_example_is_somebody_inside_the_law():
    planted = text({**CLEAN, "new": condition(income=["early_retirement_pension"])})
    [flaw] = found(planted, files.law(), files.vocabulary(), ON)
    assert set(flaw.example) == {"income"}
    assert flaw.example["income"] not in ("early_retirement_pension", "state_pension")


@pytest.mark.parametrize(
    ("strength", "grade"), [("must", "conflict"), ("default", "risk"), ("may", None), ("typical", None)]
)
def test_a_narrower_criterion_is_as_grave_as_it_is_binding(strength, grade):
    planted = text({**CLEAN, "new": exclusion({"granted_104": True}, strength=strength)})
    assert [f.grade for f in found(planted, files.law(), files.vocabulary(), ON)] == ([grade] if grade else [])


def test_every_flaw_in_words_is_one_that_can_be_planted():
    planted = {code for code, _, _ in PLANTED}
    silent = {"silent_on_duty", "limit_not_repeated", "offer_not_spoken_of"}
    assert set(FLAWS) <= planted | silent | {"notice_of_delay_missing", "deadline_stretched"}


def matches(row, remark):
    if remark.grade not in row["verdict"] or row.get("provision", "") not in (remark.provision or ""):
        return False
    if "code" in row:
        place = (remark.rule.id if remark.rule else None, remark.topic)
        return remark.code == row["code"] and place == (row.get("rule"), row.get("topic"))
    if remark.found_by == "machine":
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
