"""Sending a hearing."""

from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.send_hearing import send_hearing
from rettesnor.cases.hearing.time_to_answer import time_to_answer
from rettesnor.cases.models import Case, Hearing, SentBy
from rettesnor.law.calendar import Reading, is_holiday, is_weekday
from tests.cases.cast import (
    BALLERUP,
    CAN_USE_A_FLEX_JOB,
    GRANT,
    LATER,
    NOW,
    REJECTION,
    TALK,
    draft,
    facts,
    hearing,
    issue,
    karen,
    ole,
    user,
)
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db


def send(case, **changes):
    day = NOW.date()
    arguments = {
        "by": user(case.municipality),
        "now": NOW,
        "material": "Jobcenteret har bevilget fleksjob.",
        "facts": ["option_flex_job"],
        "sent_on": day,
        "how": SentBy.DIGITAL_POST,
        "due_on": day + timedelta(days=14),
    }
    return send_hearing(case, **{**arguments, **changes})


def refused_reason(case, **changes):
    with pytest.raises(NotAllowed) as refused:
        send(case, **changes)
    assert not Hearing.objects.filter(case=case).exists()
    return refused.value.obstacles[0]


def refused_code(case, **changes):
    return refused_reason(case, **changes).code


LATE = {
    "late_because": "Brevet blev sendt på papir, mens systemet var nede.",
    "attested_by": "Mette Prøve, socialrådgiver",
    "showed_because": "De stod på side 2 i brevet.",
}


def test_it_cannot_have_been_sent_before_its_facts_were_said_whoever_attests_it():
    """The cast's facts were said on 2 October, the day after the application."""
    reason = refused_reason(ole(), sent_on=TALK - timedelta(days=1), **LATE)
    assert (reason.code, reason.parameters["other"], reason.parameters["day"]) == ("before", "said_on", TALK)


def test_it_was_not_sent_before_its_facts_were_recorded_unless_somebody_attests_it():
    """They were said on 2 October and recorded on the 5th: before that, nothing here shows what the citizen saw."""
    assert refused_code(ole(), sent_on=TALK) == "recorded_late"
    for lacking in ("attested_by", "showed_because"):
        reason = refused_reason(ole(), sent_on=TALK, **{**LATE, lacking: ""})
        assert (reason.code, reason.parameters) == ("empty", {"what": lacking})
    sent = send(ole(), sent_on=TALK, **LATE)
    assert (sent.sent_on, sent.attested_by) == (TALK, LATE["attested_by"])


def test_a_hearing_typed_as_sent_so_long_ago_that_nothing_is_waited_for_is_recorded_late():
    """The facts were recorded on 5 October. By the record alone, the case could be decided on 2 November at once."""
    ago = {"now": LATER, "facts": ["support_need"], "sent_on": NOW.date()}
    assert refused_code(karen(), **ago, due_on=NOW.date() + timedelta(days=14)) == "recorded_late"
    assert refused_code(karen(), **ago, due_on=LATER.date() + timedelta(days=14)) == "recorded_late"
    told = {name: LATE[name] for name in ("late_because", "attested_by")}
    assert send(karen(), **ago, **told, due_on=NOW.date() + timedelta(days=14)).due_on < LATER.date()


@pytest.mark.parametrize(("nothing", "found"), [(".", ["recorded_late"]), ("n/a", ["recorded_late", "says_nothing"])])
def test_a_reason_that_says_nothing_explains_no_late_hearing(nothing, found):
    ago = {"now": LATER, "facts": ["support_need"], "sent_on": NOW.date(), "due_on": NOW.date() + timedelta(days=14)}
    assert sorted(codes(send, karen(), **ago, **{**LATE, "late_because": nothing})) == found


def test_what_is_recorded_within_a_week_and_can_still_be_answered_needs_no_reason():
    day = LATER.date()
    week = {"now": LATER, "facts": ["support_need"], "sent_on": day - timedelta(days=7)}
    assert send(karen(), **week, due_on=day).late_because == ""
    assert refused_code(karen(), **{**week, "sent_on": day - timedelta(days=8)}, due_on=day) == "recorded_late"


def test_what_is_recorded_late_left_the_usual_time_to_answer():
    short = {"due_on": NOW.date() + timedelta(days=3), "time_because": "Karen har bedt om en hurtig afgørelse."}
    assert refused_code(karen(), facts=["support_need"], **short, **LATE) == "hearing_too_short"


def test_a_draft_that_was_saved_after_the_letter_went_out_was_not_in_it():
    case, before = ole(), NOW.date()
    draft(case, REJECTION, NOW + timedelta(days=2))
    soon = {"now": NOW + timedelta(days=2), "facts": [], "over_draft": True}
    assert refused_code(case, **soon, sent_on=before) == "recorded_late"
    assert send(case, **soon, sent_on=before, **LATE).draft


def test_what_was_sent_before_the_last_decision_led_to_that_one():
    case = karen()
    draft(case, GRANT, LATER)
    issue(case, LATER)
    after = {"now": LATER + timedelta(days=1), "facts": ["support_need"], **LATE}
    reason = refused_reason(case, **after, sent_on=NOW.date(), due_on=NOW.date() + timedelta(days=14))
    assert (reason.code, reason.parameters["other"]) == ("before", "decided_on")


def test_what_the_citizen_was_shown_stays_shown_when_the_fact_changes():
    case = ole()
    sent = hearing(case)
    facts(case, now=LATER, option_flex_job="cannot_use", cannot_use_other_offers=True, exhausted_flex_job=True)
    sent.refresh_from_db()
    shown = {fact["name"]: fact["value"] for fact in sent.facts}
    assert shown == CAN_USE_A_FLEX_JOB


def test_the_citizen_is_given_time_to_answer():
    assert refused_code(karen(), facts=["support_need"], due_on=NOW.date()) == "hearing_too_short"


@pytest.mark.parametrize(("how", "days"), [(SentBy.HANDED_OVER, 7), (SentBy.DIGITAL_POST, 7), (SentBy.LETTER, 15)])
def test_where_nothing_is_promised_a_week_is_left_after_the_presumed_receipt(how, days):
    """A letter sent on Monday 2026-10-05 is taken to be received six weekdays later, on 2026-10-12 or 13."""
    due_on = NOW.date() + timedelta(days=days)
    least = refused_reason(karen(), facts=["support_need"], how=how, due_on=NOW.date() + timedelta(days=1)).parameters
    assert least["day"] <= due_on
    assert refused_code(karen(), facts=["support_need"], how=how, due_on=least["day"] - timedelta(days=1))
    assert send(karen(), facts=["support_need"], how=how, due_on=least["day"]).due_on == least["day"]


def test_less_time_is_given_with_a_recorded_reason():
    due_on, why = NOW.date() + timedelta(days=3), "Karen har selv bedt om en hurtig afgørelse."
    assert send(karen(), facts=["support_need"], due_on=due_on, time_because=why).time_because == why
    assert refused_code(karen(), facts=["support_need"], due_on=NOW.date(), time_because=why) == "before"


@pytest.mark.parametrize("why", ["Haster.", "Det haster.", "Efter aftale"])
def test_less_time_takes_a_reason_in_a_sentence(why):
    """The citizen has to be able to read why they have less time than others."""
    next_day = NOW.date() + timedelta(days=1)
    assert refused_code(karen(), facts=["support_need"], due_on=next_day, time_because=why) == "hearing_too_short"


def test_with_a_reason_the_day_after_receipt_is_enough():
    """Digital Post is received the same day."""
    next_day, why = NOW.date() + timedelta(days=1), "Karen har selv bedt om det."
    assert send(karen(), facts=["support_need"], due_on=next_day, time_because=why).due_on == next_day


def test_a_reason_does_not_shorten_the_time_that_the_standard_promises():
    soon = NOW.date() + timedelta(days=9)
    assert refused_code(ole(), due_on=soon, time_because="Det haster.") == "hearing_time_promised"


def test_a_year_typed_wrong_is_asked_back_and_then_refused():
    """2056 for 2026, and 2027 for 2026."""
    day = NOW.date().replace(month=11, day=2)
    assert refused_code(karen(), facts=["support_need"], due_on=day.replace(year=2056)) == "too_far"
    assert refused_code(karen(), facts=["support_need"], due_on=day.replace(year=2027)) == "far_off"
    assert refused_code(karen(), facts=["support_need"], due_on=day.replace(year=9999)) == "too_far"


def test_a_far_day_that_is_right_is_kept_with_the_reason():
    far, why = NOW.date() + timedelta(days=91), "Karen er indlagt til midt i december."
    assert send(karen(), facts=["support_need"], due_on=far, time_because=why).due_on == far


@pytest.mark.parametrize(
    ("after", "because", "codes"),
    [
        (timedelta(days=90), "", set()),
        (timedelta(days=91), "", {"far_off"}),
        (relativedelta(years=2), "Derfor.", set()),
        (relativedelta(years=2, days=1), "Derfor.", {"too_far"}),
    ],
)
def test_a_day_is_far_off_after_ninety_days_and_too_far_after_two_years(after, because, codes):
    sent = NOW.date()
    found = time_to_answer(karen(), NOW, sent_on=sent, how=SentBy.DIGITAL_POST, due_on=sent + after, because=because)
    assert {each.code for each in found} - {"day_off"} == codes


@given(days=st.integers(1, 800), because=st.sampled_from(["", "Derfor."]))
def test_no_time_to_answer_ends_on_a_day_off(days, because):
    due_on = NOW.date() + timedelta(days=days)
    case = Case.objects.first() or karen()
    codes = {
        o.code: o.parameters
        for o in time_to_answer(case, NOW, sent_on=NOW.date(), how=SentBy.DIGITAL_POST, due_on=due_on, because=because)
    }
    if due_on.weekday() > 4 or is_holiday(due_on):
        assert codes.keys() & {"day_off", "too_far"}
    if "day_off" in codes:
        assert codes["day_off"]["next"] > due_on
        assert is_weekday(codes["day_off"]["next"], Reading.WITHOUT_CLOSING_DAYS)


def test_a_hearing_is_over_a_fact_or_over_the_draft_decision():
    assert refused_code(karen(), facts=[]) == "empty"
    assert refused_code(karen(), facts=[], over_draft=True) == "no_draft_to_show"


def test_a_hearing_over_the_draft_shows_its_parts_and_every_fact_that_counts_against_the_citizen():
    case = ole()
    draft(case, REJECTION)
    sent = send(case, facts=[], over_draft=True)
    [part] = sent.draft["parts"]
    assert (part["part"], part["outcome"], part["text"]) == ("target_group", "rejected", REJECTION.parts[0].text)
    assert {fact["name"] for fact in sent.facts} == set(CAN_USE_A_FLEX_JOB)


def test_a_time_to_answer_that_the_standard_promises_is_kept():
    """The standard says 10 days from receipt; 2026-10-05 plus 10 days is Thursday 2026-10-15."""
    assert refused_code(ole(), due_on=NOW.date() + timedelta(days=9)) == "hearing_time_promised"
    case = ole()
    day = NOW.date()
    sent = send_hearing(
        case,
        by=user(BALLERUP),
        now=NOW,
        material="Materialet.",
        facts=["option_flex_job"],
        sent_on=day,
        how=SentBy.DIGITAL_POST,
        due_on=day + timedelta(days=10),
    )
    assert sent.due_on.isoformat() == "2026-10-15"


def test_a_paper_letter_gives_the_citizen_the_days_it_is_on_its_way():
    assert refused_code(ole(), how=SentBy.LETTER, due_on=NOW.date() + timedelta(days=10)) == "hearing_time_promised"


def test_a_standard_without_a_time_to_answer_leaves_it_to_the_caseworker():
    case = karen()
    assert hearing(case, ("support_need",)).due_on == NOW.date() + timedelta(days=14)


def test_an_empty_hearing_is_no_hearing():
    assert refused_code(ole(), material="  ") == "empty"


def test_it_cannot_have_been_sent_tomorrow_or_before_the_application():
    assert refused_code(ole(), sent_on=NOW.date() + timedelta(days=1)) == "in_the_future"
    assert refused_code(ole(), sent_on=NOW.date() - timedelta(days=10)) == "before"


def test_only_facts_that_the_case_holds_can_be_shown():
    assert refused_code(ole(), facts=["income"]) == "not_known"


def test_another_municipality_sends_nothing():
    assert refused_code(karen(), by=user(BALLERUP)) == "other_municipality"
