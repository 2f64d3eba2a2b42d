"""Everything the demo puts in an empty database; repeating is safe."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.demo.cast import play
from rettesnor.demo.logins import Login, make_logins
from rettesnor.demo.senders import confirm_senders
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

BEFORE_ANYBODY_APPLIED = timedelta(days=150)
"""Standards and texts were there so long ago."""


@transaction.atomic
def fill(municipality: files.Municipality, now: datetime) -> list[Login]:
    """A municipality with its standards, texts, logins and people; the logins."""
    earlier = now - BEFORE_ANYBODY_APPLIED
    for standard in map(files.standard, files.standard_ids()):
        if standard.municipality == municipality.municipality:
            StandardVersion.objects.record(standard, now=earlier)
    load_default_blocks(municipality.code, "da", now=earlier)
    logins = make_logins(municipality)
    caseworker, leader = (Actor.objects.of_user(User.objects.get(username=login.username)) for login in logins)
    confirm_senders(municipality, by=leader, now=earlier)
    play(municipality, caseworker, now)
    return logins
