"""Plans: when one is promised, and when it is left to discretion though the law says that it is always made."""

import pytest

from rettesnor.rules.kinds.plan import PlanRule
from tests.rules.kinds.kinds import rule

ALWAYS = {"plan": "action-plan", "offered": "always"}
LAW = rule("plan", **ALWAYS)


@pytest.mark.parametrize(
    ("said", "is_promise"),
    [
        (ALWAYS, True),
        ({**ALWAYS, "plan": "pedagogical-plan"}, True),
        ({**ALWAYS, "strength": "default"}, False),
        ({**ALWAYS, "strength": "may"}, False),
        ({**ALWAYS, "offered": "when-appropriate"}, False),
        ({**ALWAYS, "offered": "when-citizen-has-none"}, False),
        ({"plan": "action-plan", "made_by": "caseworker"}, False),
    ],
)
def test_only_what_must_always_be_offered_is_a_promise(said, is_promise):
    assert rule("plan", **said).is_promise_of_procedure is is_promise


def test_a_citizen_who_gets_everything_can_be_better_off_without_a_plan():
    """A plan is offered, and nobody has to take it (SEL § 141)."""
    assert rule("plan", **ALWAYS).can_be_forgone


@pytest.mark.parametrize(
    ("said", "narrower"),
    [
        (ALWAYS, False),
        ({**ALWAYS, "strength": "default"}, False),
        ({**ALWAYS, "strength": "may"}, True),
        ({**ALWAYS, "strength": "typical"}, True),
        ({**ALWAYS, "offered": "when-appropriate"}, True),
        ({**ALWAYS, "offered": "when-citizen-has-none"}, False),
        ({**ALWAYS, "offered": "when-citizen-has-none", "strength": "may"}, True),
        ({"plan": "action-plan", "holds": ["goals"], "strength": "may"}, False),
        ({**ALWAYS, "plan": "pedagogical-plan", "strength": "may"}, False),
    ],
)
def test_a_text_that_leaves_the_laws_plan_to_discretion_gives_less(said, narrower):
    made = rule("plan", **said)
    assert list(PlanRule.narrower([made], LAW)) == ([("plan_made_optional", made)] if narrower else [])


@pytest.mark.parametrize(
    "law", [rule("plan", plan="action-plan"), rule("plan", plan="action-plan", offered="when-appropriate")]
)
def test_where_the_law_does_not_say_that_it_is_always_made_no_text_gives_less(law):
    assert list(PlanRule.narrower([rule("plan", **{**ALWAYS, "strength": "may"})], law)) == []


def test_only_plans_are_held_against_a_plan():
    duty = rule("duty", on="municipality", to="assess-need", strength="may")
    may = rule("plan", **{**ALWAYS, "strength": "may"})
    assert list(PlanRule.narrower([duty, may], LAW)) == [("plan_made_optional", may)]
    assert list(PlanRule.narrower([may], duty)) == []
