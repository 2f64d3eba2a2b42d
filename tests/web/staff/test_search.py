"""The page where cases are found: addresses that can be shared, and no CPR number in any of them."""

from urllib.parse import parse_qs, urlparse

import pytest

from rettesnor.accounts.models import Role
from rettesnor.audit.models import Access
from rettesnor.cases.models.cpr import Cpr
from tests.cases import cast
from tests.web.staff.test_citizen import protect

SEARCH = "/sager/soeg/"


def shown(client, **query):
    response = client.get(SEARCH, query)
    return [str(line.case.citizen) for line, *_rest in response.context["lines"]]


def test_what_is_sent_in_leads_to_an_address_that_says_it_all(client):
    cast.application("karen")
    typed = {"ord": "prø kar", "tilstand": "open", "fra_day": "1", "fra_month": "10", "fra_year": "2026"}
    response = client.post(SEARCH, {**typed, "ejer": str(cast.user().user.pk), "orden": "received"})
    query = parse_qs(urlparse(response.url).query)
    assert query == {
        "ord": ["prø kar"],
        "tilstand": ["open"],
        "fra": ["01-10-2026"],
        "ejer": [str(cast.user().user.pk)],
        "orden": ["received"],
    }
    assert [str(line.case.citizen) for line, *_ in client.get(response.url).context["lines"]] == ["Karen Prøve"]


@pytest.mark.parametrize("typed", ["630485-1111", "6304851111", " karen 630485 1111 ", "630485–1111"])
def test_a_cpr_number_leads_to_the_citizen_and_stands_in_no_address(client, typed):
    citizen = cast.application("karen").citizen
    response = client.post(SEARCH, {"ord": typed})
    assert response.url == f"/borgere/{citizen.pk}/"
    assert [(seen.page, seen.person_id) for seen in Access.objects.all()] == [("search", str(citizen.pk))]


@pytest.mark.parametrize(
    ("typed", "said"), [("630485-111", "Et CPR-nummer har ti cifre."), ("640485-1111", "Vi kender ingen borger")]
)
def test_digits_that_are_nobody_s_number_go_into_no_address_either(client, typed, said):
    cast.application("karen")
    response = client.post(SEARCH, {"ord": typed})
    assert response.status_code == 200
    assert said in response.content.decode()


def test_a_number_that_somebody_put_into_the_address_is_taken_out_of_it(client):
    cast.application("karen")
    assert client.get(SEARCH, {"ord": "630485-1111"}).url == SEARCH
    assert not Access.objects.exists()


def test_a_citizen_known_in_two_municipalities_is_chosen(client, sign_in):
    karens, other = cast.application("karen").citizen, cast.application("ole", cpr=Cpr.parse("630485-1111")).citizen
    both = cast.user()
    both.user.memberships.create(municipality=cast.BALLERUP, role=Role.CASEWORKER)
    text = sign_in(both).post(SEARCH, {"ord": "630485-1111"}).content.decode()
    assert f"/borgere/{karens.pk}/" in text
    assert f"/borgere/{other.pk}/" in text


def test_the_names_that_are_shown_are_recorded_as_seen(client):
    karen, amir = cast.application("karen").citizen, cast.application("amir").citizen
    client.get(SEARCH, {"ord": "karen"})
    assert [(seen.page, seen.person_id) for seen in Access.objects.all()] == [("search", str(karen.pk))]
    client.get(SEARCH)
    assert Access.objects.filter(person_id=amir.pk).count() == 1


def test_a_protected_name_is_marked_and_no_address_is_shown(client, read):
    protect(cast.application("karen").citizen)
    text = read(SEARCH)
    assert "beskyttet" in text
    assert "Prøvevej" not in text


def test_what_narrows_the_search_is_shown_open_and_what_is_wrong_is_said(client):
    response = client.get(SEARCH, {"fra": "02-10-2026", "til": "01-10-2026"})
    assert "Den sidste dag ligger før den første." in response.content.decode()
    assert "lines" not in response.context
    assert response.context["form"].narrowed()


@pytest.mark.parametrize(
    "query", [{"ejer": "x"}, {"team": "0"}, {"tilstand": "?"}, {"orden": "?"}, {"fra": "31-02-2026"}]
)
def test_an_address_that_was_mangled_is_answered_with_what_is_wrong(client, query):
    response = client.get(SEARCH, query)
    assert response.status_code == 200
    assert response.context["form"].errors


def test_a_page_that_is_not_there_is_the_last(client):
    cast.application("karen")
    assert shown(client, side="99") == shown(client, side="x") == ["Karen Prøve"]


def test_pages_lead_on_with_what_was_searched(client):
    for number in range(26):
        cast.application(
            "karen", cpr=Cpr.parse(f"6304{60 + number % 40:02}-{1000 + number}"), name=f"Karen {number:02}"
        )
    [on] = client.get(SEARCH, {"ord": "karen"}).context["pages"]
    assert on.url == "?ord=karen&side=2"
    last = client.get(SEARCH + on.url)
    assert len(last.context["lines"]) == 1
    assert [link.url for link in last.context["pages"]] == ["?ord=karen&side=1"]


def test_the_inbox_leads_to_the_search(client, read):
    assert f'href="{SEARCH}"' in read("/sager/")


def test_who_has_nothing_to_do_with_cases_searches_none(db, sign_in):
    assert sign_in(cast.user(role=Role.POLICY_OWNER)).get(SEARCH).status_code == 403
