"""Telling the citizen in writing what is missing (RSL § 12): its own dated act, before the case is decided without."""

from datetime import timedelta
from typing import Any

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.hearing.send_information_notice import SEND_INFORMATION_NOTICE
from rettesnor.cases.models import InformationNotice, SentBy
from tests.cases.cast import BALLERUP, GRANT, LATER, NOW, RECEIVED, draft, facts, issue, karen, notice, user
from tests.cases.refusing import codes

pytestmark = pytest.mark.django_db

MISSING = ("cannot_use_other_offers",)
TODAY = NOW.date()


@pytest.fixture
def case():
    return karen(cannot_use_other_offers=None)


def test_it_keeps_what_was_missing_the_words_of_the_letter_and_the_days(case):
    sent = notice(case, MISSING)
    assert (sent.facts, sent.sent_on, sent.due_on) == ([*MISSING], TODAY, TODAY + timedelta(days=14))
    assert sent.text.startswith("Vi mangler oplysninger.")
    said = Event.objects.get(verb="send_information_notice").details["said"]
    assert said["en"].startswith("Told the citizen on 5 October 2026 what is missing, to come by 19 October 2026")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": " . "}, "says_nothing"),
        ({"facts": ()}, "empty"),
        ({"facts": ("support_need",)}, "not_missing"),
        ({"facts": ("no_such_fact",)}, "not_missing"),
        ({"sent_on": TODAY + timedelta(days=1)}, "in_the_future"),
        ({"sent_on": RECEIVED - timedelta(days=1)}, "before"),
        ({"due_on": TODAY + timedelta(days=6)}, "hearing_too_short"),
        ({"due_on": TODAY + timedelta(days=12)}, "day_off"),
        ({"due_on": TODAY + timedelta(days=120)}, "far_off"),
        ({"due_on": TODAY + timedelta(days=120), "time_because": "n/a"}, "says_nothing"),
        ({"due_on": TODAY + timedelta(days=120), "time_because": "-"}, "far_off"),
    ],
)
def test_what_it_cannot_be(case, changes, code):
    changes = {"facts": MISSING, **changes}
    assert code in codes(notice, case, (), **changes)
    assert not InformationNotice.objects.exists()


def test_the_time_runs_from_when_the_citizen_is_taken_to_have_received_it(case):
    """A letter takes six weekdays."""
    assert codes(notice, case, MISSING, how=SentBy.LETTER, due_on=TODAY + timedelta(days=9)) == ["hearing_too_short"]


def test_nobody_is_told_after_the_event_without_a_reason(case):
    """Typed as sent a month ago and over by now, a notice and a refusal would take a minute."""
    long_ago: dict[str, Any] = {"now": LATER, "sent_on": TODAY, "due_on": TODAY + timedelta(days=14)}
    for nothing in ("", ".", "n/a"):
        assert "notice_recorded_late" in codes(notice, case, MISSING, **long_ago, late_because=nothing)
    late = notice(case, MISSING, **long_ago, late_because="Brevet lå i en anden sag til i dag.")
    assert late.late_because == "Brevet lå i en anden sag til i dag."


def test_what_was_sent_before_the_last_decision_is_not_recorded_after_it():
    case = karen()
    draft(case, GRANT)
    issue(case)
    facts(case, now=LATER, cannot_use_other_offers=None)
    before: dict[str, Any] = {"sent_on": LATER.date() - timedelta(days=1), "due_on": LATER.date() + timedelta(days=14)}
    assert codes(notice, case, MISSING, now=LATER + timedelta(hours=1), **before) == ["before"]


def test_another_municipality_tells_nothing(case):
    assert SEND_INFORMATION_NOTICE.why_not(case, by=user(BALLERUP), now=NOW).code == "other_municipality"
