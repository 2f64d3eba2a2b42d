"""A caseworker at work on the day after the cast's hearing ran out."""

import pytest
from django.test import Client

from tests.cases import cast

NOW = cast.LATER


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """The clock of the pages; tests that move it set it again."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def sign_in():
    """A browser signed in as a user, Greve's caseworker unless told."""

    def signed_in(user=None, language="da"):
        client = Client()
        client.force_login((user or cast.user()).user)  # type: ignore[arg-type]
        client.cookies["django_language"] = language
        return client

    return signed_in


@pytest.fixture
def client(db, sign_in):
    cast.municipality(cast.GREVE)
    return sign_in()


@pytest.fixture
def read(client):
    """The text of a page that is there."""

    def text(address, **query):
        response = client.get(address, query)
        assert response.status_code == 200
        return response.content.decode()

    return text
