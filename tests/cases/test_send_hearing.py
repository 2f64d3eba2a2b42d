"""Sending a hearing."""

from datetime import timedelta

import pytest

from rettesnor.cases.actions.send_hearing import send_hearing
from rettesnor.cases.models import Hearing, SentBy
from rettesnor.cases.reason import NotAllowed
from tests.cases.cast import BALLERUP, LATER, NOW, facts, hearing, karen, ole, user

pytestmark = pytest.mark.django_db


def refused_code(case, **changes):
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
    with pytest.raises(NotAllowed) as refused:
        send_hearing(case, **{**arguments, **changes})
    assert not Hearing.objects.exists()
    return refused.value.reason.code


def test_what_the_citizen_was_shown_stays_shown_when_the_fact_changes():
    case = ole()
    sent = hearing(case)
    facts(case, now=LATER, option_flex_job="cannot_use", cannot_use_other_offers=True)
    sent.refresh_from_db()
    shown = {fact["name"]: fact["value"] for fact in sent.facts}
    assert shown == {"cannot_use_other_offers": False, "option_flex_job": "can_use"}


def test_the_citizen_is_given_time_to_answer():
    assert refused_code(ole(), due_on=NOW.date()) == "before"


def test_a_time_to_answer_that_the_standard_promises_is_kept():
    """The standard says 10 days from receipt; 2026-10-05 plus 10 days is Thursday 2026-10-15."""
    assert refused_code(ole(), due_on=NOW.date() + timedelta(days=9)) == "before"
    case = ole()
    day = NOW.date()
    sent = send_hearing(
        case,
        by=user(BALLERUP),
        now=NOW,
        material="Materialet.",
        facts=[],
        sent_on=day,
        how=SentBy.DIGITAL_POST,
        due_on=day + timedelta(days=10),
    )
    assert sent.due_on.isoformat() == "2026-10-15"


def test_a_paper_letter_gives_the_citizen_the_days_it_is_on_its_way():
    assert refused_code(ole(), how=SentBy.LETTER, due_on=NOW.date() + timedelta(days=10)) == "before"


def test_a_standard_without_a_time_to_answer_leaves_it_to_the_caseworker():
    case = karen()
    assert hearing(case, ("support_need",)).due_on == NOW.date() + timedelta(days=14)


def test_an_empty_hearing_is_no_hearing():
    assert refused_code(ole(), material="  ") == "empty"


def test_it_cannot_have_been_sent_tomorrow_or_before_the_application():
    assert refused_code(ole(), sent_on=NOW.date() + timedelta(days=1)) == "in_the_future"
    assert refused_code(ole(), sent_on=NOW.date() - timedelta(days=10)) == "before"


def test_only_facts_that_the_case_holds_can_be_shown():
    assert refused_code(ole(), facts=["income"]) == "bad_facts"


def test_another_municipality_sends_nothing():
    assert refused_code(karen(), by=user(BALLERUP)) == "other_municipality"
