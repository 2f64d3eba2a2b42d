"""The citizen's card, and the pages that change what stands on it."""

from datetime import timedelta

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Access
from rettesnor.cases.models import Citizen, ContactKind, Source
from rettesnor.cases.people.act import Provenance
from rettesnor.cases.people.add_contact import add_contact
from rettesnor.cases.people.change_address import change_address
from rettesnor.cases.people.change_protection import change_protection
from rettesnor.web.staff import urls
from tests.cases import cast

OF_A_CITIZEN = [entry.name for entry in urls.urlpatterns if str(entry.pattern).startswith("borgere/<int:pk>/")]
SINCE = {"holds_from_day": "20", "holds_from_month": "10", "holds_from_year": "2026"}
SAID = {**SINCE, "source": "citizen", "reason": ""}


def card(citizen):
    return f"/borgere/{citizen.pk}/"


def address(entry, citizen, contact=0):
    return "/" + str(entry.pattern).replace("<int:pk>", str(citizen.pk)).replace("<int:contact>", str(contact))


def entries():
    return [entry for entry in urls.urlpatterns if entry.name in OF_A_CITIZEN]


def protect(citizen):
    provenance = Provenance(cast.RECEIVED, Source.REGISTER)
    change_protection(citizen, provenance, protected=True, by=cast.user(), now=cast.NOW)


def contact_of(citizen, name="Sofie Prøve"):
    return add_contact(citizen, ContactKind.RELATIVE, name=name, phone="12345678", by=cast.user(), now=cast.NOW)


def test_the_card_gathers_who_they_are_their_cases_their_letters_and_what_was_changed(client, read):
    case = cast.karen(**cast.CAN_USE_A_FLEX_JOB)
    cast.answer(cast.hearing(case))
    cast.draft(case, cast.REJECTION, now=cast.LATER)
    decision = cast.issue(case)
    cast.application("karen", known=case.citizen)
    contact_of(case.citizen)
    change_address(
        case.citizen, ["Ny Prøvevej 2"], Provenance(cast.RECEIVED, Source.CITIZEN), by=cast.user(), now=cast.LATER
    )
    text = read(card(case.citizen))
    for shown in ("Karen Prøve", "630485-****", "3. april 1985", "41 år", "Sofie Prøve", "Ny Prøvevej 2", "2026-00002"):
        assert shown in text
    assert f"/sager/{case.slug}/afgoerelser/{decision.pk}/brev.pdf" in text
    assert "Partshøring sendt den 5. oktober 2026" in text
    assert "Prøvevej 1, 2670 Prøveby → Ny Prøvevej 2" in text


def test_the_whole_number_is_shown_to_who_asks_and_the_look_is_recorded(client, read):
    citizen = cast.application("karen").citizen
    assert "630485-1111" not in read(card(citizen))
    response = client.post(card(citizen))
    assert "630485-1111" in response.content.decode()
    assert [seen.page for seen in Access.objects.filter(person_id=citizen.pk)] == ["citizen", "citizen", "whole_cpr"]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_another_municipality_s_citizen_is_not_found_and_no_look_is_recorded(db, sign_in, entry):
    citizen = cast.application("karen").citizen
    response = sign_in(cast.user(cast.BALLERUP)).post(address(entry, citizen, contact_of(citizen).pk))
    assert response.status_code == 404
    assert not Access.objects.exists()


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_nobody_gets_in_without_signing_in(client, entry):
    client.logout()
    assert client.get(address(entry, cast.application("karen").citizen)).url.startswith("/login/")


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_every_look_is_recorded_with_the_name_of_the_page(client, entry):
    citizen = cast.application("karen").citizen
    assert client.get(address(entry, citizen, contact_of(citizen).pk)).status_code == 200
    assert [seen.page for seen in Access.objects.all()] == [entry.name]


def test_an_auditor_sees_the_card_and_changes_nothing(db, sign_in):
    citizen = cast.application("karen").citizen
    auditor = sign_in(cast.user(role=Role.AUDITOR))
    assert f"{card(citizen)}navn/" not in auditor.get(card(citizen)).content.decode()
    assert auditor.get(f"{card(citizen)}navn/").status_code == 403


def test_a_name_is_changed_on_its_page_and_seen_in_the_timeline_of_every_case(client, read):
    first = cast.application("karen")
    again = cast.application("karen", known=first.citizen)
    response = client.post(f"{card(first.citizen)}navn/", {**SAID, "name": "Karen Ny Prøve"})
    assert response.url == card(first.citizen)
    for case in (first, again):
        text = read(f"/sager/{case.slug}/")
        assert "Karen Ny Prøve" in text
        assert "Ændrede borgerens navn" in text


def test_what_was_changed_before_a_case_came_in_is_not_in_its_timeline(client, read):
    first = cast.application("karen")
    provenance = Provenance(cast.RECEIVED, Source.REGISTER)
    change_protection(first.citizen, provenance, protected=True, by=cast.user(), now=cast.NOW - timedelta(hours=1))
    happened = read(f"/sager/{cast.application('karen', known=first.citizen).slug}/").split("Hvad der er sket")[1]
    assert "Registrerede ansøgningen" in happened
    assert "beskyttelse" not in happened


def test_a_protected_address_is_marked_on_the_card_and_on_every_page_of_the_case(client, read):
    case = cast.karen()
    mark = "Navn og adresse er beskyttet."
    assert mark not in read(card(case.citizen))
    protect(case.citizen)
    assert mark in read(card(case.citizen))
    assert "Prøvevej 1" in read(card(case.citizen))
    for page in ("", "oplysninger/", "vurdering/", "partshoering/", "afgoerelse/", "tildel/"):
        text = read(f"/sager/{case.slug}/{page}")
        assert mark in text
        assert "Prøvevej 1" not in text


def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(client):
    citizen = cast.application("karen").citizen
    typed = {**SAID, "source": "caseworker", "holds_from_year": "2027", "address": "Ny Prøvevej 2"}
    response = client.post(f"{card(citizen)}adresse/", typed)
    assert set(response.context["form"].errors) == {"holds_from", "reason"}
    assert "Ny Prøvevej 2" in response.content.decode()
    assert Citizen.objects.get().address == ["Prøvevej 1", "2670 Prøveby"]


def test_protection_is_recorded_and_lifted(client):
    citizen = cast.application("karen").citizen
    client.post(f"{card(citizen)}beskyttelse/", {**SAID, "protected": "1"})
    assert Citizen.objects.get().is_protected(cast.LATER.date())
    client.post(f"{card(citizen)}beskyttelse/", {**SAID, "protected": "0"})
    assert not Citizen.objects.get().is_protected(cast.LATER.date())


def test_a_cpr_number_is_corrected_and_another_citizen_s_is_answered_with_who_and_which_cases(client):
    karen, amir = cast.application("karen").citizen, cast.application("amir")
    typed = {"cpr": "850992-3333", "source": "caseworker", "reason": "Talt forkert."}
    response = client.post(f"{card(karen)}ret-cpr/", typed)
    text = response.content.decode()
    assert "Nummeret tilhører Amir Prøve" in text
    assert amir.journal_number in text
    assert Access.objects.filter(person_id=amir.citizen_id, page="correct_cpr").exists()
    assert client.post(f"{card(karen)}ret-cpr/", {**typed, "cpr": "640486-1111"}).url == card(karen)
    assert "640486-****" in client.get(card(karen)).content.decode()


def test_no_number_stands_whole_on_the_card_not_in_the_history_either(client, read):
    citizen = cast.application("karen").citizen
    client.post(f"{card(citizen)}ret-cpr/", {"cpr": "640486-1111", "source": "caseworker", "reason": "Talt forkert."})
    assert "1111" not in read(card(citizen))


def test_a_contact_is_added_and_ended_and_stays_under_earlier_contacts(client, read):
    citizen = cast.application("karen").citizen
    client.post(f"{card(citizen)}kontakter/ny/", {"kind": "phone", "phone": "12 34 56 78"})
    contact = citizen.contacts.get()
    client.post(f"{card(citizen)}kontakter/{contact.pk}/slut/", {"reason": "Nyt nummer."})
    text = read(card(citizen))
    assert "Tidligere kontakter" in text
    assert "Nyt nummer." in text


def test_a_contact_of_another_citizen_is_not_ended_from_this_one_s_card(client):
    karen, amir = cast.application("karen").citizen, cast.application("amir").citizen
    contact = contact_of(amir)
    assert client.post(f"{card(karen)}kontakter/{contact.pk}/slut/", {"reason": "x"}).status_code == 404


def test_every_page_of_a_case_leads_to_the_card(client, read):
    case = cast.karen()
    for page in ("", "oplysninger/", "vurdering/", "partshoering/", "afgoerelse/"):
        assert f'href="{card(case.citizen)}"' in read(f"/sager/{case.slug}/{page}")


def test_the_queries_of_the_card_are_as_many_with_one_case_as_with_eight(client, django_assert_max_num_queries):
    citizen = cast.application("karen").citizen
    for _case in range(7):
        cast.application("karen", known=citizen)
    with django_assert_max_num_queries(20):
        client.get(card(citizen))
