"""Signing in: five failures under one name close it for a quarter of an hour."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpRequest

from rettesnor.accounts.login_limit import FAILURES, PERIOD, forget_failures, is_closed, note_failure
from rettesnor.accounts.models import FailedLogin
from rettesnor.accounts.views import RateLimitedLoginForm
from rettesnor.audit.models import Event
from tests.accounts.people import member

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def dorte():
    return member("dorte", password="rigtigt kodeord")


def form(password, *, username="dorte", now=NOW):
    return RateLimitedLoginForm(HttpRequest(), {"username": username, "password": password}, now=now)


def fail(times, *, username="dorte", now=NOW):
    for _ in range(times):
        assert not form("forkert", username=username, now=now).is_valid()


def test_the_right_password_opens(dorte):
    assert form("rigtigt kodeord").is_valid()


def test_one_failure_fewer_than_the_limit_leaves_the_name_open(dorte):
    fail(FAILURES - 1)
    assert form("rigtigt kodeord").is_valid()


def test_at_the_limit_even_the_right_password_is_turned_away_with_an_explanation(dorte):
    fail(FAILURES)
    late = form("rigtigt kodeord")
    assert not late.is_valid()
    assert late.has_error("__all__", "closed")


def test_the_name_opens_again_when_the_period_has_passed(dorte):
    fail(FAILURES)
    assert not form("rigtigt kodeord", now=NOW + PERIOD - SECOND).is_valid()
    assert form("rigtigt kodeord", now=NOW + PERIOD).is_valid()


def test_tries_against_a_closed_name_do_not_keep_it_closed(dorte):
    fail(FAILURES)
    fail(1, now=NOW + PERIOD - SECOND)
    assert form("rigtigt kodeord", now=NOW + PERIOD).is_valid()


def test_capitals_and_spaces_do_not_make_another_name(dorte):
    fail(FAILURES, username=" DORTE ")
    assert is_closed("dorte", NOW)


def test_other_names_stay_open(dorte):
    fail(FAILURES, username="amir")
    assert form("rigtigt kodeord").is_valid()


def test_an_unknown_name_closes_like_a_known_one():
    fail(FAILURES, username="nobody")
    assert form("x", username="nobody").has_error("__all__", "closed")


def test_signing_in_forgets_the_failures(dorte):
    fail(FAILURES - 1)
    forget_failures("dorte")
    fail(FAILURES - 1)
    assert not is_closed("dorte", NOW)


def test_the_typed_name_is_not_kept():
    note_failure("my password", NOW)
    assert "my password" not in FailedLogin.objects.get().name_digest


def test_failures_older_than_the_period_are_deleted(dorte):
    note_failure("dorte", NOW)
    note_failure("amir", NOW + PERIOD)
    assert FailedLogin.objects.count() == 1


def test_signing_in_through_the_page_is_recorded(client, dorte):
    answer = client.post("/login/", {"username": "dorte", "password": "rigtigt kodeord"})
    assert answer.status_code == 302
    event = Event.objects.get(verb="signed_in")
    assert (event.actor.user, event.municipality) == (dorte, "253")
