"""The people of the demo: somebody in every stage a case can be in, in every municipality, and each lawfully."""

import json
from datetime import datetime
from typing import get_args

import pytest
from django.utils.dates import WEEKDAYS
from django.utils.translation import override

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.audit.models import Event
from rettesnor.cases.available import available
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.inbox import inbox
from rettesnor.cases.models import Case, Decision, DecisionDraft, Deviation, HearingExemption
from rettesnor.demo.fill import fill
from rettesnor.letters.gaps import gaps
from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.rules.kinds.hours import HoursRule, Weekday
from rettesnor.standards import files
from rettesnor.standards.models import Stage, StandardVersion
from rettesnor.web.staff.overview.steps import Standing, steps

pytestmark = pytest.mark.django_db

# What is done of facts, hearing, draft, decision and delivery.
STEPS = {
    "Farida": ["current", "todo", "todo", "blocked", "blocked"],
    "Jens": ["current", "todo", "todo", "blocked", "blocked"],
    "Sofie": ["current", "todo", "todo", "blocked", "blocked"],
    "Amir": ["current", "todo", "todo", "blocked", "blocked"],
    "Inge": ["current", "todo", "todo", "blocked", "blocked"],
    "Mads": ["done", "todo", "todo", "blocked", "blocked"],
    "Peter": ["done", "not_needed", "done", "todo", "blocked"],
    "Rikke": ["done", "todo", "current", "blocked", "blocked"],
    "Yusuf": ["done", "current", "current", "blocked", "blocked"],
    "Lone": ["done", "done", "current", "blocked", "blocked"],
    "Karen": ["done", "not_needed", "done", "done", "done"],
    "Hans": ["done", "not_needed", "done", "done", "todo"],
    "Ole": ["done", "done", "done", "done", "todo"],
    "Ellen": ["done", "done", "done", "done", "done"],
}
OUTCOMES = {"Karen": "granted", "Hans": "granted", "Ellen": "partly_granted", "Ole": "rejected"}


def first_name(case):
    return case.citizen.name.split()[0]


def caseworker(municipality):
    return Actor.objects.of_user(User.objects.get(username=f"sagsbehandler-{municipality.municipality}"))


@pytest.fixture(params=files.municipalities(), ids=lambda municipality: municipality.municipality)
def municipality(request):
    return request.param


def test_somebody_is_in_every_stage(filled, municipality):
    found = {}
    for case in Case.objects.filter(municipality=municipality.code):
        if case.closing:
            continue
        allowed = available(case, by=caseworker(municipality), now=filled)
        standing = Standing(dated(case, filled), assess_case(case, day_of(filled), filled), allowed)
        found[first_name(case)] = [step.state for step in steps(standing).values()]
    assert found == STEPS


def test_somebody_is_in_the_target_group_somebody_is_not_and_of_somebody_it_is_not_known(filled, municipality):
    """By the law and the standard alike; where no standard is in force, nothing is known by one."""
    found = set()
    for case in Case.objects.filter(municipality=municipality.code):
        assessment = assess_case(case, day_of(filled), filled).assessment
        found.add((assessment.law, assessment.standard))
    in_force = StandardVersion.objects.in_force(municipality.code, day_of(filled)) is not None
    outcomes = ("inside", "outside", "undetermined")
    assert found >= {(outcome, outcome if in_force else "undetermined") for outcome in outcomes}


def test_some_are_closed_without_a_decision_and_one_of_them_applied_again(filled, municipality):
    cases = Case.objects.filter(municipality=municipality.code)
    closed = {first_name(case): case.closing.ground for case in cases if case.closing}
    assert closed == {"Jens": "withdrawn", "Mona": "mistake", "Farida": "duplicate"}
    several = {case.citizen.name.split()[0] for case in cases if case.citizen.cases.count() > 1}
    assert several == {"Jens", "Farida"}


def test_decisions_are_full_partial_and_negative_on_the_standard_that_is_in_force(filled, municipality):
    decisions = Decision.objects.filter(municipality=municipality.code)
    adopted = StandardVersion.objects.filter(municipality=municipality.code, stage=Stage.IN_FORCE).first()
    assert {first_name(decision.case): decision.outcome for decision in decisions} == OUTCOMES
    assert {decision.standard for decision in decisions} == {adopted}


def test_one_is_due_soon_and_one_is_overdue_where_there_is_a_time_limit(filled, municipality):
    def in_view(view):
        return {first_name(line.case) for line in inbox(caseworker(municipality), now=filled, view=view).lines}

    has_a_time_limit = bool(StandardVersion.objects.adopted(municipality.code, day_of(filled)))
    assert ("Mads" in in_view("soon")) is has_a_time_limit
    assert in_view("overdue") == ({"Inge"} if has_a_time_limit else set())
    assert in_view("citizen") == {"Yusuf"}


def test_every_decision_was_issued_by_the_action_and_its_letter_lacks_nothing(filled):
    """The action refuses whatever `examine` finds an obstacle in."""
    issued = {event.details["decision"] for event in Event.objects.filter(verb=ISSUE_DECISION.name)}
    for decision in Decision.objects.all():
        assert decision.pk in issued
        letter = DecisionLetter.model_validate_json(decision.letter)
        assert list(gaps(letter)) == []


def test_what_is_written_to_the_citizen_speaks_to_the_citizen(filled):
    """A reason for setting a rule aside stands in the letter, whoever it was recorded for."""
    told = [*(row.reason for row in Deviation.objects.all()), *(row.reason for row in HearingExemption.objects.all())]
    assert told
    assert not [reason for reason in told if "borgeren" in reason.lower()]


def test_nobody_is_given_a_day_on_which_the_place_is_closed(filled, municipality):
    """And no day off among those on which it is open: what the text has no hours for, it has no place for."""
    adopted = StandardVersion.objects.adopted(municipality.code, day_of(filled))
    hours = [rule for each in adopted for rule in each.standard.rules() if isinstance(rule, HoursRule) and rule.open]
    opened = {day for rule in hours for each in rule.open for day in each.days}
    drafts = DecisionDraft.objects.filter(case__municipality=municipality.code)
    granted = [draft.intervention for draft in drafts] + [
        DecisionLetter.model_validate_json(decision.letter).intervention or ""
        for decision in Decision.objects.filter(municipality=municipality.code)
    ]
    with override("da"):
        closed = [str(WEEKDAYS[number]).lower() for number, day in enumerate(get_args(Weekday)) if day not in opened]
    assert any("torsdag" in words for words in granted)
    assert not opened or not [words for words in granted for day in closed if day in words]


def test_less_than_was_asked_for_was_heard_over_first_and_gives_reasons(filled):
    for decision in Decision.objects.exclude(outcome="granted"):
        [hearing] = decision.case.hearings.filter(at__lt=decision.at)
        assert hearing.answers.get().received_on
        letter = json.loads(decision.letter)
        assert letter["reasons"]
        assert all(part["reason"] for part in letter["parts"] if part["outcome"] != "granted")


def test_everything_is_recorded_in_the_order_it_happened_and_on_working_days(filled):
    events = Event.objects.filter(subject_type=Case._meta.label_lower)
    assert all(event.at.weekday() < 5 for event in events)
    for municipality in files.municipalities():
        moments = [event.at for event in events.filter(municipality=municipality.code).order_by("id")]
        assert moments == sorted(moments)


def issued_before_the_time_to_answer_was_out():
    """The time that the citizen was given is theirs, also once they have answered: they can add to it."""
    return [
        (decision.case.citizen.name, decision.municipality, hearing.due_on)
        for decision in Decision.objects.all()
        for hearing in decision.case.hearings.filter(at__lt=decision.at)
        if day_of(decision.at) <= hearing.due_on
    ]


def test_no_decision_was_issued_while_the_citizen_could_still_answer(filled):
    assert issued_before_the_time_to_answer_was_out() == []


@pytest.mark.parametrize("day", ["2026-12-27", "2027-01-01", "2027-03-29", "2027-07-18"])
def test_it_can_be_filled_on_any_day(day):
    """Sundays and days of rest too, and those with many of them before."""
    municipality = files.municipalities()[0]
    fill(municipality, datetime.fromisoformat(f"{day}T07:00+00:00"))
    assert {first_name(decision.case) for decision in Decision.objects.all()} == set(OUTCOMES)
    assert issued_before_the_time_to_answer_was_out() == []
