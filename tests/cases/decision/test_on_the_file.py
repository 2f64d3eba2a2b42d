"""A case can be decided though a fact could not be had: the citizen was told of it, and the draft says why.

RSL § 11 b asks for the written notice of RSL § 12 first: what is missing, what follows, and until when it can come.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.hearing.withdraw_information_notice import withdraw_information_notice
from rettesnor.cases.models import Outcome
from rettesnor.letters.kinds.decision.content import DecisionLetter, NothingToHearOver
from tests.cases.cast import GRANT, LATER, NOW, REJECTION, draft, exemption, facts, issue, karen, notice, user
from tests.cases.issuing import refused_code, stopped_by

pytestmark = pytest.mark.django_db

UNKNOWN = ("cannot_use_other_offers", "option_flex_job")
WHY = "Borgeren vil ikke medvirke til, at sagen oplyses."
ON_THE_FILE = replace(REJECTION, on_the_file=WHY, missing_facts=UNKNOWN)
TOLD_UNTIL = (NOW + timedelta(days=14)).date()


@pytest.fixture
def case():
    return karen(**dict.fromkeys(UNKNOWN))


def codes(case, **changes):
    draft(case, replace(REJECTION, **changes))
    with pytest.raises(NotAllowed) as stopped:
        issue(case)
    return {obstacle.code for obstacle in stopped.value.obstacles}


def test_a_fact_is_not_chosen_as_missing_without_the_reason(case):
    """Nor does what is unknown then give a ground to refuse on."""
    assert codes(case, missing_facts=UNKNOWN) >= {"facts_needed", "part_needs_provision"}


def test_the_reason_covers_no_fact_that_was_not_chosen(case):
    assert codes(case, on_the_file=WHY, missing_facts=("option_flex_job",)) >= {"facts_needed"}


def test_a_reason_of_spaces_is_none(case):
    assert codes(case, on_the_file="  \n", missing_facts=UNKNOWN) >= {"facts_needed", "part_needs_provision"}


def test_with_the_reason_and_the_facts_it_is_decided_once_the_citizen_was_told_and_had_the_time(case):
    notice(case, UNKNOWN)
    draft(case, ON_THE_FILE)
    assert issue(case).outcome == Outcome.REJECTED


def test_an_exemption_from_the_hearing_over_something_else_is_no_notice_of_what_is_missing(case):
    """The way a refusal went out with nobody told and nobody heard: one irrelevant fact was exempt."""
    exemption(case, names=("support_need",))
    draft(case, ON_THE_FILE)
    [stopped] = stopped_by(case)
    assert (stopped.code, stopped.provision) == ("missing_not_told", "retssikkerhedsloven § 12")
    assert stopped.parameters == {"facts": list(UNKNOWN)}


def test_a_notice_covers_what_it_names_and_no_other_missing_fact(case):
    notice(case, UNKNOWN[:1])
    draft(case, ON_THE_FILE)
    assert [each.parameters for each in stopped_by(case)] == [{"facts": ["option_flex_job"]}]


def test_the_time_of_the_notice_runs_out_first(case):
    notice(case, UNKNOWN)
    draft(case, ON_THE_FILE)
    assert refused_code(case, NOW + timedelta(days=14)) == "notice_running"
    assert issue(case, NOW + timedelta(days=15)).outcome == Outcome.REJECTED


def test_a_notice_that_was_withdrawn_is_none(case):
    sent = notice(case, UNKNOWN)
    withdraw_information_notice(case, by=user(), now=NOW, notice=sent, reason="Brevet blev aldrig sendt.")
    draft(case, ON_THE_FILE)
    assert refused_code(case) == "missing_not_told"


def test_a_notice_before_the_last_decision_was_about_that_one(case):
    notice(case, UNKNOWN)
    draft(case, ON_THE_FILE)
    issue(case)
    draft(case, replace(ON_THE_FILE, supersedes_because="Borgeren søger igen."), LATER)
    assert refused_code(case, LATER + timedelta(days=1)) == "missing_not_told"


def test_what_is_known_by_now_is_missing_no_more(case):
    notice(case, UNKNOWN)
    draft(case, ON_THE_FILE)
    facts(case, now=LATER, cannot_use_other_offers=False)
    assert "hearing_missing" in {each.code for each in stopped_by(case)}


def test_help_is_granted_on_the_file_without_a_notice(case):
    """Nothing that is missing counts against whoever is granted all the same."""
    draft(case, replace(GRANT, on_the_file="Resten er klart.", missing_facts=UNKNOWN))
    assert issue(case).outcome == Outcome.GRANTED


def test_the_letter_tells_of_the_notice_and_that_there_was_nothing_to_hear_over(case):
    notice(case, UNKNOWN)
    draft(case, ON_THE_FILE)
    letter = DecisionLetter.model_validate_json(issue(case).letter)
    assert letter.hearing == NothingToHearOver(because="missing")
    [told] = letter.notices
    assert (told.sent_on, told.due_on, told.reason) == (NOW.date(), TOLD_UNTIL, None)
    assert len(told.facts) == 2
    assert "retssikkerhedslovens § 11 b" in letter.blocks["notice"]
