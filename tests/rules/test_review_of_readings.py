"""Flaws that a standard has under one reading of a sentence alone."""

from rettesnor.rules.review import found
from rettesnor.standards import files
from tests.rules.clean_text import CAUSE, CLEAN, ON, text


def all_of(standard):
    return found(standard, files.law(), files.vocabulary(), ON)


def test_what_gives_less_in_one_reading_alone_is_a_flaw_in_that_reading():
    either = {**CLEAN["transport"], "or_read_as": {"because": "Loftet kan også være 40 %.", "cap": "40 %"}}
    [flaw] = [each for each in all_of(text(CLEAN | {"transport": either})) if each.code == "transport_cap_higher"]
    assert flaw.rule.id == flaw.under.id == "transport"


def test_a_condition_that_is_stricter_in_one_reading_alone_is_a_flaw_in_that_reading():
    otherwise = {"because": "Det sociale kan også være for sig.", "requires": {"any": CAUSE[:2]}}
    causes = {"kind": "condition", "requires": {"any": CAUSE}, "or_read_as": otherwise}
    [flaw] = [each for each in all_of(text(CLEAN | {"cause": causes})) if each.code == "cause_forgotten"]
    assert flaw.rule.id == flaw.under.id == "cause"


def test_a_flaw_of_every_reading_is_under_none():
    age = {"kind": "age", "at_least": "18 years", "below": "66 years"}
    either = {**age, "or_read_as": {"because": "Grænsen kan også være 65.", "below": "65 years"}}
    [flaw] = [each for each in all_of(text(CLEAN | {"age": either})) if each.code == "age_below_pension_age"]
    assert flaw.under is None


def test_a_flaw_that_the_better_reading_does_not_have_is_told_as_one_readings():
    either = {
        **CLEAN["complaint"],
        "ways": ["written"],
        "or_read_as": {"because": "Kun et sted at sende den.", "ways": None},
    }
    [flaw] = [each for each in all_of(text(CLEAN | {"complaint": either})) if each.code == "complaint_only_written"]
    assert flaw.under.id == "complaint"
