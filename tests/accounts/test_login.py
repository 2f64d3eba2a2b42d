"""Signing in: five failures under one name close it for a quarter of an hour, where they were made."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from rettesnor.accounts.browsers import COOKIE, USERS, place_of, remember
from rettesnor.accounts.login_limit import FAILURES, MANY, PAUSE, PERIOD
from rettesnor.accounts.models import FailedLogin
from rettesnor.accounts.views import RateLimitedLoginForm
from rettesnor.audit.models import Event
from tests.accounts import people
from tests.accounts.people import PASSWORD, sign_in

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HERE, NEXT_DOOR, ELSEWHERE = "10.0.1.7", "10.0.1.8", "192.0.2.1"

pytestmark = pytest.mark.django_db


@pytest.fixture
def dorte():
    return people.dorte()


def form(password=PASSWORD, *, username="dorte", now=NOW, at=HERE, forwarded=""):
    request = RequestFactory(REMOTE_ADDR=at).post("/login/", headers={"x-forwarded-for": forwarded})
    return RateLimitedLoginForm(request, {"username": username, "password": password}, now=now)


def fail(times, *, password="forkert", **what):
    for _ in range(times):
        assert not form(password, **what).is_valid()


def test_the_right_password_opens(dorte):
    assert form().is_valid()


def test_one_failure_fewer_than_the_limit_leaves_the_name_open(dorte):
    fail(FAILURES - 1)
    assert form().is_valid()


def test_at_the_limit_even_the_right_password_is_turned_away_with_an_explanation(dorte):
    fail(FAILURES)
    late = form()
    assert not late.is_valid()
    assert late.has_error("__all__", "closed")


def test_the_name_opens_again_when_the_period_has_passed(dorte):
    fail(FAILURES)
    assert not form(now=NOW + PERIOD - SECOND).is_valid()
    assert form(now=NOW + PERIOD).is_valid()


def test_tries_against_a_closed_name_do_not_keep_it_closed(dorte):
    fail(FAILURES)
    fail(1, now=NOW + PERIOD - SECOND)
    assert form(now=NOW + PERIOD).is_valid()


def test_a_form_that_lacks_the_password_is_no_try(dorte):
    fail(FAILURES, password="")
    assert form().is_valid()


def test_capitals_and_spaces_do_not_make_another_name(dorte):
    fail(FAILURES, username=" DORTE ")
    assert not form().is_valid()


def test_other_names_stay_open(dorte):
    fail(FAILURES, username="amir")
    assert form().is_valid()


def test_an_unknown_name_closes_like_a_known_one():
    fail(FAILURES, username="nobody")
    assert form(username="nobody").has_error("__all__", "closed")


def test_signing_in_forgets_the_failures(dorte):
    fail(FAILURES - 1)
    assert form().is_valid()
    fail(FAILURES - 1)
    assert form().is_valid()


def test_the_typed_name_and_the_place_are_not_kept(dorte):
    fail(1, username="my password")
    kept = FailedLogin.objects.values().get()
    assert not [value for value in kept.values() if "my password" in str(value) or "10.0" in str(value)]


def test_failures_older_than_the_period_are_deleted(dorte):
    fail(1)
    fail(1, username="amir", now=NOW + PERIOD)
    assert FailedLogin.objects.count() == 1


def guess(times, at, username="dorte"):
    """Through the page, by a browser that nobody has signed in with."""
    for _ in range(times):
        page = sign_in(Client(REMOTE_ADDR=at), "forkert", username=username)
    return page


@pytest.fixture
def her_browser(dorte):
    """The browser Dorte signed in with this morning."""
    browser = Client(REMOTE_ADDR=HERE)
    sign_in(browser)
    browser.post("/logout/")
    return browser


def is_closed(page):
    return page.status_code == 200 and page.context["form"].has_error("__all__", "closed")


class TestNobodyShutsAColleagueOut:
    def test_from_another_network(self, dorte):
        guess(FAILURES, ELSEWHERE)
        assert sign_in(Client(REMOTE_ADDR=HERE)).status_code == 302

    def test_from_the_same_network_where_the_colleague_has_signed_in_with_the_browser_before(self, her_browser):
        assert is_closed(guess(FAILURES + 1, NEXT_DOOR))
        assert sign_in(her_browser).status_code == 302

    def test_by_any_number_of_tries_from_everywhere(self, her_browser):
        for each in range(MANY):
            guess(1, f"192.0.{each}.1")
        assert is_closed(sign_in(Client(REMOTE_ADDR="192.0.200.1"))), "a strange browser waits"
        assert sign_in(her_browser).status_code == 302

    def test_the_known_browser_has_five_tries_itself(self, her_browser):
        for _ in range(FAILURES):
            sign_in(her_browser, "forkert")
        assert is_closed(sign_in(her_browser))

    def test_a_browser_is_known_to_those_who_signed_in_with_it_and_nobody_else(self, her_browser):
        guess(FAILURES, NEXT_DOOR, username="amir")
        assert is_closed(sign_in(her_browser, username="amir"))

    def test_a_cookie_that_somebody_wrote_themselves_makes_no_browser_known(self, dorte):
        guess(FAILURES, NEXT_DOOR)
        browser = Client(REMOTE_ADDR=HERE)
        browser.cookies["known_browser"] = f"abc {dorte.pk}"
        assert is_closed(sign_in(browser))

    def test_a_browser_remembers_those_who_signed_in_last(self, rf):
        request = rf.get("/")
        for user in range(USERS + 1):
            response = HttpResponse()
            remember(response, request, user)
            request.COOKIES[COOKIE] = response.cookies[COOKIE].value
        assert [place_of(request, user).known for user in range(USERS + 1)] == [False, *[True] * USERS]


class TestGuessingFromEverywhereIsSlow:
    def test_after_many_failures_one_name_takes_one_try_a_pause(self, dorte):
        for each in range(MANY):
            fail(1, at=f"192.0.{each}.1")
        assert not form(at=ELSEWHERE).is_valid()
        assert form(at=ELSEWHERE, now=NOW + PAUSE).is_valid()

    def test_one_network_that_tries_many_names_takes_one_try_a_pause(self, dorte):
        for each in range(MANY):
            fail(1, username=f"name{each}")
        assert not form().is_valid()
        assert form(now=NOW + PAUSE).is_valid()
        assert form(at=ELSEWHERE).is_valid()


class TestWhereATryComesFrom:
    def test_addresses_of_one_network_are_one_place(self, dorte):
        fail(FAILURES, at=NEXT_DOOR)
        assert not form(at=HERE).is_valid()

    def test_addresses_of_one_ipv6_network_are_one_place(self, dorte):
        fail(FAILURES, at="2001:db8:1:2::1")
        assert not form(at="2001:db8:1:ffff::9").is_valid()
        assert form(at="2001:db8:2::1").is_valid()

    def test_behind_a_proxy_it_is_the_address_that_the_proxy_saw(self, dorte, settings):
        settings.BEHIND_PROXY = True
        fail(FAILURES, forwarded=f"10.9.9.9, {ELSEWHERE}")
        assert not form(forwarded=f"10.8.8.8, {ELSEWHERE}").is_valid(), "what a sender writes before it counts not"
        assert form(forwarded=HERE).is_valid()

    def test_without_a_proxy_nobody_chooses_it_by_a_header(self, dorte):
        fail(FAILURES, forwarded=ELSEWHERE)
        assert not form(forwarded="192.0.2.99").is_valid()

    def test_an_address_that_is_none_is_a_place_too(self, dorte):
        fail(FAILURES, at="unix:")
        assert not form(at="").is_valid()


class TestTheEvents:
    def test_signing_in(self, client, dorte):
        assert sign_in(client).status_code == 302
        event = Event.objects.get(verb="signed_in")
        assert (event.actor.user, event.municipality) == (dorte, "253")

    def test_signing_out(self, client, dorte):
        sign_in(client)
        assert client.post("/logout/").url == "/login/"
        event = Event.objects.get(verb="signed_out")
        assert (event.actor.user, event.municipality) == (dorte, "253")

    def test_signing_out_twice_is_no_second_event_and_no_page_to_sign_in_for(self, client, dorte):
        sign_in(client)
        for _ in range(2):
            assert client.post("/logout/").url == "/login/"
        assert Event.objects.filter(verb="signed_out").count() == 1

    def test_a_failure_under_a_name_somebody_has(self, client, dorte):
        sign_in(client, "forkert")
        event = Event.objects.get(verb="sign_in_failed")
        assert (event.municipality, event.subject_type, event.subject_id) == ("253", "accounts.user", str(dorte.pk))
        assert event.actor.program == "sign_in"

    def test_a_failure_under_a_name_nobody_has_does_not_tell_what_was_typed(self, client):
        sign_in(client, "forkert", username="my password")
        event = Event.objects.get(verb="sign_in_failed")
        assert (event.municipality, event.subject_type) == ("000", "accounts.failedlogin")
        assert "my password" not in json.dumps(event.details)

    def test_the_same_name_tried_again_has_the_same_digest(self, client):
        for name in ("Nobody", "nobody "):
            sign_in(client, "forkert", username=name)
        names = {event.details["name"] for event in Event.objects.filter(verb="sign_in_failed")}
        assert len(names) == 1
