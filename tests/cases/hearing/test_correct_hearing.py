"""Correcting what was recorded of a hearing."""

from datetime import timedelta

import pytest

from rettesnor.cases.file.hearings import hearings_of, open_hearing, standing_hearings
from rettesnor.cases.hearing.correct_hearing import CORRECT_HEARING, correct_hearing
from rettesnor.cases.hearing.withdraw_hearing import withdraw_hearing
from rettesnor.cases.models import SentBy
from tests.cases.cast import (
    BALLERUP,
    CAN_USE_A_FLEX_JOB,
    LATER,
    NOW,
    REJECTION,
    TALK,
    answer,
    application,
    draft,
    facts,
    hearing,
    issue,
    karen,
    ole,
    user,
)
from tests.cases.issuing import refused_code
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

SOON = LATER + timedelta(hours=1)


def correct(held, now=LATER, **changes):
    content = {
        "material": held.material,
        "facts": [shown["name"] for shown in held.facts],
        "sent_on": held.sent_on,
        "how": SentBy(held.how),
        "due_on": held.due_on,
        "time_because": held.time_because,
        "over_draft": held.draft is not None,
        "reason": "Tastet forkert.",
    }
    return correct_hearing(held.case, by=user(held.municipality), now=now, hearing=held, **{**content, **changes})


def adverse_karen():
    return karen(**CAN_USE_A_FLEX_JOB)


def test_the_day_that_was_typed_wrong_no_longer_keeps_the_case():
    case = adverse_karen()
    held = hearing(case, now=LATER - timedelta(days=20))
    far = held.due_on + timedelta(days=28)
    wrong = correct(held, due_on=far)
    draft(case, REJECTION, LATER)
    assert refused_code(case) == "hearing_running"
    correct(wrong, due_on=held.due_on)
    assert open_hearing(standing_hearings(case), None, LATER.date()) is None
    assert issue(case).outcome == "rejected"


def test_the_answers_follow_and_the_letter_tells_the_hearing_as_it_stands():
    case = adverse_karen()
    held = hearing(case, now=NOW + timedelta(days=1))
    answer(held)
    corrected = correct(held, sent_on=held.sent_on - timedelta(days=1), due_on=held.due_on + timedelta(days=1))
    (standing,) = standing_hearings(case)
    assert (standing.row, len(standing.answers)) == (corrected, 1)
    draft(case, REJECTION, LATER)
    decided = issue(case)
    assert '"sent_on":"2026-10-05"' in decided.letter
    assert "bliver for hårdt" in decided.letter


def test_what_the_citizen_was_shown_stays_shown_though_the_fact_changed_since():
    case = karen()
    held = hearing(case, ("support_need",))
    facts(case, now=LATER, support_need="light")
    corrected = correct(held, material="Et rettet brev.")
    assert corrected.facts == held.facts


def test_a_fact_that_was_forgotten_gets_what_was_known_when_the_hearing_was_recorded():
    case = karen()
    held = hearing(case, ("support_need",))
    facts(case, now=LATER, lawful_stay=False)
    added = correct(held, facts=["support_need", "lawful_stay"]).facts[1]
    assert (added["name"], added["value"]) == ("lawful_stay", True)


def test_what_was_recorded_before_is_kept_with_who_and_why():
    held = hearing(karen(), ("support_need",))
    corrected = correct(held, material="Et rettet brev.")
    (history,) = [each.history for each in hearings_of(held.case)]
    assert history.superseded == [(held, corrected)]
    assert (corrected.supersedes_because, corrected.by) == ("Tastet forkert.", user())


def test_a_hearing_before_the_last_decision_is_no_hearing_for_the_next_however_late_it_is_corrected():
    case = adverse_karen()
    held = hearing(case)
    answer(held)
    draft(case, REJECTION, LATER)
    issue(case)
    correct(held, SOON, material="Et rettet brev.")
    draft(case, REJECTION, SOON)
    assert "hearing_missing" in codes(issue, case, SOON)


def test_a_draft_that_was_not_sent_along_cannot_be_added_but_taken_away():
    held = hearing(adverse_karen())
    draft(held.case, REJECTION)
    assert codes(correct, held, over_draft=True) == ["draft_not_shown"]
    shown = hearing(ole())
    assert correct(shown, over_draft=False).draft is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "nothing_changed"),
        ({"material": " "}, "empty"),
        ({"material": "Nyt.", "reason": ""}, "empty"),
        ({"due_on": NOW.date() + timedelta(days=3)}, "hearing_too_short"),
        ({"due_on": NOW.date() + timedelta(days=12)}, "day_off"),
        ({"due_on": NOW.date().replace(year=2056)}, "too_far"),
        ({"sent_on": LATER.date() + timedelta(days=1)}, "in_the_future"),
    ],
)
def test_a_corrected_hearing_keeps_to_what_a_hearing_keeps_to(changes, code):
    assert code in codes(correct, hearing(karen(), ("support_need",)), **changes)


def test_facts_that_are_chosen_in_another_order_are_the_same_facts():
    held = hearing(adverse_karen(), ("option_flex_job", "cannot_use_other_offers"))
    assert codes(correct, held, facts=["cannot_use_other_offers", "option_flex_job"]) == ["nothing_changed"]


def test_a_fact_that_was_shown_by_mistake_is_taken_away_and_the_others_stay_in_their_order():
    held = hearing(adverse_karen(), ("support_need", "option_flex_job", "cannot_use_other_offers"))
    corrected = correct(held, facts=["cannot_use_other_offers", "support_need"])
    assert [each["name"] for each in corrected.facts] == ["support_need", "cannot_use_other_offers"]


def test_a_hearing_was_not_sent_after_it_was_answered():
    held = hearing(karen(), ("support_need",))
    answer(held)
    later = held.due_on + timedelta(days=1)
    assert "after" in codes(correct, held, sent_on=later, due_on=later + timedelta(days=14))


def test_a_correction_sends_no_hearing_off_before_what_it_shows_was_recorded():
    """The case would be decided the same minute: by the corrected days the time to answer is over."""
    held = hearing(adverse_karen(), now=NOW)
    early = {"sent_on": TALK, "due_on": NOW.date()}
    assert "recorded_late" in codes(correct, held, NOW, **early)
    shown = hearing(ole())
    assert "recorded_late" in codes(correct, shown, NOW, sent_on=TALK, facts=[])


def test_what_was_recorded_late_can_be_said_afterwards():
    held = hearing(adverse_karen())
    late = {"late_because": "Brevet lå i en mappe.", "attested_by": "Mette Prøve, socialrådgiver"}
    assert codes(correct, held, sent_on=TALK, **late) == ["empty"]
    assert correct(held, sent_on=TALK, **late, showed_because="De stod på side 2.").sent_on == TALK


def test_only_what_stands_is_corrected():
    case = karen()
    assert CORRECT_HEARING.why_not(case, by=user(), now=NOW).code == "no_hearing"
    held = hearing(case, ("support_need",))
    corrected = correct(held, material="Et rettet brev.")
    assert codes(correct, held, material="Et andet.") == ["corrected_already"]
    withdraw_hearing(case, by=user(), now=LATER, hearing=corrected, reason="Forkert sag.")
    hearing(case, ("support_need",))
    for row in (held, corrected):
        assert codes(correct, row, material="Et andet.") == ["withdrawn_already"]


def test_another_cases_hearing_is_left_alone():
    theirs, case = hearing(ole()), karen()
    held = hearing(case, ("support_need",))
    content = {"material": "Et andet.", "facts": ["support_need"], "sent_on": held.sent_on, "due_on": held.due_on}
    more = {"how": SentBy.LETTER, "reason": "Forkert.", "by": user(), "now": LATER}
    assert codes(correct_hearing, case, hearing=theirs, **content, **more) == ["not_in_case"]
    assert CORRECT_HEARING.why_not(case, by=user(BALLERUP), now=NOW).code == "other_municipality"


def test_what_became_known_only_later_was_shown_to_nobody():
    case = application()
    facts(case, support_need="moderate")
    held = hearing(case, ("support_need",))
    facts(case, now=LATER, granted_104=False)
    assert codes(correct, held, facts=["support_need", "granted_104"]) == ["not_known"]
