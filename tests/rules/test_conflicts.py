"""Conflicts between a local rule and the law are named when, and only when, the law may leave the citizen inside."""

from datetime import date

import pytest

from rettesnor.rules.assess import assess
from rettesnor.rules.conflicts import counterpart
from rettesnor.rules.narrower import by_sentence
from rettesnor.rules.problems import BadDeviations
from rettesnor.rules.program import build
from rettesnor.standards import files
from rettesnor.standards.reading import Document
from tests.golden.test_golden_cases import HERE
from tests.rules.made_up_standards import standard_of

PERSON = Document(HERE / "people.yaml").content["in-the-target-group"]


@pytest.fixture(scope="module")
def greve():
    return build(files.standard("greve-2019"), files.law(), files.vocabulary(), date(2026, 11, 21))


def criteria_in_conflict(program, written, **options):
    known = {name: value for name, value in written.items() if value is not None}
    found = assess(program, program.vocabulary.entered(known, on=program.on), **options).conflicts
    return {(c.local.rule.id, c.law.rule.id) for c in found if c.local.decides}


def test_a_need_that_is_too_low_is_held_against_the_laws_own_cause(greve):
    assert criteria_in_conflict(greve, {**PERSON, "support_need": "light"}) == {("need-too-low", "sel-103-cause")}


def test_the_conflict_is_named_while_the_law_is_still_open(greve):
    assert criteria_in_conflict(greve, {"support_need": "light"}) == {("need-too-low", "sel-103-cause")}


def test_there_is_no_conflict_when_the_law_leaves_the_citizen_out_as_well(greve):
    assert not criteria_in_conflict(greve, {**PERSON, "birth_date": "2012-01-01"})


def test_an_option_that_can_be_used_is_no_conflict_though_the_judgement_is_not_entered_yet(greve):
    unsaid = dict.fromkeys(("cannot_use_other_offers", "exhausted_flex_job"))
    known = {**PERSON, "option_flex_job": "can_use", **unsaid}
    assert not criteria_in_conflict(greve, known)


def test_a_rule_that_is_set_aside_no_longer_moves_the_outcome(greve):
    facts = greve.vocabulary.entered({**PERSON, "support_need": "full"}, on=greve.on)
    assert assess(greve, facts).standard == "outside"
    assert assess(greve, facts, deviations={"need-full": "Kan arbejde med støtte."}).standard == "inside"


def test_a_rule_that_is_set_aside_is_in_conflict_with_nothing_any_more(greve):
    known = {**PERSON, "support_need": "full"}
    assert criteria_in_conflict(greve, known) == {("need-full", "sel-103-cause")}
    assert not criteria_in_conflict(greve, known, deviations={"need-full": "Kan arbejde med støtte."})


@pytest.mark.parametrize(
    ("deviations", "words"),
    [
        ({"sel-103-cause": "x"}, "rule_of_the_law"),
        ({"no-such-rule": "x"}, "no_such_rule"),
        ({"need-full": " "}, "no_reason"),
    ],
)
def test_only_a_local_rule_can_be_set_aside_and_only_with_a_reason(greve, deviations, words):
    with pytest.raises(BadDeviations, match=words):
        assess(greve, {}, deviations=deviations)


def test_an_offer_never_given_is_a_discretion_cut_off_and_not_an_outcome_of_the_law(greve):
    person = {"birth_date": "1990-05-01", "lawful_stay": True, "special_social_problems": True}
    facts = greve.vocabulary.entered(person, on=greve.on)
    found = assess(greve, facts, offer="special_course")
    assert (found.law, found.standard) == ("inside", "outside")
    assert [(c.code, c.local.rule.id, c.law.section) for c in found.conflicts] == [
        ("discretion_cut_off", "special-course-not-offered", "serviceloven § 103, stk. 2")
    ]


def test_a_cap_that_goes_by_housing_is_held_against_the_need_of_the_one_person():
    program = build(files.standard("ballerup"), files.law(), files.vocabulary(), date(2026, 11, 21))
    found = assess(program, program.vocabulary.entered(PERSON, on=program.on)).conflicts
    [conflict] = [c for c in found if c.code == "extent_by_housing"]
    assert (conflict.local.rule.id, conflict.law.section) == (
        "extent-own-home-or-residential",
        "serviceloven § 1, stk. 3",
    )


def test_a_gratuity_for_everybody_is_held_against_the_statute_itself(greve):
    found = assess(greve, greve.vocabulary.entered(PERSON, on=greve.on)).conflicts
    assert "serviceloven § 105, stk. 1" in {c.law.section for c in found if c.code == "pay_by_effort_missing"}


@pytest.fixture(scope="module")
def haderslev():
    return build(files.standard("haderslev-2023"), files.law(), files.vocabulary(), date(2026, 11, 21))


def against(program, rule, offer="sheltered_employment"):
    """The rule of the law that stands beside a local one."""
    [local] = [sourced for sourced in program.local if sourced.rule.id == rule]
    return counterpart(program, offer, local).rule.id


@pytest.mark.parametrize(
    ("rule", "provision"),
    [
        ("early-retirement-required", "sel-103-offer"),
        ("not-on-state-pension", "sel-103-pension-age"),
        ("age-18-to-65", "sel-103-pension-age"),
        ("at-least-18", "sel-2-adult"),
        ("minimum-working-ability", "sel-103-normal-terms"),
        ("problems-too-light", "sel-103-cause"),
    ],
)
def test_the_provision_beside_a_rule_speaks_of_the_same_thing(haderslev, rule, provision):
    assert against(haderslev, rule) == provision


@pytest.fixture(scope="module")
def ishoej():
    return build(files.standard("ishoej-present"), files.law(), files.vocabulary(), date(2026, 11, 21))


def test_a_limit_on_combining_is_held_against_the_offer_itself_whatever_judgement_lifts_it(ishoej):
    assert against(ishoej, "evening-offer-in-special-cases") == "sel-103-offer"


def test_what_the_law_does_not_ask_about_is_held_against_the_offer_itself(greve):
    assert against(greve, "not-beside-104") == "sel-103-offer"
    assert against(greve, "special-course-not-offered", "special_course") == "sel-103-2-discretion"


@pytest.mark.parametrize(
    ("requires", "provision"),
    [
        ({"not": {"income": ["state_pension"]}}, "sel-103-pension-age"),
        ({"income": ["early_retirement_pension"]}, "sel-103-offer"),
    ],
    ids=str,
)
def test_an_income_is_held_against_the_pension_age_only_where_it_is_the_pension(requires, provision):
    made = standard_of([{"kind": "condition", "strength": "must", "requires": requires}])
    assert against(build(made, files.law(), files.vocabulary(), date(2026, 11, 21)), "r0") == provision


def test_a_standards_own_fact_is_held_against_the_condition_it_is_compared_with(haderslev):
    facts = [
        fact.model_copy(update={"group": "other", "narrower_than": "cannot_use_other_offers"})
        if fact.name == "some_working_ability"
        else fact
        for fact in haderslev.standard.facts
    ]
    compared = haderslev.standard.model_copy(update={"facts": tuple(facts)})
    program = build(compared, files.law(), files.vocabulary(), haderslev.on)
    assert against(program, "minimum-working-ability") == "sel-103-other-legislation"


def value_conflicts(program, written, **options):
    found = assess(program, program.vocabulary.entered(written, on=program.on), **options).conflicts
    return {(c.code, c.local.rule.id) for c in found if not c.local.decides}


def test_a_value_that_is_set_aside_is_in_conflict_with_nothing_any_more(greve):
    assert value_conflicts(greve, PERSON) == {("pay_by_effort_missing", "gratuity-for-all")}
    assert not value_conflicts(greve, PERSON, deviations={"gratuity-for-all": "Får løn efter indsats."})


def test_no_conflict_is_shown_to_somebody_whom_the_law_leaves_outside(greve):
    assert not value_conflicts(greve, {**PERSON, "birth_date": "2012-01-01"})
    assert value_conflicts(greve, {"support_need": "moderate"})


def waiting(program, written, code):
    """What each conflict of a code waits for, by its rule; None where it is known to concern the citizen."""
    found = assess(program, program.vocabulary.entered(written, on=program.on)).conflicts
    return {c.local.rule.id: c.waits_for for c in found if c.code == code}


@pytest.mark.parametrize(("evening", "waits_for"), [(True, None), (None, ("evening_offer_104",))])
def test_a_conflict_in_a_rule_that_may_apply_says_which_fact_it_waits_for(ishoej, evening, waits_for):
    known = {"evening_offer_104": evening} if evening is not None else {}
    assert waiting(ishoej, {**PERSON, **known}, "extent_capped") == {"extent-club": waits_for}


def test_a_conflict_in_a_rule_that_does_not_apply_is_not_listed(ishoej):
    assert waiting(ishoej, {**PERSON, "evening_offer_104": False}, "extent_capped") == {}


def test_of_rules_that_exclude_each_other_none_is_a_plain_conflict_until_it_is_known_which_applies(ishoej):
    unsaid = {name: value for name, value in PERSON.items() if name != "housing"}
    assert waiting(ishoej, unsaid, "extent_by_housing") == {
        "extent-alone": ("housing",),
        "extent-residential": ("housing",),
        "extent-with-family": ("housing", "special_considerations"),
    }
    assert waiting(ishoej, {**unsaid, "housing": "own_home_alone"}, "extent_by_housing") == {"extent-alone": None}


def test_a_conflict_waits_for_a_known_fact_that_leaves_it_to_a_person_and_so_does_the_opposite_one():
    lives_on = {"income": {"met": ["early_retirement_pension"], "not_met": ["cash_benefit"]}}
    made = standard_of([{"kind": "pay", "strength": "may", "reflects": "effort", "if": lives_on}])
    program = build(made, files.law(), files.vocabulary(), date(2026, 11, 21))
    known = {**PERSON, "income": "wage"}
    assert waiting(program, known, "pay_for_some_only") == {"r0": ("income",)}
    assert waiting(program, known, "pay_made_optional") == {"r0": ("income",)}


def test_a_conflict_in_what_is_for_pensioners_waits_for_whether_a_pension_that_was_granted_is_dormant(haderslev):
    known = {**PERSON, "income": "wage", "early_retirement_pension": True}
    dormant = ("early_retirement_pension_dormant",)
    assert waiting(haderslev, known, "pay_for_some_only") == {"pay-for-pensioners": dormant}
    assert waiting(haderslev, known, "pay_made_optional") == {"pay-for-pensioners": dormant}


def test_conflicts_of_one_sentence_stand_together_and_what_is_settled_first():
    program = build(files.standard("ballerup"), files.law(), files.vocabulary(), date(2026, 11, 21))
    known = {**PERSON, "housing": "own_home_alone", "distance_to_work": "12 km"}
    together = by_sentence(assess(program, program.vocabulary.entered(known, on=program.on)).conflicts)
    assert [(c.code, c.settled) for of_one in together if len(of_one) > 1 for c in of_one] == [
        ("transport_made_optional", True),
        ("transport_for_some_only", False),
    ]


ENDING = {"kind": "ending", "strength": "must"}


@pytest.mark.parametrize(
    ("ending", "there", "opposed"),
    [
        ({"grounds": ["own-wish", "purpose-achieved"]}, {"wants_to_stop": True}, False),
        ({"grounds": ["own-wish", "purpose-achieved"]}, {"purpose_achieved": True}, True),
        (
            {"grounds": ["own-wish", "purpose-achieved"], "all_needed": True},
            {"wants_to_stop": True, "purpose_achieved": True},
            False,
        ),
        (
            {"grounds": ["goals-reached", "purpose-achieved"], "all_needed": True},
            {"goals_reached": True, "purpose_achieved": True},
            True,
        ),
    ],
    ids=str,
)
def test_an_ending_is_opposed_only_where_a_ground_that_the_law_does_not_know_carries_it(ending, there, opposed):
    program = build(standard_of([{**ENDING, **ending}]), files.law(), files.vocabulary(), date(2026, 11, 21))
    found = assess(program, program.vocabulary.entered({**PERSON, **there}, on=program.on))
    assert [f.result for f in found.findings if f.sourced.rule.id == "r0"] == ["met"]
    assert [c.code for c in found.conflicts] == ["ending_without_ground"] * opposed


def test_an_own_fact_wider_than_the_laws_is_settled_by_it(haderslev):
    fact = haderslev.standard.facts[0].model_copy(update={"wider_than": "cannot_work_on_normal_terms"})
    standard = haderslev.standard.model_copy(update={"facts": (fact, *haderslev.standard.facts[1:])})
    program = build(standard, files.law(), files.vocabulary(), haderslev.on)
    found = assess(program, {"cannot_work_on_normal_terms": True}).findings
    assert [f.result for f in found if f.sourced.rule.id == "minimum-working-ability"] == ["met"]


@pytest.mark.parametrize("other", ["no_such_fact", "support_need"])
def test_an_own_fact_is_compared_with_one_that_is_yes_or_no(haderslev, other):
    fact = haderslev.standard.facts[0].model_copy(update={"wider_than": other})
    with pytest.raises(ValueError, match="not_comparable"):
        files.vocabulary().with_local((fact,))
