"""The law outranks the standard: a local rule alone never refuses, cuts or ends anything."""

from dataclasses import replace

import pytest

from rettesnor.cases.deviation.record_deviation import record_deviation
from rettesnor.cases.models import Outcome, PartName
from tests.cases.cast import (
    GRANT,
    NOW,
    REJECTION,
    SEL_103,
    application,
    deviation,
    draft,
    exemption,
    facts,
    hearing,
    issue,
    karen,
    no_draft_hearing,
    notice,
    ole,
    user,
)
from tests.cases.issuing import refused, refused_code, stopped_by, with_part

pytestmark = pytest.mark.django_db


def test_a_local_rule_alone_never_refuses():
    """Only the standard's support need speaks against Karen; every condition of the law is met."""
    case = karen(support_need="light")
    hearing(case, ("support_need",))
    for provisions in [(), ("serviceloven § 138",), ("retssikkerhedsloven § 3, stk. 2",), ("forvaltningsloven § 19",)]:
        draft(case, with_part(REJECTION, PartName.TARGET_GROUP, Outcome.REJECTED, *provisions))
        reason = refused(case)
        assert (reason.code, reason.provision) == ("local_rule_alone", "serviceloven § 138")


def test_a_local_rule_alone_never_refuses_while_the_law_is_undetermined():
    case = karen(support_need="light", cannot_use_other_offers=None)
    hearing(case, ("support_need",))
    missing = ("cannot_use_other_offers",)
    rejection = replace(REJECTION, on_the_file="Borgeren ønsker ikke at medvirke.", missing_facts=missing)
    draft(case, with_part(rejection, PartName.TARGET_GROUP, Outcome.REJECTED, "serviceloven § 138"))
    assert refused_code(case) == "local_rule_alone"


def test_a_local_rule_alone_never_cuts_a_part():
    case = karen(support_need="light")
    hearing(case, ("support_need",))
    draft(case, with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 138"))
    assert refused_code(case) == "local_rule_alone"


def test_a_local_rule_alone_does_not_refuse_on_a_condition_of_the_law_that_is_open():
    """The facts of the law that are missing are named, and the case is decided on the file (RSL § 11 b)."""
    case = karen(support_need="light", cannot_use_other_offers=None, option_flex_job=None)
    hearing(case, ("support_need",))
    on_the_file = replace(REJECTION, on_the_file="Borgeren ønsker ikke at medvirke.")
    draft(case, on_the_file)
    assert refused_code(case) == "facts_needed"
    notice(case, ("cannot_use_other_offers",))
    draft(case, replace(on_the_file, missing_facts=("cannot_use_other_offers",)))
    letter = issue(case).letter
    assert "retssikkerhedsloven § 11 b" in letter
    assert "Borgeren ønsker ikke at medvirke." in letter


def test_a_condition_of_the_law_that_is_met_cuts_no_part():
    case = karen(support_need="light")
    hearing(case, ("support_need",))
    for met in ("serviceloven § 2, stk. 1", SEL_103):
        draft(case, with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, met))
        assert refused_code(case) == "local_rule_alone"


def test_a_condition_of_the_law_that_is_met_refuses_nobody_whatever_reason_is_written():
    case = karen()
    hearing(case, ("support_need",))
    draft(case, replace(REJECTION, against_assessment="Betingelsen er opfyldt på papiret, men ikke i praksis."))
    assert refused_code(case) == "part_needs_provision"


def test_a_grant_against_the_standard_sets_its_rule_aside_with_a_recorded_reason():
    case = karen(support_need="light")
    draft(case, GRANT)
    assert refused_code(case) == "condition_not_set_aside"
    deviation(case, "need-too-low")
    assert issue(case).rested_on()["outcome"]["law"] == "inside"


def test_a_grant_against_the_law_s_outcome_is_a_person_s_to_make_with_a_reason():
    case = ole()
    draft(case, GRANT)
    assert refused_code(case) == "law_says_outside"
    draft(case, replace(GRANT, against_assessment="Fleksjobbet findes ikke endnu."))
    no_draft_hearing(case)
    assert issue(case).outcome == Outcome.GRANTED


def test_a_part_that_is_less_than_asked_for_rests_on_a_provision_about_it():
    case = karen()
    hearing(case, ("support_need",))
    facts(case, distance_to_work="4 km")
    order = "bekendtgørelsen om aflønning og befordringsudgifter"
    for other in ("forvaltningsloven § 24", "serviceloven § 105, stk. 1", f"{order} § 1", "serviceloven § 1, stk. 3"):
        draft(case, with_part(GRANT, PartName.TRANSPORT, Outcome.REJECTED, other))
        assert refused_code(case) == "part_needs_provision"
    content = with_part(GRANT, PartName.TRANSPORT, Outcome.REJECTED, f"{order} § 2")
    draft(case, replace(content, weighed="Du har ikke svaret."))
    assert issue(case).outcome == Outcome.PARTLY_GRANTED


def test_less_than_was_asked_for_names_the_facts_it_rests_on():
    case = karen()
    hearing(case, ("support_need",))
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    nameless = tuple(replace(part, facts=()) for part in content.parts)
    draft(case, replace(content, parts=nameless, weighed="Du har ikke svaret."))
    assert refused_code(case) == "part_needs_facts"


@pytest.mark.parametrize("part", [PartName.PLACE, PartName.PAY, PartName.TRANSPORT])
def test_what_a_grant_leaves_unsaid_is_not_granted(part):
    case = karen()
    draft(case, replace(GRANT, later={name: why for name, why in GRANT.later.items() if name != part}))
    assert refused(case).parameters == {"part": str(part)}


def test_what_is_decided_later_is_told_with_its_reason():
    case = karen()
    draft(case, GRANT)
    told = "Vi træffer en særskilt afgørelse om sted, løn og befordring senest den 1. marts 2028"
    assert f"{told}: Vi taler først om det på et besøg." in issue(case).letter


def test_a_full_grant_is_what_was_asked_for_by_the_caseworker_s_own_word():
    case = karen()
    draft(case, replace(GRANT, as_asked=None))
    assert refused_code(case) == "as_asked_unsaid"


def test_a_grant_that_is_less_than_was_asked_for_says_in_which_part_and_is_heard():
    case = karen()
    draft(case, replace(GRANT, as_asked=False))
    assert refused_code(case) == "as_asked_contradicted"
    less = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    draft(case, replace(less, as_asked=True))
    assert refused_code(case) == "as_asked_contradicted"
    draft(case, replace(less, as_asked=False))
    assert refused_code(case) == "hearing_missing"


def test_a_plan_that_the_standard_promises_is_offered_or_set_aside_whatever_is_written_of_why_none_is():
    """By the law a written reason is enough. Greve promises all a plan, which takes a deviation to set aside."""
    case = karen()
    draft(case, replace(GRANT, plan_offered=False))
    assert [(each.code, each.provision) for each in stopped_by(case)] == [
        ("plan_not_offered", "serviceloven § 141, stk. 2"),
        ("plan_promised", None),
    ]
    none = replace(GRANT, plan_offered=False, no_plan_because="Karen har sagt nej tak.")
    draft(case, none)
    assert [each.code for each in stopped_by(case)] == ["plan_promised"]
    record_deviation(case, by=user(), now=NOW, rule="action-plan-offered", reason="Karen har bedt om at være fri.")
    assert stopped_by(case) == []
    draft(
        case,
        replace(with_part(none, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3"), as_asked=False),
    )
    assert "plan_promised" in [each.code for each in stopped_by(case)]


def test_facts_the_law_turns_on_are_asked_for_or_the_case_is_decided_on_the_file():
    case = karen(cannot_use_other_offers=None)
    draft(case, GRANT)
    assert refused(case).parameters == {"facts": ["cannot_use_other_offers"]}
    missing = ("cannot_use_other_offers",)
    draft(case, replace(GRANT, on_the_file="Jobcenteret svarer ikke; resten er klar.", missing_facts=missing))
    assert issue(case).outcome == Outcome.GRANTED


def test_a_special_course_that_the_standard_does_not_offer_is_assessed_never_refused_by_the_standard():
    case = application("karen", applied_for="special_course")
    facts(case, lawful_stay=True, special_social_problems=True)
    exemption(case, names=("special_social_problems",))
    draft(case, with_part(REJECTION, PartName.TARGET_GROUP, Outcome.REJECTED, "serviceloven § 138"))
    assert refused_code(case) == "local_rule_alone"
