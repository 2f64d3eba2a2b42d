"""Taking in an application."""

import pytest

from rettesnor.cases.models import Case
from tests.cases import cast

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
