"""Events about a user: signing in and out, and what was not let through."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models, transaction

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.audit.record import record_event

NO_MUNICIPALITY = "000"
"""Of what concerns none: a sign-in under a name that nobody has, a user without a membership."""


def record_about(
    user: User | None,
    verb: str,
    *,
    by: Actor,
    now: datetime,
    subject: models.Model | None = None,
    details: Mapping[str, Any] | None = None,
) -> None:
    """One event in each municipality the user works in; `subject` is the user unless it is named."""
    about = subject or user
    assert about is not None
    codes = dict.fromkeys(code for code, _role in user.roles) if user else {}
    with transaction.atomic():
        for code in codes or (NO_MUNICIPALITY,):
            record_event(municipality=code, by=by, verb=verb, subject=about, now=now, details=details)
