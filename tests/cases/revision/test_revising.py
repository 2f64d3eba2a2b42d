"""Deciding a change or an ending: what it takes, from when, and what the letter says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.decision.issue_decision import preview
from rettesnor.cases.file.dated import dated
from rettesnor.cases.models import Case, Outcome, RaisedBy, RevisionKind
from tests.cases import cast
from tests.cases.cast import CAN_USE_A_FLEX_JOB, GRANT
from tests.cases.complaint.complaining import complain
from tests.cases.issuing import stopped_by
from tests.cases.refusing import codes as refused_codes
from tests.cases.revision.revising import DECIDED, END, LESS, MORE, OPENED, exempt, granted, of_extent, opened
from tests.letters.letters import words_of

pytestmark = pytest.mark.django_db

NO_EFFECT = "også mens din klage bliver behandlet"


def codes(case, now=DECIDED):
    return [obstacle.code for obstacle in stopped_by(case, now)]


def letter(case):
    return words_of(bytes(case.decisions.get().pdf))


def to_end():
    """He can use a flexi-job now, and knows that it counts."""
    case = opened(granted(), RevisionKind.ENDING).case
    cast.facts(case, now=OPENED, **CAN_USE_A_FLEX_JOB)
    exempt(case, *CAN_USE_A_FLEX_JOB)
    return case


def test_more_help_needs_no_hearing_and_holds_at_once():
    case = opened(granted(), raised_by=RaisedBy.CITIZEN).case
    cast.draft(case, MORE, DECIDED)
    decision = cast.issue(case, DECIDED)
    assert (decision.outcome, decision.effective_on) == (Outcome.GRANTED, DECIDED.date())
    said = letter(case)
    assert "du får ikke mindre hjælp end før" in said
    assert "vores afgørelse af 2. november 2026" in said
    assert NO_EFFECT not in said


def test_less_help_is_heard_over_and_says_why_from_that_day():
    case = opened(granted()).case
    cast.draft(case, replace(LESS, effective_because=""), DECIDED)
    assert codes(case) == ["draft_lacks", "hearing_missing"]
    exempt(case, "support_need")
    cast.draft(case, LESS, DECIDED)
    cast.issue(case, DECIDED)
    said = letter(case)
    assert "du får mindre hjælp end før" in said
    assert "Indtil den 1. februar 2027 får du den hjælp, du har nu." in said
    assert "Derfor fra den dag: Du får tid til at indrette dig." in said
    assert NO_EFFECT in said


def test_less_than_the_grant_is_no_full_grant_whatever_it_is_called():
    case = opened(granted()).case
    cast.draft(case, replace(of_extent(Outcome.GRANTED, 3), effective_on=LESS.effective_on), DECIDED)
    assert codes(case) == ["less_than_stands", "draft_lacks"]


def test_what_is_refused_of_a_wish_for_more_cuts_nothing():
    case = opened(granted(), raised_by=RaisedBy.CITIZEN, asked_for="fem dage om ugen").case
    exempt(case, "support_need")
    cast.draft(case, of_extent(Outcome.PARTLY_GRANTED, 4), DECIDED)
    cast.issue(case, DECIDED)
    said = letter(case)
    assert "Du får ikke alt det, der blev ønsket" in said
    assert NO_EFFECT not in said


def test_another_place_is_no_worse_only_where_somebody_says_why():
    case = opened(granted(), subjects=["transfer"]).case
    elsewhere = replace(GRANT.parts[1], text="Fire dage om ugen på et andet værksted.")
    moved = replace(MORE, parts=(MORE.parts[0], elsewhere))
    cast.draft(case, moved, DECIDED)
    assert codes(case) == ["differs_from_grant"]
    cast.draft(case, replace(moved, no_worse_because="Borgeren ønsker selv at flytte."), DECIDED)
    assert codes(case) == []


@pytest.mark.parametrize(("content", "day"), [(MORE, DECIDED.date() - timedelta(days=1)), (LESS, DECIDED.date())])
def test_it_never_takes_effect_back_in_time_nor_less_before_the_letter_is_there(content, day):
    case = opened(granted()).case
    exempt(case, "support_need")
    cast.draft(case, replace(content, effective_on=day), DECIDED)
    assert codes(case) == ["effective_too_early"]
    cast.draft(case, replace(content, effective_on=None), DECIDED)
    assert codes(case) == ["draft_lacks"]


def test_an_ending_takes_the_help_away_from_its_day_and_not_before():
    case = to_end()
    cast.draft(case, END, DECIDED)
    cast.issue(case, DECIDED)
    said = letter(case)
    assert "Den hjælp ophører den 1. februar 2027" in said
    assert "Indtil den 1. februar 2027 får du den hjælp, du har nu." in said
    assert NO_EFFECT in said
    assert "Ophør" in said


def test_an_ending_grants_nothing_and_a_change_ends_nothing():
    ending = to_end()
    cast.draft(ending, replace(GRANT, effective_on=END.effective_on, against_assessment="Alligevel."), DECIDED)
    assert "ending_grants" in codes(ending)


def test_a_change_that_refuses_everything_is_an_ending():
    change = opened(granted()).case
    cast.facts(change, now=OPENED, **CAN_USE_A_FLEX_JOB)
    exempt(change, *CAN_USE_A_FLEX_JOB)
    cast.draft(change, END, DECIDED)
    assert codes(change) == ["change_ends_it"]


def test_whoever_wishes_to_stop_is_let_go():
    case = opened(granted(), RevisionKind.ENDING, raised_by=RaisedBy.CITIZEN, asked_for="at stoppe").case
    cast.facts(case, now=OPENED, wants_to_stop=True)
    exempt(case, "wants_to_stop")
    wish = replace(END.parts[0], facts=("wants_to_stop",), reason="Du ønsker at stoppe.")
    cast.draft(case, replace(END, parts=(wish,), against_assessment="Hun ønsker selv at stoppe."), DECIDED)
    assert codes(case) == []


def test_whoever_has_moved_is_let_go_though_another_municipality_acts_now():
    case = to_end()
    cast.facts(case, now=OPENED, acting_municipality=cast.RANDERS)
    cast.draft(case, END, DECIDED)
    assert "another_municipality_acts" not in codes(case)


def test_a_grant_that_no_longer_stands_is_not_changed():
    revision = opened(granted())
    cast.draft(revision.case, MORE, DECIDED)
    grant = revision.decision
    cast.draft(grant.case, replace(GRANT, supersedes_because="Nye oplysninger."), DECIDED)
    cast.issue(grant.case, DECIDED)
    assert codes(revision.case, DECIDED + timedelta(hours=1)) == ["grant_no_longer_stands"]


def test_what_is_complained_about_is_not_made_worse_in_another_case():
    revision = opened(granted())
    complain(revision.decision.case, OPENED, decision=revision.decision)
    exempt(revision.case, "support_need")
    cast.draft(revision.case, LESS, DECIDED)
    assert codes(Case.objects.get(pk=revision.case_id)) == ["worse_than_complained"]


def test_the_earlier_grant_stays_as_it_was_issued():
    revision = opened(granted())
    grant, before = revision.decision, (revision.decision.letter, revision.decision.basis)
    cast.draft(revision.case, MORE, DECIDED)
    cast.issue(revision.case, DECIDED)
    grant.refresh_from_db()
    assert (grant.letter, grant.basis) == before
    assert dated(grant.case, DECIDED).in_force == grant


def test_the_draft_can_be_read_before_its_day_is_chosen():
    case = opened(granted()).case
    cast.draft(case, replace(MORE, effective_on=None), DECIDED)
    assert "UDKAST" in words_of(preview(case, by=cast.user(), now=DECIDED))


def test_a_slip_of_the_year_is_refused_where_it_is_typed():
    case = opened(granted()).case
    slip = replace(MORE, effective_on=DECIDED.date() + timedelta(days=3660))
    assert refused_codes(cast.draft, case, slip, DECIDED) == ["too_far"]
