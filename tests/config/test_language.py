"""The language of the pages: Danish until somebody chooses English."""

import pytest

pytestmark = pytest.mark.django_db


def test_a_browser_that_prefers_english_still_gets_danish(client):
    page = client.get("/login/", headers={"accept-language": "en"})
    assert page.headers["Content-Language"] == "da"
    assert '<html lang="da"' in page.text


def test_choosing_english_lasts(client):
    client.post("/language/", {"language": "en", "next": "/login/"})
    assert '<html lang="en"' in client.get("/login/").text


def test_a_language_that_is_not_offered_is_danish(client):
    client.cookies["django_language"] = "kl"
    assert client.get("/login/").headers["Content-Language"] == "da"
