"""How long somebody stays signed in: until nothing has happened for a while, and never longer than a working day."""

from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

LONGEST = timedelta(hours=8)
STEP = timedelta(minutes=1)
"""What happens is written down at most this often, so that not every look at a page is a write."""
_SINCE, _SEEN = "signed_in_at", "seen_at"


class Ended(StrEnum):
    IDLE = "idle"
    TOO_LONG = "too_long"


def begin(session: SessionBase, now: datetime) -> None:
    """Somebody signed in, perhaps once more in a session that goes on."""
    session[_SINCE] = session[_SEEN] = now.isoformat()


def ended(session: SessionBase, now: datetime) -> Ended | None:
    """Why the session of somebody signed in is over; None while it goes on. One without a beginning begins now."""
    since, seen = _moment(session, _SINCE, now), _moment(session, _SEEN, now)
    if now - since >= LONGEST:
        return Ended.TOO_LONG
    return Ended.IDLE if now - seen >= timedelta(minutes=settings.IDLE_MINUTES) else None


def go_on(session: SessionBase, now: datetime) -> None:
    """Something happened in the session."""
    if _SINCE not in session:
        session[_SINCE] = now.isoformat()
    if _SEEN not in session or now - _moment(session, _SEEN, now) >= STEP:
        session[_SEEN] = now.isoformat()


def _moment(session: SessionBase, name: str, now: datetime) -> datetime:
    return datetime.fromisoformat(session[name]) if name in session else now
