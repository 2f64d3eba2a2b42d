"""A form sent in twice, by a double click, back or reload, is carried out once."""

import threading
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from rettesnor.audit.models import Event, Submission
from rettesnor.cases.models import (
    Case,
    CaseFact,
    Decision,
    DecisionDraft,
    Delivery,
    Hearing,
    HearingAnswer,
    HearingExemption,
)
from tests.cases import cast
from tests.web.staff.test_facts import typed
from tests.web.staff.test_hearing import day, sent
from tests.web.staff.test_new_application import TYPED

KEY = "en-formular-paa-en-side"


def karens_hearing(_client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    return f"/sager/{case.slug}/partshoering/send/", sent(case), Hearing


def karens_answer(_client):
    held = cast.hearing(cast.karen(**cast.CAN_USE_A_FLEX_JOB))
    posted = {"answer": "Nej.", **day("received_on", cast.LATER.date())}
    return f"/sager/{held.case.slug}/partshoering/{held.pk}/svar/", posted, HearingAnswer


def karens_exemption(_client):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    posted = {"ground": "nr_1", "reason": "Hun sagde det selv.", "facts": ["option_flex_job"]}
    return f"/sager/{case.slug}/partshoering/undlad/", posted, HearingExemption


def karens_fact(client):
    case = cast.application()
    return f"/sager/{case.slug}/oplysninger/", typed(client, case, granted_104="true"), CaseFact


def karens_delivery(_client):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    decision = cast.issue(case)
    posted = {"way": "otherwise", "how": "letter", **day("delivered_on", cast.LATER.date())}
    return f"/sager/{case.slug}/afgoerelser/{decision.pk}/", posted, Delivery


def karens_application(_client):
    return "/sager/ny/", TYPED, Case


def karens_draft(_client):
    case = cast.karen()
    return f"/sager/{case.slug}/afgoerelse/", {"outcome": "partly_granted", "reasons": "Derfor."}, DecisionDraft


FORMS = [
    karens_application,
    karens_fact,
    karens_hearing,
    karens_answer,
    karens_exemption,
    karens_draft,
    karens_delivery,
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_the_second_time_leads_to_what_came_of_the_first(client, form):
    address, posted, model = form(client)
    before = model.objects.count()
    first = client.post(address, {**posted, "once": KEY})
    rows, events = model.objects.count(), Event.objects.count()
    assert (first.status_code, rows > before) == (302, True)
    again = client.post(address, {**posted, "once": KEY})
    assert (again.status_code, again.url) == (302, first.url)
    assert (model.objects.count(), Event.objects.count()) == (rows, events)


def test_back_and_another_text_is_neither_lost_nor_saved_unasked(client):
    address, posted, model = karens_hearing(client)
    client.post(address, {**posted, "once": KEY})
    changed = {**posted, "material": "Et andet brev.", "once": KEY}
    page = client.post(address, changed)
    assert page.status_code == 200
    assert page.context["form"].non_field_errors()
    assert "Et andet brev." in page.content.decode()
    assert model.objects.count() == 1
    client.post(address, {**changed, "once": "en-ny-formular"})
    assert model.objects.count() == 2


def test_what_was_refused_can_be_sent_in_again_when_it_is_mended(client):
    address, posted, model = karens_hearing(client)
    client.post(address, {**posted, **day("due_on", cast.LATER.date()), "once": KEY})
    assert not Submission.objects.exists()
    assert client.post(address, {**posted, "once": KEY}).status_code == 302
    assert model.objects.count() == 1


def test_the_same_mark_from_somebody_else_is_another_form(client, sign_in):
    address, posted, model = karens_hearing(client)
    client.post(address, {**posted, "once": KEY})
    sign_in(cast.user(name="Bo")).post(address, {**posted, "once": KEY})
    assert model.objects.count() == 2


def test_nothing_that_was_typed_can_be_read_in_what_is_kept_of_it(client):
    client.post("/sager/ny/", {**TYPED, "once": KEY})
    kept = str(Submission.objects.values().get())
    assert not [each for each in TYPED.values() if len(each) > 4 and each in kept]


def test_a_decision_is_issued_once_and_the_second_click_shows_it(client):
    case = cast.karen()
    cast.draft(case, cast.GRANT)
    address = f"/sager/{case.slug}/afgoerelse/udsted/"
    posted = {"seen": client.get(address).context["seen"], "once": KEY}
    first, again = client.post(address, posted), client.post(address, posted)
    assert first.url == again.url
    assert Decision.objects.count() == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("form", [karens_application, karens_hearing], ids=lambda form: form.__name__)
def test_two_clicks_at_the_same_moment_make_one(form):
    cast.municipality(cast.GREVE)
    address, posted, model = form(None)
    user: Any = cast.user().user
    together, answers = threading.Barrier(2), []

    def click():
        client = Client()
        client.force_login(user)
        together.wait(timeout=10)
        answers.append(client.post(address, {**posted, "once": KEY}))
        connections.close_all()

    clicks = [threading.Thread(target=click) for _ in range(2)]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join(timeout=60)
    assert [answer.status_code for answer in answers] == [302, 302]
    assert len({answer.headers["Location"] for answer in answers}) == 1
    assert model.objects.count() == 1
