"""Guessing passwords is slow, and nobody shuts a colleague out by guessing.

Tries are counted by name and place. A place is the network a try comes from, or a browser that the name has signed in
with before: what others try from elsewhere is not counted against it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.browsers import SignInPlace
from rettesnor.accounts.models import FailedLogin

FAILURES = 5
"""Failed tries of one name at one place, after which that name is closed there for the rest of the period."""
MANY = 30
"""Failed tries of one name, or at one place, after which places that are not known take one try a pause."""
PERIOD = timedelta(minutes=15)
PAUSE = timedelta(seconds=10)


class TooManyTriesError(ValidationError):
    """The try is not taken; the message says how long to wait."""


def take_a_try(name: str, place: SignInPlace, now: datetime) -> FailedLogin:
    """Count a try as failed before the password is looked at, so that tries side by side are each counted.

    `forget_failures` takes it back after a sign-in that succeeded. Unknown names are counted like known ones, so the
    answer gives no name away. Raises TooManyTriesError.
    """
    named, placed = digest(name.strip().casefold()), digest(place.key)
    with transaction.atomic():
        _one_at_a_time(named, placed)
        FailedLogin.objects.filter(at__lte=now - PERIOD).delete()
        if FailedLogin.objects.filter(name_digest=named, place_digest=placed).count() >= FAILURES:
            raise TooManyTriesError(_("Too many failed attempts. Wait a quarter of an hour and try again."), "closed")
        for rows in (FailedLogin.objects.filter(name_digest=named), FailedLogin.objects.filter(place_digest=placed)):
            if not place.known and rows.count() >= MANY and rows.filter(at__gt=now - PAUSE).exists():
                message = _("There are very many attempts right now. Wait ten seconds and try again.")
                raise TooManyTriesError(message, "closed")
        return FailedLogin.objects.create(name_digest=named, place_digest=placed, at=now)


def forget_failures(attempt: FailedLogin) -> None:
    """Start afresh after a sign-in that succeeded, for this name at this place alone."""
    FailedLogin.objects.filter(name_digest=attempt.name_digest, place_digest=attempt.place_digest).delete()


def digest(text: str) -> str:
    """What is kept of a typed name, since people type passwords into the wrong field, and of a place."""
    return salted_hmac("rettesnor.accounts.login_limit", text, algorithm="sha256").hexdigest()


def _one_at_a_time(*digests: str) -> None:
    """Tries of one name, or from one place, wait for each other. SQLite's transactions do so by themselves."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for each in _in_order(digests):
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [each])


def _in_order(digests: Iterable[str]) -> list[int]:
    """The same order for everybody, so that no two wait for each other; 60 bits of each."""
    return sorted({int(each[:15], 16) for each in digests})
