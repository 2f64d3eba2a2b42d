"""Flaws of a standard that the machine decides: those of the six texts, and each kind planted in a text without any."""

from typing import Any

import pytest

from rettesnor.rules.review import found
from rettesnor.standards import files
from rettesnor.wording.conflicts import CONFLICTS
from rettesnor.wording.review import FLAWS
from tests.rules.clean_text import CAUSE, CLEAN, ON, REASSESSMENT, condition, duty, exclusion, flaws, text, without


def test_a_text_in_keeping_with_the_law_has_no_flaw():
    assert flaws(text(CLEAN)) == set()


PLANTED: list[tuple[str, str, dict[str, Any]]] = [
    ("stricter_than_law", "new", condition(income=["early_retirement_pension"])),
    ("stricter_than_law", "new", condition(cannot_work_on_special_terms=True)),
    ("stricter_than_law", "new", exclusion({"support_need": ["none", "light"]})),
    ("stricter_than_law", "new", exclusion({"granted_104": True}, strength="default")),
    ("combination_limited", "new", {"kind": "combination", "when": {"granted_104": True}}),
    ("condition_not_repeated", "link", {"kind": "condition", "strength": "typical", "requires": {"causal_link": True}}),
    ("stricter_than_law", "new", exclusion({"granted_104": True}, **{"if": {"housing": ["residential_home"]}})),
    ("cause_forgotten", "cause", {"kind": "condition", "requires": {"any": CAUSE[:2]}}),
    ("cause_forgotten", "cause", {"kind": "condition", "requires": {"mental_function_reduced": True}}),
    ("stricter_than_law", "age", {"kind": "age", "at_least": "25 years", "below": "pension-age"}),
    ("age_below_pension_age", "age", {"kind": "age", "at_least": "18 years", "below": "65 years"}),
    ("age_below_pension_age", "age", {"kind": "age", "at_least": "18 years", "below": "67 years"}),
    ("stated_differently", "new", {"kind": "age", "at_least": "18 years", "below": "70 years"}),
    ("stated_differently", "new", {**CLEAN["terms"], "strength": "default"}),
    ("stated_differently", "new", {**CLEAN["deadline"], "within": "6 weeks"}),
    ("extent_capped", "extent", {"kind": "extent", "at_most": "3 days/week"}),
    ("extent_capped", "extent", {"kind": "extent", "at_most": "25 hours/week"}),
    ("discretion_cut_off", "new", exclusion("always", offers=["special_course"])),
    ("extent_by_housing", "extent", {**CLEAN["extent"], "if": {"housing": ["own_home_alone"]}}),
    ("pay_by_effort_missing", "pay", {"kind": "pay", "methods": ["gratuity"]}),
    ("pay_step_missing", "pay", {"kind": "pay", "methods": ["effort", "gratuity"]}),
    ("pay_order_missing", "pay", {**CLEAN["pay"], "ordered": False}),
    ("pay_not_set_by_municipality", "payer", {"kind": "pay", "set_by": "provider"}),
    ("pay_made_optional", "pay", {**CLEAN["pay"], "strength": "may"}),
    ("pay_for_some_only", "pay", {**CLEAN["pay"], "if": {"income": ["early_retirement_pension"]}}),
    ("pay_floor_lower", "pay", {**CLEAN["pay"], "floor": "3 %", "floor_for": ["gratuity"]}),
    ("pay_floor_lower", "pay", {**CLEAN["pay"], "steps_up": [{"after": "3 months", "floor": "4 %"}]}),
    ("plan_made_optional", "plan", {**CLEAN["plan"], "strength": "may"}),
    ("plan_made_optional", "plan", {**CLEAN["plan"], "offered": "when-appropriate"}),
    ("transport_cap_not_stated", "transport", without(CLEAN["transport"], "cap", "cap_of")),
    ("transport_beyond_not_stated", "transport", without(CLEAN["transport"], "beyond")),
    ("transport_made_optional", "transport", {**CLEAN["transport"], "strength": "may"}),
    ("transport_own_distance_longer", "transport", {**CLEAN["transport"], "own_distance": "12 km"}),
    ("transport_cost_shared", "new", {"kind": "transport", "ride_cost": "shared"}),
    ("transport_cap_higher", "transport", {**CLEAN["transport"], "cap": "40 %"}),
    ("deadline_starts_late", "deadline", {**CLEAN["deadline"], "from": "all-information-present"}),
    ("deadline_starts_late", "deadline", {**CLEAN["deadline"], "from": "first-contact-made"}),
    ("deadline_starts_late", "deadline", {**CLEAN["deadline"], "from": "assessment-finished"}),
    ("deadline_starts_late", "new", {**CLEAN["deadline"], "for": "anything-else", "from": "assessment-finished"}),
    (
        "two_readings",
        "deadline",
        {**CLEAN["deadline"], "or_read_as": {"because": "Otte uger kan også være seks.", "within": "6 weeks"}},
    ),
    ("deadline_only_usual", "deadline", {**CLEAN["deadline"], "usual": True}),
    ("deadline_days_not_counted", "deadline", {**CLEAN["deadline"], "not_counted": [{"week": 42}]}),
    ("deadline_stands_still", "deadline", {**CLEAN["deadline"], "stands_still": "waiting-for-information"}),
    ("statement_paid_by_citizen", "new", duty("bring-medical-statement", paid_by="citizen")),
    ("ride_charged_when_cancelled_late", "new", duty("cancel-ride", otherwise_pays="75 kr")),
    ("papers_required_to_apply", "new", {"kind": "application", "papers": ["medical-statement"]}),
    ("step_before_decision", "new", {"kind": "step", "step": "visit", "before": "decision"}),
    ("transport_for_some_only", "transport", {**CLEAN["transport"], "if": {"can_use_public_transport": False}}),
    ("follow_up_not_before", "new", {"kind": "rhythm", "not_before": "3 months"}),
    ("pay_unpaid_start", "new", {"kind": "pay", "unpaid_for": "2 weeks"}),
    ("pay_capped", "new", {"kind": "pay", "at_most": "35 kr"}),
    ("waiting_list", "new", {"kind": "supplier", "waiting_list": True}),
    ("provider_decides", "new", {"kind": "ending", "given_by": "provider"}),
    ("ending_without_ground", "new", {"kind": "ending", "grounds": ["long-illness"]}),
    ("trial_ends_grant", "new", {"kind": "trial", "lasts": "3 months", "outcomes": ["ends"]}),
    ("neighbour_goes_first", "new", {"kind": "neighbour", "offer": "activity_offer", "goes": "first"}),
    ("provider_decides", "new", {"kind": "competence", "unit": "provider", "decides": ["extent"]}),
    ("transport_cap_of_more", "transport", {**CLEAN["transport"], "cap_of": "all-income"}),
    ("transport_all_on_citizen", "new", {"kind": "transport", "payer": "citizen"}),
    ("transport_ends_at_a_distance", "new", {"kind": "transport", "farthest": "40 km"}),
    ("transport_other_measure", "new", {"kind": "transport", "own_stretch": "2 zones"}),
    ("action_plan_missing", "plan", {"kind": "plan", "plan": "pedagogical-plan"}),
    ("reassessment_time_missing", "complaint", without(CLEAN["complaint"], "answered_within")),
    ("service_level_not_named", "complaint", without(CLEAN["complaint"], "not_about")),
    ("complaint_only_written", "complaint", {**CLEAN["complaint"], "ways": ["written"]}),
    ("complaint_time_shorter", "complaint", {**CLEAN["complaint"], "within": "2 weeks"}),
    ("complaint_time_shorter", "complaint", {**CLEAN["complaint"], "within": "20 working days"}),
    ("reassessment_time_longer", "complaint", {**CLEAN["complaint"], "answered_within": "6 weeks"}),
    ("reassessment_time_longer", "complaint", {**CLEAN["complaint"], "answered_within": "2-6 weeks"}),
    ("reassessment_time_longer", "new", {**REASSESSMENT, "within": "6 weeks"}),
    ("reassessment_starts_late", "new", {**REASSESSMENT, "from": "all-information-present"}),
    ("decision_content_missing", "decision", {**CLEAN["decision"], "says": ["offer", "reasons", "appeal-guidance"]}),
    ("ending_without_ground", "new", {"kind": "ending", "grounds": ["no-cooperation"]}),
    ("ending_for_104", "new", {"kind": "ending", "grounds": ["better-compensated-by-104"]}),
    ("citation_superseded", "citation", {**CLEAN["citation"], "number": "LBK 798"}),
    ("citation_superseded", "citation", {**without(CLEAN["citation"], "number"), "dated": "2019-08-07"}),
    ("citation_misdated", "citation", {**CLEAN["citation"], "dated": "2019-08-07"}),
]
WHOLE = {
    "action_plan_missing", "condition_not_repeated", "reassessment_time_missing", "service_level_not_named",
    "decision_content_missing",
}  # fmt: skip


@pytest.mark.parametrize(("code", "rule", "written"), PLANTED, ids=[f"{c}: {n}" for n, (c, _, _) in enumerate(PLANTED)])
def test_a_planted_flaw_is_found_in_its_rule_and_nothing_else(code, rule, written):
    assert flaws(text({**CLEAN, rule: written})) == {(code, None if code in WHOLE else rule)}


def test_of_an_ending_on_several_grounds_the_flaw_is_about_those_that_the_law_does_not_know():
    ending = {"kind": "ending", "grounds": ["pension-age", "purpose-achieved"]}
    [flaw] = found(text({**CLEAN, "new": ending}), files.law(), files.vocabulary(), ON)
    assert (flaw.code, flaw.grounds) == ("ending_without_ground", ("purpose-achieved",))
    assert flaws(text({**CLEAN, "new": {**ending, "all_needed": True}})) == set()


def test_of_an_ending_on_one_ground_the_flaw_is_about_the_whole_sentence():
    ending = {"kind": "ending", "grounds": ["no-cooperation"]}
    [flaw] = found(text({**CLEAN, "new": ending}), files.law(), files.vocabulary(), ON)
    assert flaw.grounds == ()


GIVES_NO_LESS: dict[str, tuple[str, dict[str, Any]]] = {
    "a distance beyond which everything is covered": (
        "transport",
        {**CLEAN["transport"], "distance": "all-or-nothing"},
    ),
    "a shorter own distance": ("transport", {**CLEAN["transport"], "own_distance": "5 km"}),
    "a lower cap": ("transport", {**CLEAN["transport"], "cap": "20 %"}),
    "a higher floor": ("pay", {**CLEAN["pay"], "floor": "8 %"}),
    "a gratuity that can be set, as the order has it": (
        "new",
        {"kind": "pay", "strength": "may", "methods": ["gratuity"]},
    ),
    "who pays, where that can be somebody else": ("new", {"kind": "pay", "strength": "may", "paid_by": "provider"}),
    "longer time to complain": ("complaint", {**CLEAN["complaint"], "within": "6 weeks"}),
    "the same time to complain in days": ("complaint", {**CLEAN["complaint"], "within": "28 days"}),
    "a month to complain in": ("complaint", {**CLEAN["complaint"], "within": "1 month"}),
    "a quicker reassessment": ("complaint", {**CLEAN["complaint"], "answered_within": "10 weekdays"}),
    "a reassessment within the law's time": ("new", REASSESSMENT),
    "a week of five days": ("extent", {"kind": "extent", "at_most": "37 hours/week"}),
    "more often follow-up in some cases": ("new", {"kind": "rhythm", "strength": "may", "every": "6 months"}),
    "how an end is decided": (
        "new",
        {"kind": "ending", "grounds": ["no-cooperation"], "decision": "with-appeal-guidance"},
    ),
    "an age above the pension age": ("age", {"kind": "age", "at_least": "18 years", "below": "75 years"}),
}


@pytest.mark.parametrize("case", GIVES_NO_LESS)
def test_what_gives_the_citizen_as_much_or_more_is_no_flaw(case):
    rule, written = GIVES_NO_LESS[case]
    assert flaws(text({**CLEAN, rule: written})) == set()


def own_fact(**stands):
    label = {"da": "Har nedsat arbejdsevne", "en": "Has a reduced ability to work"}
    return {
        "name": "own_words", "group": "work", "type": "boolean", "label": label, "help": label, "judgement": True,
        "supplied_by": ["caseworker"], "sensitivity": "confidential", **stands,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stands", "grade"),
    [
        ({}, "risk"),
        ({"wider_than": "cannot_work_on_normal_terms"}, None),
        ({"cause_of": "cannot_work_on_normal_terms"}, None),
        ({"narrower_than": "cannot_work_on_normal_terms"}, "conflict"),
    ],
)
def test_a_standards_own_fact_is_as_grave_as_it_says_it_stands_to_the_laws(stands, grade):
    planted = text({**CLEAN, "new": condition(own_words=True)}, facts=[own_fact(**stands)])
    found_ = found(planted, files.law(), files.vocabulary(), ON)
    assert [(f.grade, f.rule.id) for f in found_] == ([(grade, "new")] if grade else [])


def test_a_forgotten_cause_is_shown_by_somebody_who_has_it():
    planted = text({**CLEAN, "cause": {"kind": "condition", "requires": {"any": CAUSE[:2]}}})
    [flaw] = found(planted, files.law(), files.vocabulary(), ON)
    assert flaw.example == {
        "physical_function_reduced": False, "mental_function_reduced": False, "special_social_problems": True,
    }  # fmt: skip


def test_an_age_in_years_that_is_right_today_is_a_risk_for_those_born_later():
    grades = {}
    for years in (65, 67, 69, 70):
        planted = text({**CLEAN, "age": {"kind": "age", "at_least": "18 years", "below": f"{years} years"}})
        grades[years] = [f.grade for f in found(planted, files.law(), files.vocabulary(), ON)]
    assert grades == {65: ["conflict"], 67: ["risk"], 69: ["risk"], 70: []}


def test_what_is_said_twice_names_the_other_place():
    later = {**CLEAN["deadline"], "within": "6 weeks"}
    [flaw] = found(text({**CLEAN, "later": later}), files.law(), files.vocabulary(), ON)
    assert (flaw.rule.id, flaw.beside.id) == ("later", "deadline")


def test_what_is_said_a_third_time_is_held_against_the_first_alone():
    more = {name: {**CLEAN["deadline"], "within": f"{weeks} weeks"} for name, weeks in (("second", 6), ("third", 5))}
    flaws = found(text({**CLEAN, **more}), files.law(), files.vocabulary(), ON)
    assert [(flaw.rule.id, flaw.beside.id) for flaw in flaws] == [("second", "deadline"), ("third", "deadline")]


@pytest.mark.parametrize(
    "written",
    [
        {"kind": "application", "papers": ["medical-statement"], "papers_are": "recommended"},
        {"kind": "application", "papers": ["bank-account"], "needed": "at-start"},
        {"kind": "application", "papers": ["medical-statement"], "strength": "may"},
        {"kind": "step", "step": "visit", "before": "start"},
        {"kind": "neighbour", "offer": "special_education", "goes": "first"},
        {"kind": "neighbour", "offer": "activity_offer", "goes": "beside"},
        {"kind": "competence", "unit": "provider", "decides": ["pay", "follow-up"]},
        {"kind": "trial", "lasts": "3 months", "outcomes": ["goes-on", "other-place"]},
        {"kind": "deadline", "for": "start", "within": "4 weeks", "from": "decision-made"},
        {"kind": "transport", "payer": "municipality", "for_means": ["disability-ride"]},
        {"kind": "pay", "by": "rules-in-force", "methods": ["gratuity"]},
    ],
)
def test_what_takes_nothing_from_the_citizen_is_no_flaw(written):
    assert flaws(text({**CLEAN, "new": written})) == set()


PAY_ORDER = "bekendtgørelsen om aflønning og befordringsudgifter"


@pytest.mark.parametrize(
    ("rule", "written", "against"),
    [
        (
            "complaint",
            {**CLEAN["complaint"], "ways": ["written"]},
            ("retssikkerhedsloven § 66, stk. 1", "retssikkerhedsloven § 67, stk. 1"),
        ),
        ("complaint", without(CLEAN["complaint"], "not_about"), ("retssikkerhedsloven § 60, stk. 3",)),
        ("new", {"kind": "trial", "lasts": "3 months", "outcomes": ["ends"]}, ("serviceloven § 3, stk. 2",)),
        ("payer", {"kind": "pay", "set_by": "provider"}, (f"{PAY_ORDER} § 1, stk. 1",)),
        ("plan", {**CLEAN["plan"], "strength": "may"}, ("serviceloven § 141, stk. 2",)),
    ],
)
def test_a_flaw_is_held_against_the_provisions_that_speak_of_it_alone(rule, written, against):
    [flaw] = found(text({**CLEAN, rule: written}), files.law(), files.vocabulary(), ON)
    assert flaw.provisions == against


WITHOUT_A_TIME = {"kind": "deadline", "for": "decision", "from": "application-received", "to": "decision-made"}


@pytest.mark.parametrize(
    "changed",
    [
        {"deadline": WITHOUT_A_TIME},
        {"complaint": without(CLEAN["complaint"], "answered_within"), "new": REASSESSMENT},
        {"new": {"kind": "complaint", "ways": ["oral"]}},
        {
            "age": {"kind": "age", "at_least": "18 years"},
            "new": {"kind": "age", "below": "pension-age", "strength": "default"},
        },
    ],
    ids=["a deadline without a time", "a reassessment timed apart", "more on complaints", "the ends of an age apart"],
)
def test_what_is_said_in_two_sentences_or_not_at_all_is_not_taken_for_something_else(changed):
    assert flaws(text({**CLEAN, **changed})) == set()


def test_a_usual_time_beside_a_promise_is_no_flaw():
    usual = {**CLEAN["deadline"], "within": "4 weeks", "usual": True}
    assert flaws(text({**CLEAN, "usual": usual})) == set()


def test_a_deadline_without_written_notice_is_a_gap_and_one_that_can_be_stretched_a_conflict():
    rules = {name: rule for name, rule in CLEAN.items() if name != "notice"}
    [flaw] = found(text(rules), files.law(), files.vocabulary(), ON)
    assert (flaw.code, flaw.rule.id) == ("notice_of_delay_missing", "deadline")
    assert flaw.provisions == ("retssikkerhedsloven § 3, stk. 2",)
    rules["deadline"] = {**CLEAN["deadline"], "extension": "when-more-information-is-needed"}
    assert flaws(text(rules)) == {("notice_of_delay_missing", "deadline"), ("deadline_stretched", "deadline")}
    assert flaws(text({**CLEAN, "deadline": rules["deadline"]})) == set()


def test_the_example_is_somebody_inside_the_law():
    planted = text({**CLEAN, "new": condition(income=["early_retirement_pension"])})
    [flaw] = found(planted, files.law(), files.vocabulary(), ON)
    assert set(flaw.example) == {"income"}
    assert flaw.example["income"] not in ("early_retirement_pension", "state_pension")


def test_every_flaw_in_words_is_one_that_can_be_planted():
    planted = {code for code, _, _ in PLANTED}
    silent = {"silent_on_duty", "limit_not_repeated", "offer_not_spoken_of"}
    assert {*FLAWS, *CONFLICTS} <= planted | silent | {"notice_of_delay_missing", "deadline_stretched"}
