"""A conflict is explained in plain words that name the provision, and never as the law's own finding."""

import re
from dataclasses import replace
from datetime import date

import pytest

from rettesnor.rules.narrower import Conflict
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.wording.conflicts import CONFLICTS, say_conflict
from rettesnor.wording.translation import translated
from tests.rules.kinds.kinds import rule


@pytest.fixture(scope="module")
def two_rules():
    program = build(files.standard("greve-2019"), files.law(), files.vocabulary(), date(2026, 11, 23))
    local = next(sourced for sourced in program.local if sourced.rule.id == "need-too-low")
    law = next(sourced for sourced in program.law if sourced.rule.id == "bek-483-2-cap")
    return local, law


@pytest.mark.parametrize("code", CONFLICTS)
def test_every_explanation_names_both_sides_and_ends_with_what_follows(two_rules, code):
    local, law = two_rules
    danish = say_conflict(Conflict(code, local, law), files.vocabulary(), "da")
    assert "standarden" in danish.lower()
    assert "bekendtgørelsen om aflønning og befordringsudgifter § 2, stk. 2" in danish
    assert not re.search(r"[.!?] +[a-zæøå]", danish), "a sentence begins with a small letter"
    assert danish.endswith(
        "En lokal regel kan ikke alene begrunde, at borgeren får mindre. Modsætningen er til bekræftelse af en jurist."
    )
    english = say_conflict(Conflict(code, local, law), files.vocabulary(), "en")
    assert "the standard" in english.lower()
    assert "§ 2, stk. 2" in english
    assert english.endswith("The conflict is to be confirmed by a jurist.")


def test_one_of_a_promise_with_several_conditions_says_them_all(two_rules):
    local, law = two_rules
    rules = [
        replace(local, rule=rule("pay", given=True, **{"if": {"income": [income]}}))
        for income in ("cash_benefit", "early_retirement_pension")
    ]
    conflict = Conflict("pay_for_some_only", rules[0], law, waits_for=("income",), beside=(rules[1],))
    said = say_conflict(conflict, files.vocabulary(), "en")
    assert said.startswith("Applies unless one of these holds: Income: Cash benefit; Income: Early retirement pension.")


@pytest.mark.parametrize("code", CONFLICTS)
def test_no_figure_of_the_law_stands_in_the_words(code):
    assert not any(
        character.isdigit() for language in ("da", "en") for character in translated(CONFLICTS[code], language)
    )


@pytest.mark.parametrize(
    ("code", "begins"),
    [
        ("extent_by_housing", "Applies if this holds: "),
        ("pay_for_some_only", "Applies unless this holds: "),
    ],
)
def test_one_that_may_concern_the_citizen_begins_with_whom_it_concerns_and_what_is_not_known(two_rules, code, begins):
    local, law = two_rules
    limited = replace(local, rule=rule("extent", at_most="3 days/week", **{"if": {"housing": ["with_family"]}}))
    said = say_conflict(Conflict(code, limited, law, waits_for=("housing",)), files.vocabulary(), "en")
    assert said.startswith(f"{begins}Housing: With family or relatives. Not settled yet: Housing. ")
