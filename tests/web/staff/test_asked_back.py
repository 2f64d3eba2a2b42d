"""A day that is far from usual and could be right is asked back at its field, on whatever page it is typed."""

from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from django import forms

import rettesnor.web.staff
from rettesnor.cases.models import Case
from rettesnor.web.forms import DanishDateField
from tests.cases import cast
from tests.cases.decision.test_record_delivery import deliver
from tests.web.staff.test_corrections import WHY, errors, issued, page_of
from tests.web.staff.test_facts import typed as facts_typed
from tests.web.staff.test_hearing import day, sent
from tests.web.staff.test_new_application import TYPED

TEN_MONTHS_AGO = date(2026, 1, 2)
NOT_ASKED = {
    "due_on": "asked back with a reason, which stands in the case",
    "expected_on": "a day to come, which a letter tells",
    "effective_on": "refused where it lies far ahead, and by the issuing where it is past",
    "later_on": "refused where it is past or lies far ahead",
    "follow_up_on": "refused where it lies far ahead",
    "fra": "searched for, and recorded nowhere",
    "til": "searched for, and recorded nowhere",
}


def asked_back(client, address, typed, name, when):
    """It is asked back, with the box; and with the box ticked it is not."""
    typed = {**typed, **day(name, when)}
    page = client.post(address, typed)
    assert name in errors(page)
    assert f'name="{name}-sure"' in page.content.decode()
    sure = client.post(address, {**typed, f"{name}-sure": "on"})
    return sure if sure.status_code == 302 else errors(sure)


def refused_without_a_box(client, address, typed, name):
    """It cannot come before what it follows: a box to say that it is right would not help."""
    page = client.post(address, typed)
    assert name in errors(page)
    assert f"{name}-sure" not in page.content.decode()


def long_ago(case):
    """The case as it would be, had it all begun two years ago."""
    case.facts.model.objects.create(
        case=case,
        by=cast.user(),
        at=cast.LATER,
        name="application_received",
        value="2024-10-01",
        holds_from=date(2024, 10, 1),
        source="caseworker",
        said_on=date(2024, 10, 1),
    )
    return case


def test_the_day_an_application_came_is_asked_back_where_it_is_registered(client):
    asked_back(client, "/sager/ny/", TYPED, "received_on", TEN_MONTHS_AGO)
    assert Case.objects.get().received_on == TEN_MONTHS_AGO


def test_how_far_it_lies_is_said_from_today(client):
    page = client.post("/sager/ny/", {**TYPED, **day("received_on", TEN_MONTHS_AGO)})
    assert errors(page)["received_on"] == [
        "Er det rigtigt, at »Ansøgning modtaget« er 2. januar 2026? Det er mere end 6 måneder siden."
    ]


def test_whether_it_is_a_citizen_we_know_is_asked_together_with_it(client):
    cast.application("karen")
    typed = {**TYPED, **day("received_on", TEN_MONTHS_AGO)}
    page = client.post("/sager/ny/", typed)
    assert set(errors(page)) == {"received_on", "same_person"}
    assert "ny ansøgning: CPR-nummeret" not in page.content.decode()
    assert Case.objects.count() == 1
    assert client.post("/sager/ny/", {**typed, "received_on-sure": "on", "same_person": "on"}).status_code == 302


@pytest.mark.parametrize(("when", "status"), [(date(2026, 5, 2), 302), (date(2026, 5, 1), 200)])
def test_it_is_far_from_usual_once_half_a_year_has_passed(client, when, status):
    assert client.post("/sager/ny/", {**TYPED, **day("received_on", when)}).status_code == status


def test_and_where_it_is_corrected_but_not_where_it_is_left_as_it_stands(client):
    case = cast.application()
    typed = {"channel": "phone", "applied_for": "sheltered_employment", "asked_for": "", "own_words": "", "reason": WHY}
    asked_back(client, page_of(case, "ansoegning"), typed, "received_on", TEN_MONTHS_AGO)
    assert case.received_on == TEN_MONTHS_AGO
    again = {**typed, **day("received_on", TEN_MONTHS_AGO), "channel": "oral"}
    assert client.post(page_of(case, "ansoegning"), again).status_code == 302


def test_the_day_an_application_was_withdrawn(client):
    case = long_ago(cast.karen())
    typed = {"ground": "withdrawn", "told_how": "phone", "reason": "Fik job."}
    asked_back(client, page_of(case, "luk"), typed, "told_on", TEN_MONTHS_AGO)
    assert case.closings.get().told_on == TEN_MONTHS_AGO


def test_the_days_a_hearing_was_sent_and_answered(client):
    case = long_ago(cast.karen(**cast.CAN_USE_A_FLEX_JOB))
    typed = {**sent(case), **day("sent_on", TEN_MONTHS_AGO)}
    refused_without_a_box(client, page_of(case, "partshoering", "send"), typed, "sent_on")
    held = cast.hearing(case)
    answered = {"answer": "Nej.", **day("received_on", TEN_MONTHS_AGO)}
    refused_without_a_box(client, page_of(case, "partshoering", held.pk, "svar"), answered, "received_on")


def test_the_day_a_decision_was_delivered(client):
    decision = issued()
    address = page_of(decision.case, "afgoerelser", decision.pk)
    typed = {"way": "otherwise", "how": "letter", **day("delivered_on", TEN_MONTHS_AGO)}
    refused_without_a_box(client, address, typed, "delivered_on")
    delivery = deliver(decision, cast.LATER.date())
    address = page_of(decision.case, "leveringer", delivery.pk, "ret")
    typed = {"how": "letter", "reason": WHY, **day("delivered_on", TEN_MONTHS_AGO)}
    refused_without_a_box(client, address, typed, "delivered_on")


@pytest.mark.parametrize(
    "name", ["whence-said_on", "whence-holds_from", "lawful_stay-said_on", "lawful_stay-holds_from"]
)
def test_the_days_of_a_fact_and_of_the_paper_it_stands_in(client, name):
    case = cast.application()
    typed = facts_typed(client, case, lawful_stay="true")
    asked_back(client, page_of(case, "oplysninger"), typed, name, date(2021, 11, 1))
    assert case.facts.filter(name="lawful_stay").exists()


@pytest.mark.parametrize(
    ("name", "when"),
    [("holds_from", date(2021, 11, 1)), ("holds_from", date(2027, 11, 3)), ("until", date(2062, 1, 1))],
)
def test_the_days_of_a_protection(client, name, when):
    citizen = cast.application().citizen
    typed = {"protected": "1", "source": "citizen", "reason": "", **day("holds_from", cast.LATER.date())}
    asked_back(client, f"/borgere/{citizen.pk}/beskyttelse/", typed, name, when)
    citizen.refresh_from_db()
    assert when in (citizen.protected_from, citizen.protected_until)


def test_no_form_has_a_day_that_is_not_asked_back():
    root = Path(rettesnor.web.staff.__file__).parent
    names = [path.relative_to(root).with_suffix("").parts for path in root.glob("*/*form*.py")]
    modules = [import_module(".".join(("rettesnor.web.staff", *each))) for each in names]
    classes = [
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, forms.Form) and each.__module__ == module.__name__
    ]
    days = {
        (each.__name__, name): field
        for each in classes
        for name, field in each.base_fields.items()
        if isinstance(field, DanishDateField)
    }
    by_the_vocabulary = {
        (each, "received_on") for each in ("ApproachForm", "ApplicationForm", "CorrectApplicationForm")
    }
    unasked = {key for key, field in days.items() if field.likely is None}
    assert {name for _, name in unasked - by_the_vocabulary} == set(NOT_ASKED)
    assert len(days) > len(unasked)
