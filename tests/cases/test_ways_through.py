"""No stop without a way through: whatever stops an action is cleared by acts of the people who work with the case."""

import pytest

from rettesnor.cases.file.obstacle import all_codes
from tests.cases.cast import user
from tests.cases.competence.approving import as_filed
from tests.cases.ways import WAYS

TYPED_OTHERWISE = {
    "after",
    "already_set_aside",
    "annulment_takes_away",
    "cannot_approve",
    "as_it_stands",
    "attests_own",
    "bad_amount",
    "bad_facts",
    "before",
    "born_after_applying",
    "born_impossibly",
    "cannot_own",
    "changes_the_right",
    "citizen_known",
    "contact_ended",
    "counts_against",
    "cpr_of_another",
    "day_off",
    "decision_annulled",
    "disqualification_asked",
    "draft_changed",
    "draft_not_shown",
    "draft_saved_meanwhile",
    "duplicate_came_first",
    "duplicate_is_closed",
    "corrected_already",
    "duplicate_of_another_citizen",
    "empty",
    "exempt_from_digital_post",
    "far_off",
    "goes_on_for_another",
    "hearing_answered",
    "hearing_before_due",
    "hearing_time_promised",
    "hearing_too_short",
    "in_the_future",
    "judgement_needs_reason",
    "later_receipt_needs_reason",
    "letter_says_it",
    "no_digital_post",
    "no_draft_to_show",
    "meeting_past",
    "moved_earlier",
    "no_meeting_then",
    "not_met_yet",
    "no_decision_needed",
    "no_more_time",
    "no_revision",
    "not_in_case",
    "not_in_the_letter",
    "nothing_appealed",
    "not_known",
    "not_missing",
    "not_our_standard",
    "not_ours_to_reassess",
    "not_the_birth_date",
    "nothing_changed",
    "notice_recorded_late",
    "part_twice",
    "promise_of_procedure",
    "recorded_late",
    "refusal_in_part",
    "remark_missing",
    "forgone_without_full_grant",
    "rule_of_the_law",
    "says_nothing",
    "source_cannot_supply",
    "team_ended",
    "team_exists",
    "too_far",
    "unknown_part",
    "unknown_provision",
    "unknown_rule",
    "withdrawn_already",
    "owner_disqualified",
    "unprintable_signs",
    "told_late_already",
    "until_without_protection",
}
"""About what was typed into the action itself: it is typed otherwise, and no guard asks it beforehand."""
FOR_SOMEBODY_ELSE = {
    "capability": "a colleague with the role",
    "other_municipality": "the other municipality",
    "own_disqualification": "another leader of the team",
    "no_approval_needed": "whoever keeps the municipality's file, if it is to demand one",
    "with_another_unit": "whoever belongs to the unit the case was sent to",
    "no_committee": "whoever records the standard, if a committee is to decide",
    "no_disqualification": "a leader of the team, once it is asked of somebody",
    "no_standard": "whoever records the standard that the council adopted",
    "text_block_missing": "whoever keeps the municipality's texts",
    "sender_unsettled": "whoever settles what letters say of the municipality",
    "letter.text_block_unfit": "whoever keeps the municipality's texts",
    "letter.text_block": "whoever keeps the municipality's texts",
    "letter.cpr_in_letter": "whoever keeps the municipality's texts: it is left out of whatever is typed in the case",
    "letter.complaint_address": "whoever keeps the municipality's addresses",
    "letter.sender": "a user with a name",
    "letter.pay_order": "the law texts that come with the program",
    "letter.appeal": "the law texts that come with the program",
    "letter_unprintable": "whoever runs the program: any text can be set, so it is a fault of the program",
    "no_day_promised": "whoever records the standard, which sets the time",
    "letter.reach": "whoever keeps the municipality's addresses",
    "letter.provision_words": "the law texts that come with the program",
}
SAID_BETTER = {
    "letter.parts": "part_undecided",
    "letter.target_group": "part_undecided",
    "letter.provisions": "part_needs_provision",
    "letter.hearing": "hearing_missing",
    "letter.hearing_time": "hearing_running",
    "letter.hearing_running": "hearing_running",
    "letter.part_twice": "part_twice",
    "letter.outcome_disagrees": "as_asked_contradicted",
    "letter.answer_date": "empty",
    "letter.letter_date": "in_the_future",
    "letter.facts": "facts_needed",
    "letter.decision_time": "in_the_future",
    "letter.missing_facts": "empty",
    "letter.missing_why": "empty",
    "letter.heard_facts": "empty",
    "letter.leads_to": "empty",
    "letter.late_why": "empty",
    "letter.time_to_answer": "hearing_too_short",
    "letter.expected_later": "before",
    "letter.finished_later": "before",
}
"""What a letter lacks that another obstacle says with its way through."""


@pytest.fixture(autouse=True)
def municipalities_as_filed():
    yield
    as_filed()


@pytest.mark.django_db
@pytest.mark.parametrize("code", WAYS)
def test_the_way_through(code):
    stop = WAYS[code]()
    by = user(stop.case.municipality)

    def codes():
        return {obstacle.code for obstacle in stop.action.obstacles(stop.case, by=by, now=stop.now)}

    assert code in codes()
    stop.clear()
    stop.case.refresh_from_db()
    assert code not in codes()


def test_there_is_one_for_everything_that_can_stop_an_action():
    groups = [WAYS.keys(), TYPED_OTHERWISE, FOR_SOMEBODY_ELSE.keys(), SAID_BETTER.keys()]
    assert all_codes() == set().union(*groups)
    assert sum(map(len, groups)) == len(all_codes())


def test_what_says_it_better_has_a_way_itself():
    assert set(SAID_BETTER.values()) <= WAYS.keys() | TYPED_OTHERWISE
