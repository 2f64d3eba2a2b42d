"""A talk about the decision, in easy words or with an interpreter, is a dated act of its own."""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Event
from rettesnor.cases.decision.record_talk import RECORD_TALK, record_talk
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import DecisionTalk, TalkedHow
from tests.cases.cast import LATER, karen, user
from tests.cases.course import annul, issued

pytestmark = pytest.mark.django_db


TODAY = LATER.date()


def talked(case, held_on=TODAY, how=TalkedHow.EASY_WORDS, by=None):
    return record_talk(case, by=by or user(), now=LATER, held_on=held_on, how=how)


def codes(case, **changes):
    with pytest.raises(NotAllowed) as stopped:
        talked(case, **changes)
    assert not DecisionTalk.objects.exists()
    return [obstacle.code for obstacle in stopped.value.obstacles]


def test_it_is_kept_with_the_decision_and_told_in_the_timeline():
    case = karen()
    decision = issued(case)
    talk = talked(case, how=TalkedHow.BOTH)
    assert (talk.decision, talk.held_on, talk.how) == (decision, LATER.date(), "both")
    told = Event.objects.get(verb=RECORD_TALK.name).details["said"]
    assert told["da"] == "talte med borgeren om afgørelsen den 2. november 2026, med lette ord og med tolk"


def test_it_is_no_delivery():
    case = karen()
    decision = issued(case)
    talked(case)
    assert decision.delivery is None


def test_there_can_be_several():
    case = karen()
    issued(case)
    talked(case)
    talked(case, how=TalkedHow.INTERPRETED)
    assert case.decision_talks.count() == 2


def test_it_lies_neither_before_the_decision_nor_in_the_future():
    case = karen()
    issued(case)
    assert codes(case, held_on=LATER.date() - timedelta(days=1)) == ["before"]
    assert codes(case, held_on=LATER.date() + timedelta(days=1)) == ["in_the_future"]


def test_without_a_decision_that_counts_there_is_nothing_to_talk_about():
    case = karen()
    assert codes(case) == ["no_decision"]
    annul(issued(case))
    assert codes(case) == ["none_holds"]


def test_an_auditor_records_none():
    case = karen()
    issued(case)
    assert codes(case, by=user(role=Role.AUDITOR)) == ["capability"]
