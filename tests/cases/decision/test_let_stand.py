"""What becomes known after a decision brings the case back, until it is looked at or a new decision is drafted."""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.cases.decision.let_stand import LET_STAND, let_stand
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.index import differences
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.inbox import inbox
from rettesnor.cases.models import CaseIndex, Reconsideration
from tests.cases.cast import GRANT, LATER, draft, facts, karen, user
from tests.cases.course import deliver, issued

pytestmark = pytest.mark.django_db

AFTER = LATER + timedelta(days=60)


@pytest.fixture
def decided():
    case = karen()
    issued(case)
    deliver(case, LATER.date())
    return case


def waits(now=AFTER):
    return [[task.what for task in line.tasks] for line in inbox(user(), now=now).lines]


def stands(case, now=AFTER, reason="Støttebehovet ændrer ikke omfanget.", by=None):
    return let_stand(case, by=by or user(), now=now, reason=reason)


def codes(case, now=AFTER, by=None):
    return [obstacle.code for obstacle in LET_STAND.obstacles(case, by=by or user(), now=now)]


def test_a_new_fact_brings_a_decided_case_back(decided):
    assert waits() == []
    facts(decided, now=AFTER, support_need="high")
    assert waits() == [["reconsider"]]
    assert CaseIndex.objects.get(case=decided).waits_since == AFTER.date()


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("support_need", "moderate"),
        ("decision_received", "2026-11-02"),
        ("complaint_received", "2026-11-09"),
        ("first_contact_made", "2026-10-05"),
        ("acknowledgement_sent", "2026-10-05"),
        ("transport_started", "2026-11-09"),
        ("offer_started", "2026-11-09"),
        ("followed_up", "2026-11-09"),
    ],
)
def test_a_fact_that_says_the_same_as_before_or_tells_of_a_step_of_the_case_is_nothing_new(decided, fact, value):
    facts(decided, now=AFTER, **{fact: value})
    assert waits() == []
    assert codes(decided) == ["nothing_new"]


@pytest.mark.parametrize("fact", ["application_received", "all_information_present"])
def test_a_day_that_the_decision_rested_on_is_new_where_it_is_corrected(decided, fact):
    facts(decided, now=AFTER, **{fact: "2026-09-24"})
    assert waits() == [["reconsider"]]
    [row] = dated(decided, AFTER).news
    before = dated(decided, AFTER).known_before.get(fact)
    assert (row.value, before and before.value) == (
        "2026-09-24",
        "2026-10-01" if fact == "application_received" else None,
    )
    stands(decided)
    assert waits() == []


def test_the_decision_stands_for_a_written_reason_and_the_case_waits_no_more(decided):
    facts(decided, now=AFTER, support_need="high")
    row = stands(decided)
    assert (row.decision, row.reason) == (decided.decisions.get(), "Støttebehovet ændrer ikke omfanget.")
    assert waits() == []
    assert list(differences(AFTER)) == []


def test_what_becomes_known_after_that_brings_it_back_again(decided):
    facts(decided, now=AFTER, support_need="high")
    stands(decided)
    facts(decided, now=AFTER + timedelta(days=1), support_need="full")
    assert waits(AFTER + timedelta(days=1)) == [["reconsider"]]


def test_a_new_decision_takes_its_place(decided):
    facts(decided, now=AFTER, support_need="high")
    draft(decided, GRANT, AFTER)
    assert waits() == [["decide"]]
    assert dated(decided, AFTER).news == ()


def test_without_a_decision_or_a_reason_nothing_stands(decided):
    assert codes(decided) == ["nothing_new"]
    facts(decided, now=AFTER, support_need="high")
    with pytest.raises(NotAllowed) as refused:
        stands(decided, reason=" ")
    assert [obstacle.code for obstacle in refused.value] == ["empty"]
    assert not Reconsideration.objects.exists()


def test_before_there_is_a_decision_there_is_nothing_to_let_stand():
    assert codes(karen(), LATER) == ["no_decision"]


def test_an_auditor_looks_and_does_nothing(decided):
    facts(decided, now=AFTER, support_need="high")
    assert codes(decided, by=user(role=Role.AUDITOR)) == ["capability"]
