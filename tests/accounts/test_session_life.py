"""A session ends when nothing has happened for an hour, and after eight hours whatever happens."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from hypothesis import given
from hypothesis import strategies as st

from rettesnor.accounts.session_life import LONGEST, STEP, Ended, ended, go_on

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
IDLE = timedelta(minutes=60)
SECOND = timedelta(seconds=1)


def session(*moments):
    store = SessionStore()
    for moment in moments or (NOW,):
        go_on(store, moment)
    return store


@pytest.mark.parametrize(
    ("now", "because"),
    [
        (NOW, None),
        (NOW + IDLE - SECOND, None),
        (NOW + IDLE, Ended.IDLE),
        (NOW + LONGEST, Ended.TOO_LONG),
    ],
)
def test_it_ends_at_the_very_minute(now, because):
    assert ended(session(), now) == because


def test_it_goes_on_while_something_happens_but_not_beyond_eight_hours():
    busy = [NOW + timedelta(minutes=30) * step for step in range(16)]
    assert ended(session(*busy), NOW + LONGEST - SECOND) is None
    assert ended(session(*busy), NOW + LONGEST) == Ended.TOO_LONG


def test_how_long_it_waits_is_a_setting(settings):
    settings.IDLE_MINUTES = 5
    assert ended(session(), NOW + timedelta(minutes=5)) == Ended.IDLE


def test_a_new_session_begins_now():
    assert ended(SessionStore(), NOW) is None


def test_not_every_look_is_written_down():
    store = session()
    store.modified = False
    go_on(store, NOW + STEP - SECOND)
    assert not store.modified
    go_on(store, NOW + STEP)
    assert store.modified


@given(st.lists(st.integers(0, 10 * 60), max_size=20), st.integers(0, 12 * 60))
def test_whatever_happens_nobody_stays_past_the_limits(minutes, late):
    """Of a session that is still open, neither the beginning nor the last thing that happened lies too far back."""
    store, last = session(), NOW
    for minute in sorted(minutes):
        moment = NOW + timedelta(minutes=minute)
        if ended(store, moment):
            break
        go_on(store, moment)
        last = moment
    now = last + timedelta(minutes=late)
    assert (ended(store, now) is None) == (now - last < IDLE and now - NOW < LONGEST)
