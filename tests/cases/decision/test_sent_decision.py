"""What follows when Digital Post has the decision, and when it does not take it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.audit.models import Event
from rettesnor.cases.file.dated import dated
from rettesnor.cases.inbox import inbox
from rettesnor.cases.models import SentBy, Source
from rettesnor.cases.models.cpr import Cpr
from rettesnor.cases.outgoing import OWNERS
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.correct_cpr import correct_cpr
from rettesnor.letters.outbox.models import AttemptAnswer
from rettesnor.letters.outbox.standing import LEASE, LetterState
from tests.cases.cast import GRANT, LATER, draft, issue, user
from tests.cases.course import annul, deliver, dues
from tests.cases.people.people import exempt
from tests.cases.sending import SOON, broken_off, carry, carry_until_given_up, decided, queued, standing

pytestmark = pytest.mark.django_db
OUTAGES = ["outage", "mute"]


def waits_for(case, now=SOON):
    return [task.what for line in inbox(user(), now=now).lines if line.case == case for task in line.tasks]


def sent():
    decision = decided()
    queued(decision.case)
    carry()
    return decision


def test_the_delivery_is_recorded_by_the_program_on_the_day_the_citizen_could_open_it():
    delivery = sent().delivery
    assert (delivery.delivered_on, delivery.how) == (SOON.date(), SentBy.DIGITAL_POST)
    assert delivery.by == Actor.objects.of_program(ProgramName.OUTBOX)


def test_the_case_tells_of_it_as_when_a_person_records_it():
    event = Event.objects.filter(subject_id=str(sent().case_id)).latest("id")
    assert (event.verb, str(event.actor.program)) == ("record_delivery", "outbox")


def test_the_time_to_complain_runs_from_the_day_it_was_available():
    decision = sent()
    [complaint] = [due for due in dues(decision.case, SOON) if due.what == "complaint"]
    assert complaint.day == SOON.date() + timedelta(weeks=4)


def test_nothing_personal_stands_in_the_events():
    decision = sent()
    assert decision.case.citizen.cpr.digits not in "".join(str(event.details) for event in Event.objects.all())


def test_on_its_way_it_waits_for_the_program():
    decision = decided()
    assert waits_for(decision.case) == ["deliver"]
    queued(decision.case)
    assert waits_for(decision.case) == ["letter_on_its_way"]


@pytest.mark.parametrize("trouble", OUTAGES)
def test_a_failed_letter_starts_nothing_closes_nothing_and_is_a_task_of_the_case(digital_post, trouble):
    decision = decided()
    queued(decision.case)
    digital_post.trouble(trouble)
    given_up = carry_until_given_up()
    assert standing(decision, given_up).state == LetterState.GIVEN_UP
    assert decision.delivery is None
    assert "complaint" not in {due.what for due in dues(decision.case, given_up)}
    assert dated(decision.case, given_up).undelivered_since == LATER.date()
    assert waits_for(decision.case, given_up) == ["failed_letter"]


def test_who_the_post_says_is_exempt_is_a_task_at_once(digital_post):
    decision = decided()
    digital_post.exempt(decision.case.citizen.cpr.digits)
    queued(decision.case)
    carry()
    assert standing(decision).state == LetterState.EXEMPT
    assert waits_for(decision.case) == ["failed_letter"]


def test_after_an_outage_it_is_sent_and_delivered_once(digital_post):
    decision = decided()
    queued(decision.case)
    digital_post.trouble("outage")
    carry()
    digital_post.trouble("outage", begins=False)
    carry(SOON + timedelta(minutes=1))
    assert decision.deliveries.count() == 1


def test_an_answer_that_was_lost_comes_again_and_the_delivery_is_recorded_once(digital_post):
    decision = decided()
    queued(decision.case)
    digital_post.trouble("mute")
    carry()
    digital_post.trouble("mute", begins=False)
    carry(SOON + timedelta(minutes=1))
    assert len(digital_post.taken) == decision.deliveries.count() == 1
    assert decision.delivery.delivered_on == SOON.date()


@pytest.mark.parametrize(
    ("because", "meanwhile"),
    [
        ("counts_no_more", lambda decision: annul(decision, notified_on=None, notified_how=None)),
        ("delivered", lambda decision: deliver(decision.case, LATER.date())),
    ],
)
def test_what_was_done_meanwhile_takes_it_out_of_the_queue(because, meanwhile):
    decision = decided()
    queued(decision.case)
    meanwhile(decision)
    assert (standing(decision).state, standing(decision).because) == (LetterState.TAKEN_OUT, because)
    assert carry() is None


def number_corrected(decision):
    provenance = Provenance(LATER.date(), Source.CASEWORKER, "Tastefejl.")
    correct_cpr(decision.case.citizen, Cpr.parse("630485-1129"), provenance, by=user(), now=LATER)


@pytest.mark.parametrize(
    ("because", "meanwhile"),
    [
        ("other_number", number_corrected),
        ("exempt", lambda decision: exempt(decision.case.citizen, LATER)),
    ],
)
def test_what_is_known_of_the_citizen_by_now_is_asked_before_it_is_sent(digital_post, because, meanwhile):
    decision = decided()
    queued(decision.case)
    meanwhile(decision)
    assert carry() is None
    assert standing(decision).because == because
    assert digital_post.taken == []
    assert waits_for(decision.case) == ["deliver"]


def test_the_letter_of_a_decision_that_has_been_replaced_is_not_sent(digital_post):
    decision = decided()
    queued(decision.case)
    draft(decision.case, replace(GRANT, supersedes_because="Nye oplysninger."), LATER)
    issue(decision.case, LATER + timedelta(seconds=1))
    assert carry() is None
    assert digital_post.taken == []


def test_what_the_post_took_after_the_decision_was_annulled_is_kept_and_delivers_nothing(digital_post):
    """A worker that stood still for so long that the letter was given free."""
    decision = decided()
    attempt = broken_off(queued(decision.case))
    annul(decision, now=SOON + LEASE, notified_on=None, notified_how=None)
    late = SOON + LEASE + timedelta(minutes=1)
    answer = AttemptAnswer.objects.create(attempt=attempt, at=late, kind="taken", receipt="abc", available_at=late)
    OWNERS["decision"].taken(attempt.letter, answer, now=late)
    assert standing(decision, late).state == LetterState.SENT
    assert decision.delivery is None
