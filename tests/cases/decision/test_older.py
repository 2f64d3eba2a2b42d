"""A text about something is not older than it: it is written anew, or somebody says that it still holds."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.hearing.correct_hearing_answer import correct_hearing_answer
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.models import DecisionDraft
from tests.cases.cast import (
    CAN_USE_A_FLEX_JOB,
    GRANT,
    INSIDE,
    LATER,
    NOW,
    REJECTION,
    answer,
    deviation,
    draft,
    facts,
    hearing,
    issue,
    karen,
    user,
)
from tests.cases.course import annul, let_hold_again
from tests.cases.issuing import stopped_by
from tests.cases.later_standards import drafted_before_greve_8, greve_with
from tests.cases.stops import partly, rejection

pytestmark = pytest.mark.django_db


def older(case):
    """The texts of the draft that are older than what they are about."""
    return {each.parameters["what"] for each in stopped_by(case) if each.code == "text_older"}


def adverse_karen():
    return karen(**CAN_USE_A_FLEX_JOB)


def test_a_weighing_from_before_the_answer_is_none_of_it():
    case = adverse_karen()
    held = hearing(case)
    draft(case, REJECTION)
    answer(held)
    assert older(case) == {"weighed"}
    draft(case, replace(REJECTION, weighed="Du skriver, at fleksjobbet er for hårdt. Det kan tilpasses."))
    assert issue(case).outcome == "rejected"


def test_saying_that_it_still_holds_is_an_act_of_its_own_and_saving_is_not():
    case = adverse_karen()
    held = hearing(case)
    draft(case, REJECTION)
    answer(held)
    draft(case, replace(REJECTION, next_steps="Du hører fra os."))
    assert older(case) == {"weighed"}
    draft(case, REJECTION, holds={"weighed"})
    assert older(case) == set()


def test_a_corrected_answer_is_weighed_anew_and_that_none_came_is_no_answer():
    case = adverse_karen()
    held = hearing(case)
    draft(case, REJECTION)
    record_hearing_answer(case, by=user(), now=LATER, hearing=held, answer="", received_on=None)
    assert older(case) == set()
    given = held.answers.get()
    correct_hearing_answer(
        case, by=user(), now=LATER, given=given, answer="Jeg svarede.", received_on=held.due_on, reason="Det kom."
    )
    assert older(case) == {"weighed"}


def test_reasons_from_before_a_fact_they_rest_on_was_recorded_anew():
    case = karen()
    draft(case, replace(GRANT, reasons="Du kan ikke benytte andre tilbud."))
    assert older(case) == set()
    facts(case, now=LATER, cannot_use_other_offers=True)
    assert older(case) == {"reasons"}


def test_a_fact_that_carries_nothing_makes_no_text_older():
    case = karen()
    draft(case, GRANT)
    facts(case, now=LATER, granted_104=False)
    assert older(case) == set()


def test_why_a_part_is_less_follows_the_facts_it_names():
    case = karen()
    draft(case, partly(("support_need",)))
    facts(case, now=LATER, support_need="moderate")
    assert older(case) == {"reasons", "extent-reason"}


def test_why_it_goes_against_the_law_s_conditions_follows_them():
    case = adverse_karen()
    draft(case, replace(GRANT, against_assessment="Fleksjobbet er ophørt."))
    facts(case, now=LATER, option_flex_job="can_use", cannot_use_other_offers=False)
    assert "against_assessment" in older(case)


def test_why_facts_are_missing_follows_their_coming():
    case = karen(cannot_use_other_offers=None)
    content = replace(rejection(), on_the_file="Jobcenteret svarer ikke.", missing_facts=("cannot_use_other_offers",))
    draft(case, content)
    facts(case, now=LATER, cannot_use_other_offers=False)
    assert "on_the_file" in older(case)


def test_why_a_decision_is_replaced_follows_its_annulment():
    case = karen()
    draft(case, GRANT)
    decision = issue(case)
    draft(case, replace(GRANT, supersedes_because="Der er kommet nye oplysninger."), LATER)
    let_hold_again(annul(decision))
    assert older(case) == {"supersedes_because"}


def test_why_it_is_no_worse_follows_the_parts():
    case = karen()
    draft(case, replace(GRANT, no_worse_because="Det er lige mange dage."))
    changed = replace(GRANT, parts=GRANT.parts[:1], no_worse_because="Det er lige mange dage.")
    draft(case, changed)
    assert older(case) == {"no_worse_because"}
    draft(case, changed, holds={"no_worse_because"})
    assert older(case) == set()


def test_why_an_earlier_standard_holds_follows_the_one_in_force():
    case = drafted_before_greve_8()
    reasoned = replace(GRANT, older_standard_because="Ansøgningen kom før den nye standard.")
    earlier = DecisionDraft.objects.get().standard
    draft(case, reasoned, NOW + timedelta(days=11), standard=earlier)
    assert older(case) == set()
    greve_with(6, LATER.date())
    assert older(case) == {"older_standard_because"}
    draft(case, reasoned, LATER, standard=earlier, holds={"older_standard_because"})
    assert older(case) == set()


def test_an_empty_text_is_no_older_than_anything():
    case = karen()
    draft(case, replace(GRANT, reasons=""))
    facts(case, now=LATER, **INSIDE)
    assert older(case) == set()
    assert DecisionDraft.objects.get().written_over == {"parts": 1}


def test_a_deviation_from_before_what_its_rule_asks_about_is_looked_at_again_and_keeps_its_reason():
    case = karen(support_need="light")
    first = deviation(case, "need-too-low")
    facts(case, now=LATER, support_need="light")
    draft(case, GRANT, LATER)
    assert [each.code for each in stopped_by(case)] == ["deviation_older"]
    again = deviation(case, "need-too-low", LATER)
    assert (again.supersedes, again.reason) == (first, first.reason)
    assert stopped_by(case) == []
