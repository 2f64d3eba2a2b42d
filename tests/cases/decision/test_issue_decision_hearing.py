"""Less than a full grant needs a hearing, or a recorded reason why there is none."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.decision.save_draft import DraftPart
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.record_hearing_answer import record_hearing_answer
from rettesnor.cases.models import Ground, Outcome, PartName
from rettesnor.letters.kinds.decision.content import DecisionLetter, NothingToHearOver
from tests.cases.cast import (
    CAN_USE_A_FLEX_JOB,
    GRANT,
    INSIDE,
    LATER,
    NOW,
    REJECTION,
    answer,
    application,
    draft,
    exemption,
    facts,
    hearing,
    issue,
    karen,
    no_draft_hearing,
    ole,
    user,
)
from tests.cases.issuing import refused, refused_code, stopped_by, with_part
from tests.cases.later_standards import greve_promising

pytestmark = pytest.mark.django_db


def test_a_rejection_is_issued_after_an_answered_hearing():
    case = ole()
    answer(hearing(case))
    draft(case, REJECTION)
    assert issue(case).outcome == Outcome.REJECTED


def test_a_rejection_without_a_hearing_is_stopped():
    case = ole()
    draft(case, REJECTION)
    reason = refused(case)
    assert (reason.code, reason.provision) == ("hearing_missing", "forvaltningsloven § 19, stk. 1")


def test_an_empty_field_does_not_skip_the_hearing():
    case = ole()
    draft(case, replace(REJECTION, weighed="", reasons="", next_steps=""))
    assert refused_code(case) == "hearing_missing"


def test_a_partial_grant_needs_a_hearing_too():
    case = karen()
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    draft(case, content)
    assert refused_code(case) == "hearing_missing"
    hearing(case, ("support_need",))
    draft(case, replace(content, weighed="Du har ikke svaret."))
    assert issue(case).outcome == Outcome.PARTLY_GRANTED


def test_while_the_citizen_can_answer_nothing_less_than_full_is_issued():
    case = ole()
    hearing(case)
    draft(case, REJECTION)
    assert refused_code(case, NOW + timedelta(days=14)) == "hearing_running"
    assert issue(case, NOW + timedelta(days=15)).outcome == Outcome.REJECTED


def test_a_hearing_that_runs_is_the_one_thing_told_of_it():
    case = ole()
    hearing(case)
    draft(case, REJECTION)
    assert [obstacle.code for obstacle in stopped_by(case, NOW + timedelta(days=14))] == ["hearing_running"]


def test_an_answer_ends_the_waiting():
    case = ole()
    held = hearing(case)
    early = NOW + timedelta(days=14)
    answer(held, early)
    draft(case, REJECTION)
    assert issue(case, early).outcome == Outcome.REJECTED


def test_facts_that_count_against_the_citizen_and_were_not_in_the_hearing_stop_it():
    case = karen(**CAN_USE_A_FLEX_JOB)
    hearing(case, ("option_flex_job",))
    draft(case, REJECTION)
    assert refused(case).parameters == {"facts": ["cannot_use_other_offers", "exhausted_flex_job"]}


def test_a_fact_that_changes_after_the_hearing_was_not_heard():
    case = ole()
    answer(hearing(case))
    facts(case, now=LATER, cannot_use_other_offers=False)
    draft(case, REJECTION)
    assert refused_code(case) == "hearing_does_not_cover"


@pytest.mark.parametrize("ground", [Ground.ALREADY_KNOWN, *(ground for ground in Ground if ground.is_exemption)])
def test_a_recorded_reason_is_the_lawful_way_without_a_hearing(ground):
    case = karen(**CAN_USE_A_FLEX_JOB)
    exempt = exemption(case, ground)
    draft(case, REJECTION)
    assert f'"provision":"{exempt.provision}"' in issue(case).letter


def test_the_letter_tells_the_ground_that_is_about_what_the_decision_rests_on():
    case = karen(**CAN_USE_A_FLEX_JOB)
    exemption(case)
    exemption(case, Ground.NR_1, names=("lawful_stay",))
    draft(case, REJECTION)
    hearing = DecisionLetter.model_validate_json(issue(case).letter).hearing
    assert hearing.provision == "forvaltningsloven § 19, stk. 1"
    assert hearing.reason == "Du fik det at vide den 5. oktober 2026. Borgeren har selv lagt oplysningerne frem."


def test_an_exemption_does_not_cover_what_is_learned_later():
    case = karen(**CAN_USE_A_FLEX_JOB)
    exemption(case)
    facts(case, now=LATER, option_flex_job="can_use")
    draft(case, REJECTION)
    assert refused(case).parameters == {"facts": ["option_flex_job"]}


def test_nobody_is_heard_over_their_own_birthday_or_needs_to_be_exempt_from_it():
    case = application("old")
    facts(case, **INSIDE)
    draft(case, replace(REJECTION, decision_sentence="Du er over folkepensionsalderen."))
    decision = issue(case)
    assert decision.outcome == Outcome.REJECTED
    letter = DecisionLetter.model_validate_json(decision.letter)
    assert letter.hearing == NothingToHearOver(because="known")
    assert "forvaltningslovens § 19, stk. 1" in letter.blocks["hearing.known"]


def test_an_answer_is_weighed_before_it_is_decided():
    case = ole()
    answer(hearing(case))
    draft(case, replace(REJECTION, weighed=""))
    assert refused(case).parameters == {"what": "weighed"}


def test_where_no_answer_came_there_is_nothing_to_weigh():
    case = karen(**CAN_USE_A_FLEX_JOB)
    held = hearing(case)
    draft(case, replace(REJECTION, weighed=""))
    record_hearing_answer(case, by=user(), now=LATER, hearing=held, answer="", received_on=None)
    told = DecisionLetter.model_validate_json(issue(case).letter).hearing
    assert (told.answer, told.weighed) == (None, None)


def test_what_came_to_carry_the_decision_after_it_was_called_insignificant_is_heard():
    case = karen()
    exemption(case, Ground.NOT_SIGNIFICANT, names=("support_need",))
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    draft(case, content)
    assert refused_code(case) == "hearing_does_not_cover"


def test_a_fact_that_counts_against_the_citizen_only_by_a_local_rule_can_be_insignificant():
    case = karen(**CAN_USE_A_FLEX_JOB, support_need="light")
    exemption(case)
    draft(case, REJECTION)
    assert refused(case).parameters == {"facts": ["support_need"]}
    exemption(case, Ground.NOT_SIGNIFICANT, names=("support_need",))
    assert issue(case).outcome == Outcome.REJECTED


def test_facts_that_came_to_count_after_they_were_called_not_adverse_are_heard():
    case = karen()
    exemption(case, Ground.NOT_ADVERSE, names=("support_need",))
    content = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    draft(case, content)
    assert refused(case).parameters == {"facts": ["support_need"]}


def test_an_exemption_covers_the_facts_it_names_and_no_others():
    case = karen(**CAN_USE_A_FLEX_JOB)
    exemption(case, names=("option_flex_job",))
    draft(case, REJECTION)
    assert refused(case).parameters == {"facts": ["cannot_use_other_offers", "exhausted_flex_job"]}


def test_an_exemption_does_not_cut_a_time_to_answer_that_was_given():
    case = karen(**CAN_USE_A_FLEX_JOB)
    hearing(case)
    exemption(case)
    draft(case, REJECTION)
    assert refused_code(case, NOW + timedelta(days=1)) == "hearing_running"


def test_a_running_hearing_is_waited_for_though_an_earlier_one_is_over():
    case = karen(**CAN_USE_A_FLEX_JOB)
    answer(hearing(case))
    second = hearing(case, ("support_need",), now=LATER)
    draft(case, REJECTION, LATER)
    assert refused_code(case) == "hearing_running"
    answer(second, LATER + timedelta(days=14))
    draft(case, REJECTION, LATER, holds={"weighed"})
    assert issue(case, LATER + timedelta(days=14)).outcome == Outcome.REJECTED


def test_the_facts_a_part_names_are_heard():
    case = karen()
    hearing(case, ("lawful_stay",))
    draft(case, with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3"))
    assert refused(case).parameters == {"facts": ["support_need"]}


def test_a_promised_hearing_over_the_draft_decision_is_held_before_a_rejection():
    case = ole()
    exemption(case)
    draft(case, REJECTION)
    assert refused_code(case) == "draft_not_heard"
    with pytest.raises(NotAllowed) as kept:
        no_draft_hearing(case)
    assert kept.value.obstacles[0].code == "forgone_without_full_grant"
    answer(hearing(case))
    draft(case, REJECTION, holds={"weighed"})
    assert issue(case).outcome == Outcome.REJECTED


def test_a_promise_that_was_forgone_for_a_full_grant_binds_again_before_a_rejection():
    case = ole()
    draft(case, GRANT)
    no_draft_hearing(case)
    exemption(case)
    draft(case, REJECTION)
    assert refused_code(case) == "draft_not_heard"


def test_a_draft_that_gives_less_than_the_citizen_saw_is_sent_again():
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    less = with_part(GRANT, PartName.EXTENT, Outcome.PARTLY_GRANTED, "serviceloven § 1, stk. 3")
    less = replace(less, weighed="Du har ikke svaret.")
    draft(case, less)
    hearing(case, ("support_need",))
    place = DraftPart(PartName.PLACE, Outcome.REJECTED, "Nej.", ("serviceloven § 14",), "Fuldt.", ("support_need",))
    later = {PartName.PAY: "Senere.", PartName.TRANSPORT: "Senere."}
    draft(case, replace(less, parts=(*less.parts, place), later=later))
    assert refused(case).parameters == {"part": "place"}
    assert refused_code(case) == "worse_than_heard"
    draft(case, less)
    assert issue(case).outcome == Outcome.PARTLY_GRANTED


def test_a_hearing_over_the_draft_is_promised_before_a_full_grant_too_and_can_be_forgone_there():
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    draft(case, GRANT)
    assert refused_code(case) == "draft_not_heard"
    no_draft_hearing(case)
    assert issue(case).outcome == Outcome.GRANTED


def test_the_time_to_answer_a_promised_hearing_is_waited_for_before_a_full_grant_too():
    case = ole(cannot_use_other_offers=True, option_flex_job="cannot_use", exhausted_flex_job=True)
    draft(case, GRANT, LATER)
    hearing(case, now=LATER)
    assert refused_code(case) == "hearing_running"
    assert issue(case, LATER + timedelta(days=16)).outcome == Outcome.GRANTED


def test_a_hearing_over_the_draft_is_held_only_where_the_promise_is_of_this_case():
    promise = {"kind": "hearing", "strength": "must", "over": "draft-decision", "if": {"granted_104": True}}
    case = karen()
    greve_promising(NOW.date(), {"id": "heard", **promise})
    draft(case, GRANT)
    assert stopped_by(case) == []
    facts(case, granted_104=True)
    assert "draft_not_heard" in [obstacle.code for obstacle in stopped_by(case)]
