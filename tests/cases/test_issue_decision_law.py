"""The law outranks the standard: a local rule alone never refuses, cuts or ends anything."""

from dataclasses import replace

import pytest

from rettesnor.cases.models import Outcome, PartName
from tests.cases.cast import (
    GRANT,
    REFUSAL,
    application,
    draft,
    exemption,
    facts,
    hearing,
    issue,
    karen,
    ole,
)
from tests.cases.issuing import refused, refused_code, with_part

pytestmark = pytest.mark.django_db


def test_a_local_rule_alone_never_refuses():
    """Only the standard's support need speaks against Karen; every condition of the law is met."""
    case = karen(support_need="light")
    hearing(case, ("support_need",))
    for provisions in [(), ("serviceloven § 138",), ("retssikkerhedsloven § 3, stk. 2",), ("forvaltningsloven § 19",)]:
        draft(case, with_part(REFUSAL, PartName.TARGET_GROUP, Outcome.REFUSED, *provisions))
        reason = refused(case)
        assert (reason.code, reason.provision) == ("local_rule_alone", "serviceloven § 138")


def test_a_local_rule_alone_never_refuses_while_the_law_is_undetermined():
    case = karen(support_need="light", cannot_use_other_offers=None)
    hearing(case, ("support_need",))
    refusal = replace(REFUSAL, on_the_file="Borgeren ønsker ikke at medvirke.")
    draft(case, with_part(refusal, PartName.TARGET_GROUP, Outcome.REFUSED, "serviceloven § 138"))
    assert refused_code(case) == "local_rule_alone"


def test_a_local_rule_alone_never_cuts_a_part():
    case = karen(support_need="light")
    hearing(case, ("support_need",))
    draft(case, with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 138"))
    assert refused_code(case) == "local_rule_alone"


def test_a_refusal_against_the_law_s_outcome_cites_the_law_and_says_why():
    case = karen(support_need="light")
    hearing(case, ("support_need",))
    draft(case, REFUSAL)
    assert refused_code(case) == "law_says_inside"
    draft(case, replace(REFUSAL, against_assessment="Betingelsen er opfyldt på papiret, men ikke i praksis."))
    assert issue(case).outcome == Outcome.REFUSED


def test_a_grant_against_the_standard_needs_nothing_more():
    case = karen(support_need="light")
    draft(case, GRANT)
    assert issue(case).rested_on()["outcome"] == {"law": "inside", "standard": "outside"}


def test_a_grant_against_the_law_s_outcome_is_a_person_s_to_make_with_a_reason():
    case = ole()
    draft(case, GRANT)
    assert refused_code(case) == "law_says_outside"
    draft(case, replace(GRANT, against_assessment="Fleksjobbet findes ikke endnu."))
    assert issue(case).outcome == Outcome.GRANTED


def test_a_part_that_is_less_than_asked_for_rests_on_a_provision_about_it():
    case = ole()
    hearing(case)
    draft(case, with_part(REFUSAL, PartName.TRANSPORT, Outcome.REFUSED, "forvaltningsloven § 24"))
    assert refused_code(case) == "part_needs_provision"
    transport = "bekendtgørelsen om aflønning og befordringsudgifter § 2"
    draft(case, with_part(REFUSAL, PartName.TRANSPORT, Outcome.REFUSED, transport))
    assert issue(case).outcome == Outcome.REFUSED


def test_facts_the_law_turns_on_are_asked_for_or_the_case_is_decided_on_the_file():
    case = karen(cannot_use_other_offers=None)
    draft(case, GRANT)
    assert refused(case).parameters == {"facts": ["cannot_use_other_offers"]}
    draft(case, replace(GRANT, on_the_file="Jobcenteret svarer ikke; resten af sagen er klar."))
    assert issue(case).outcome == Outcome.GRANTED


def test_a_special_course_that_the_standard_does_not_offer_is_assessed_never_refused_by_the_standard():
    case = application("karen", applied_for="special_course")
    facts(case, lawful_stay=True, special_social_problems=True)
    exemption(case)
    draft(case, with_part(REFUSAL, PartName.TARGET_GROUP, Outcome.REFUSED, "serviceloven § 138"))
    assert refused_code(case) == "local_rule_alone"
