"""Less than a full grant needs a hearing, or a recorded reason why there is none."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.models import Ground, Outcome, PartName
from tests.cases.cast import (
    GRANT,
    LATER,
    NOW,
    REFUSAL,
    answer,
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


def test_a_refusal_is_issued_after_an_answered_hearing():
    case = ole()
    answer(hearing(case))
    draft(case, REFUSAL)
    assert issue(case).outcome == Outcome.REFUSED


def test_a_refusal_without_a_hearing_is_stopped():
    case = ole()
    draft(case, REFUSAL)
    reason = refused(case)
    assert (reason.code, reason.provision) == ("hearing_missing", "forvaltningsloven § 19, stk. 1")


def test_an_empty_field_does_not_skip_the_hearing():
    case = ole()
    draft(case, replace(REFUSAL, weighed="", reasons="", next_steps=""))
    assert refused_code(case) == "hearing_missing"


def test_a_partial_grant_needs_a_hearing_too():
    case = karen()
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1")
    draft(case, content)
    assert refused_code(case) == "hearing_missing"
    hearing(case, ("support_need",))
    draft(case, replace(content, weighed="Du har ikke svaret."))
    assert issue(case).outcome == Outcome.PARTLY_GRANTED


def test_while_the_citizen_can_answer_nothing_less_than_full_is_issued():
    case = ole()
    hearing(case)
    draft(case, REFUSAL)
    assert refused_code(case, NOW + timedelta(days=14)) == "hearing_running"
    assert issue(case, NOW + timedelta(days=15)).outcome == Outcome.REFUSED


def test_an_answer_ends_the_waiting():
    case = ole()
    held = hearing(case)
    early = NOW + timedelta(days=14)
    answer(held, early)
    draft(case, REFUSAL)
    assert issue(case, early).outcome == Outcome.REFUSED


def test_facts_that_count_against_the_citizen_and_were_not_in_the_hearing_stop_it():
    case = ole()
    hearing(case, ("option_flex_job",))
    draft(case, REFUSAL)
    assert refused(case).parameters == {"facts": ["cannot_use_other_offers"]}


def test_a_fact_that_changes_after_the_hearing_was_not_heard():
    case = ole()
    answer(hearing(case))
    facts(case, now=LATER, cannot_use_other_offers=False)
    draft(case, REFUSAL)
    assert refused_code(case) == "hearing_does_not_cover"


@pytest.mark.parametrize("ground", Ground)
def test_a_recorded_reason_is_the_lawful_way_without_a_hearing(ground):
    case = ole()
    exempt = exemption(case, ground)
    draft(case, REFUSAL)
    assert f'"provision":"{exempt.provision}"' in issue(case).letter


def test_an_exemption_does_not_cover_what_is_learned_later():
    case = ole()
    exemption(case)
    facts(case, now=LATER, option_flex_job="can_use")
    draft(case, REFUSAL)
    assert refused(case).parameters == {"facts": ["option_flex_job"]}


def test_nobody_is_heard_over_their_own_birthday():
    case = karen()
    facts(case, birth_date="1950-01-01")
    exemption(case)
    draft(case, replace(REFUSAL, decision_sentence="Du er over folkepensionsalderen."))
    assert issue(case).outcome == Outcome.REFUSED


def test_an_answer_is_weighed_before_it_is_decided():
    case = ole()
    answer(hearing(case))
    draft(case, replace(REFUSAL, weighed=""))
    assert refused(case).parameters == {"what": ["weighed"]}
