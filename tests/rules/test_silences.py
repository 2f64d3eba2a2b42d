"""What a text says nothing of: a gap where the law has a duty, and no flaw where the law leaves it open."""

import pytest

from rettesnor.rules.review import found
from rettesnor.standards import files
from tests.rules.clean_text import CLEAN, ON, flaws, text, without


@pytest.mark.parametrize("topic", ["consent", "hearing", "decision", "complaint", "plan", "supplier"])
def test_silence_on_a_duty_of_the_law_is_a_gap(topic):
    rules = {name: rule for name, rule in CLEAN.items() if name != topic}
    assert flaws(text(rules, silent_on=[topic])) == {("silent_on_duty", topic)}


def test_what_the_law_only_allows_is_no_duty_to_be_silent_on():
    """SEL § 103, stk. 2: the municipality *can* decide on a special course."""
    [gap] = found(text(without(CLEAN, "decision"), silent_on=["decision"]), files.law(), files.vocabulary(), ON)
    assert "forvaltningsloven § 24, stk. 1" in gap.provisions
    assert "serviceloven § 103, stk. 2" not in gap.provisions


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


ORDER = "bekendtgørelsen om aflønning og befordringsudgifter § 2"
TRANSPORT = CLEAN["transport"]
BARE = {"kind": "complaint", "within": "4 weeks", "ways": ["oral", "written"]}


@pytest.mark.parametrize(
    ("rules", "gaps"),
    [
        (without(CLEAN, "course"), [("offer_not_spoken_of", ("serviceloven § 103, stk. 2",))]),
        (without(CLEAN, "link"), [("condition_not_repeated", ("serviceloven § 103, stk. 1",))]),
        (
            {**CLEAN, "plan": {"kind": "plan", "plan": "pedagogical-plan"}},
            [("action_plan_missing", tuple(f"serviceloven § 141, stk. {number}" for number in (2, 1, 3)))],
        ),
        (
            {**CLEAN, "decision": {"kind": "decision", "says": ["offer", "purpose"]}},
            [
                ("decision_content_missing", ("forvaltningsloven § 24, stk. 1",)),
                ("decision_content_missing", ("forvaltningsloven § 25, stk. 1",)),
            ],
        ),
        (
            {**CLEAN, "complaint": BARE},
            [
                (
                    "reassessment_time_missing",
                    ("bekendtgørelsen om retssikkerhed og administration § 11, stk. 1",),
                ),
                ("service_level_not_named", ("retssikkerhedsloven § 60, stk. 3",)),
            ],
        ),
        (
            {**CLEAN, "transport": without(TRANSPORT, "cap", "cap_of")},
            [("transport_cap_not_stated", (f"{ORDER}, stk. 2",))],
        ),
        (
            {**CLEAN, "transport": without(TRANSPORT, "beyond")},
            [("transport_beyond_not_stated", (f"{ORDER}, stk. 1",))],
        ),
    ],
    ids=["an offer", "a condition", "the plan", "the decision", "the complaint", "the cap", "the way beyond"],
)
def test_a_gap_is_told_once_with_the_provisions_that_have_what_is_missing(rules, gaps):
    assert [(each.code, each.provisions) for each in found(text(rules), files.law(), files.vocabulary(), ON)] == gaps


def test_a_text_without_conditions_of_its_own_for_an_offer_leaves_none_out():
    """Saying who pays for the special course is no condition for it."""
    cost = {"kind": "cost", "free": True, "offers": ["special_course"], "if": {"housing": ["residential_home"]}}
    assert flaws(text({**without(CLEAN, "course"), "cost": cost})) == set()


def test_what_is_missing_of_transport_is_shown_at_the_sentence_on_the_distance():
    first = {"offered": {"kind": "transport", "granted": True}}
    assert flaws(text({**first, **CLEAN, "transport": without(TRANSPORT, "beyond")})) == {
        ("transport_beyond_not_stated", "transport")
    }
    assert flaws(text({**without(CLEAN, "transport"), **first})) == {
        ("transport_beyond_not_stated", "offered"),
        ("transport_cap_not_stated", "offered"),
    }


def test_a_cost_that_is_shared_settles_who_pays_beyond_the_distance():
    shared = {**without(TRANSPORT, "beyond"), "ride_cost": "shared"}
    assert "transport_beyond_not_stated" not in {code for code, _ in flaws(text({**CLEAN, "transport": shared}))}
