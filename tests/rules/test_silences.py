"""What a text says nothing of: a gap where the law has a duty, and no flaw where the law leaves it open."""

import pytest

from rettesnor.rules.review import found
from rettesnor.standards import files
from tests.rules.clean_text import CLEAN, ON, flaws, text


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
