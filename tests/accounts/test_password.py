"""A new password: by whoever knows the old one, and everybody else who is signed in with it is signed out."""

import pytest
from django.test import Client

from rettesnor.audit.models import Event
from tests.accounts import people
from tests.accounts.people import PASSWORD, sign_in

NEW = "fire korte rolige ord"

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client):
    people.dorte()
    sign_in(client)
    return client


def change(client, old=PASSWORD, new=NEW, again=NEW):
    return client.post("/adgangskode/", {"old_password": old, "new_password1": new, "new_password2": again})


def test_every_page_links_to_it(client):
    assert 'href="/adgangskode/"' in client.get("/standarder/").text


def test_the_new_password_opens_and_the_old_one_no_longer(client):
    assert change(client).status_code == 302
    assert sign_in(Client(), NEW).status_code == 302
    assert sign_in(Client()).status_code == 200


def test_here_one_stays_signed_in_and_elsewhere_not(client):
    elsewhere = Client()
    sign_in(elsewhere)
    change(client)
    assert client.get("/adgangskode/").status_code == 200
    assert elsewhere.get("/adgangskode/").status_code == 302


def test_it_is_an_event_without_the_password(client):
    change(client)
    assert Event.objects.get(verb="password_changed").details == {}


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"old": "x"}, "old_password"), ({"again": "x"}, "new_password2"), ({"new": "kort", "again": "kort"}, None)],
)
def test_what_is_wrong_is_said_and_nothing_changes(client, typed, field):
    page = change(client, **typed)
    assert page.context["form"].errors
    assert field is None or field in page.context["form"].errors
    assert sign_in(Client()).status_code == 302


def test_without_signing_in_there_is_none_to_change():
    assert Client().get("/adgangskode/").headers["Location"] == "/login/?next=/adgangskode/"
