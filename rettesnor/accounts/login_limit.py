"""Guessing passwords is slow: five failed sign-ins under one name close that name for a quarter of an hour."""

from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from rettesnor.accounts.models import FailedLogin

FAILURES = 5
PERIOD = timedelta(minutes=15)


def is_closed(name: str, now: datetime) -> bool:
    """Whether ``name`` has used up its tries. Unknown names close too, so the answer gives no name away."""
    return FailedLogin.objects.filter(name_digest=_digest(name), at__gt=now - PERIOD).count() >= FAILURES


def note_failure(name: str, now: datetime) -> None:
    """Count a failed sign-in, and forget those that no longer matter."""
    FailedLogin.objects.filter(at__lte=now - PERIOD).delete()
    FailedLogin.objects.create(name_digest=_digest(name), at=now)


def forget_failures(name: str) -> None:
    """Start afresh after a sign-in that succeeded."""
    FailedLogin.objects.filter(name_digest=_digest(name)).delete()


def _digest(name: str) -> str:
    return salted_hmac("rettesnor.accounts.login_limit", name.strip().casefold(), algorithm="sha256").hexdigest()
