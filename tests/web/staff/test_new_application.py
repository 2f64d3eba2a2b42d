"""Taking in an application."""

import pytest
from django.utils.html import escape

from rettesnor.accounts.models import Membership, Role
from rettesnor.audit.models import Access
from rettesnor.cases.models import Case, Citizen, CitizenChange
from rettesnor.cases.models.cpr import Cpr
from tests.cases import cast
from tests.web.staff.test_citizen import protect

TYPED = {
    "cpr": "630485-1111",
    "name": "Karen Prøve",
    "address": "Prøvevej 1\n2670 Prøveby\n",
    "received_on_day": "1",
    "received_on_month": "10",
    "received_on_year": "2026",
    "channel": "phone",
    "applied_for": "sheltered_employment",
    "asked_for": "tre dage om ugen",
    "own_words": "Jeg vil gerne være med.",
}


def test_an_application_becomes_a_case_and_leads_to_its_facts(client):
    response = client.post("/sager/ny/", TYPED)
    case = Case.objects.get()
    assert response.url == f"/sager/{case.slug}/oplysninger/"
    assert (case.citizen.name, case.citizen.address) == ("Karen Prøve", ["Prøvevej 1", "2670 Prøveby"])
    assert (case.received_on, case.application.channel, case.asked_for) == (cast.RECEIVED, "phone", "tre dage om ugen")


def test_the_cpr_number_stands_in_no_address_and_is_masked_on_the_page(client):
    response = client.post("/sager/ny/", TYPED, follow=True)
    assert "1111" not in response.redirect_chain[0][0]
    case = Case.objects.get()
    page = client.get(f"/sager/{case.slug}/").content.decode()
    assert "630485-****" in page
    assert "630485-1111" not in page


def test_where_and_how_one_applies_by_the_standard_is_shown_while_an_application_is_taken_in(client):
    page = client.get("/sager/ny/").content.decode()
    assert "Greve Kommune: Hvor og hvordan man søger efter standarden (1)" in page
    [(_name, [sentence])] = client.get("/sager/ny/").context["ways_to_apply"]
    assert escape(sentence.quote) in page
    case = cast.karen()
    assert escape(sentence.quote) in client.get(f"/sager/{case.slug}/").content.decode()


def test_who_works_in_several_municipalities_sees_how_one_applies_in_each(client, sign_in):
    cast.municipality(cast.BALLERUP)
    both = cast.user(cast.GREVE)
    assert both.user
    Membership.objects.create(user=both.user, municipality=cast.BALLERUP, role=Role.CASEWORKER)
    page = sign_in(both).get("/sager/ny/")
    names = [name for name, how in page.context["ways_to_apply"] if how]
    assert names == ["Ballerup Kommune", "Greve Kommune"]
    chosen = sign_in(both).post("/sager/ny/", {**TYPED, "name": "", "municipality": cast.BALLERUP})
    [(name, how)] = chosen.context["ways_to_apply"]
    assert name == "Ballerup Kommune"
    assert any("Fronten" in each.quote for each in how)
    assert not any("Social Vejledning" in each.quote for each in how)


def test_a_number_without_the_check_digit_is_taken_in_with_a_warning(client):
    page = client.post("/sager/ny/", TYPED, follow=True).content.decode()
    assert "ikke det sædvanlige kontrolciffer" in page


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("cpr", "123", "Et CPR-nummer har ti cifre."),
        ("cpr", "993085-1111", "begynder ikke med en dato"),
        ("name", "", "Dette felt er påkrævet."),
        ("received_on_month", "13", "Datoen findes ikke"),
        ("received_on_year", "2027", "kan ikke ligge efter i dag"),
    ],
)
def test_what_is_wrong_is_said_in_the_error_summary(client, field, typed, said):
    response = client.post("/sager/ny/", {**TYPED, field: typed})
    text = response.content.decode()
    assert response.status_code == 200
    assert said in text[text.index("error-summary-heading") :]
    assert not Case.objects.exists()


def test_what_was_typed_stays_when_something_is_wrong(client):
    text = client.post("/sager/ny/", {**TYPED, "cpr": "123"}).content.decode()
    assert "Jeg vil gerne være med." in text


KNOWN = {**TYPED, "name": "Forkert Person", "address": "Forkertvej 99\n2670 Prøveby"}
"""Typed in on Karen's number."""


@pytest.fixture
def karen(client):
    return cast.application("karen")


def test_a_number_that_is_known_is_answered_with_who_and_their_cases_before_anything_is_saved(client, karen):
    text = client.post("/sager/ny/", KNOWN).content.decode()
    assert "CPR-nummeret tilhører Karen Prøve" in text
    assert karen.journal_number in text
    assert [case.citizen.name for case in Case.objects.all()] == ["Karen Prøve"]
    assert Access.objects.filter(person_id=karen.citizen_id, page="new_application").exists()


def test_what_is_known_and_what_was_typed_stand_side_by_side_and_nothing_typed_is_lost(client, karen):
    response = client.post("/sager/ny/", KNOWN)
    text = response.content.decode()
    panel = text[text.index('id="known"') : text.index('id="field-cpr"')]
    for shown in ("Karen Prøve", "Forkert Person", "Prøvevej 1, 2670 Prøveby", "Forkertvej 99, 2670 Prøveby"):
        assert shown in panel
    assert "Jeg vil gerne være med." in text
    assert response.context["form"]["name"].value() == "Forkert Person"


def test_where_nothing_differs_no_change_is_offered(client, karen):
    text = client.post("/sager/ny/", {**TYPED, "name": " Karen  Prøve"}).content.decode()
    assert 'name="same_person"' in text
    assert 'name="change_name"' not in text
    assert 'name="change_address"' not in text


def test_the_same_person_gets_a_new_case_and_keeps_name_and_address(client, karen):
    response = client.post("/sager/ny/", {**KNOWN, "same_person": "on"})
    new = Case.objects.exclude(pk=karen.pk).get()
    assert response.url == f"/sager/{new.slug}/oplysninger/"
    assert (new.citizen, new.citizen.name) == (karen.citizen, "Karen Prøve")
    assert not CitizenChange.objects.exists()


def test_name_and_address_change_where_it_is_said_that_they_do_by_acts_with_history(client, karen):
    client.post("/sager/ny/", {**KNOWN, "same_person": "on", "change_address": "on"})
    [change] = CitizenChange.objects.all()
    assert (change.what, change.source, change.holds_from) == ("address", "citizen", cast.RECEIVED)
    assert Citizen.objects.get().address == ["Forkertvej 99", "2670 Prøveby"]
    assert Citizen.objects.get().name == "Karen Prøve"


def test_without_saying_that_it_is_the_same_person_nothing_is_changed(client, karen):
    client.post("/sager/ny/", {**KNOWN, "change_name": "on", "change_address": "on"})
    assert Citizen.objects.get().name == "Karen Prøve"
    assert Case.objects.count() == 1


def test_another_number_typed_instead_is_another_citizen_also_where_the_box_was_ticked(client, karen):
    client.post("/sager/ny/", {**KNOWN, "cpr": "640485-1111", "same_person": "on", "change_name": "on"})
    assert {citizen.name for citizen in Citizen.objects.all()} == {"Karen Prøve", "Forkert Person"}


def test_a_protected_address_is_not_shown_beside_the_one_that_was_typed(client, karen):
    protect(karen.citizen)
    text = client.post("/sager/ny/", KNOWN).content.decode()
    assert "Navn og adresse er beskyttet." in text
    assert "Prøvevej 1" not in text


def test_a_number_known_in_another_municipality_only_is_not_known_here(client):
    cast.application("ole", cpr=Cpr.parse("630485-1111"))
    assert client.post("/sager/ny/", TYPED).status_code == 302
    assert Citizen.objects.count() == 2
