"""Fill an empty database with something to try, and say how to sign in."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.demo.cast import play
from rettesnor.demo.logins import PASSWORD, Login, close_logins, make_logins
from rettesnor.demo.senders import confirm_senders
from rettesnor.letters.models import load_default_blocks
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

# Standards and texts were there before anybody applied.
BEFORE_ANYBODY_APPLIED = timedelta(days=150)


class Command(BaseCommand):
    help = "Record the standards and make demo logins and three invented citizens a municipality; repeating is safe."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--close-accounts", action="store_true", help="let nobody sign in to the demo's accounts")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["close_accounts"]:
            closed = close_logins()
            self.stdout.write(f"Closed: {', '.join(user.username for user in closed) or 'there was none to close'}")
            return
        if not settings.DEMO:
            raise CommandError("The demo's passwords are known to everybody: set RETTESNOR_DEMO=1 to make them.")
        now = timezone.now()
        logins = [login for each in files.municipalities() for login in self._municipality(each, now)]
        width = max(len(login.username) for login in logins)
        self.stdout.write(f"Demo logins, password {PASSWORD}:")
        for login in logins:
            self.stdout.write(f"  {login.username:<{width}}  {login.role.label}, {login.municipality.name}")

    @transaction.atomic
    def _municipality(self, municipality: files.Municipality, now: datetime) -> list[Login]:
        for standard in map(files.standard, files.standard_ids()):
            if standard.municipality == municipality.municipality:
                StandardVersion.objects.record(standard, now=now - BEFORE_ANYBODY_APPLIED)
        load_default_blocks(municipality.code, "da", now=now - BEFORE_ANYBODY_APPLIED)
        logins = make_logins(municipality)
        leader = Actor.objects.of_user(User.objects.get(username=logins[1].username))
        confirm_senders(municipality, by=leader, now=now - BEFORE_ANYBODY_APPLIED)
        caseworker = User.objects.get(username=logins[0].username)
        play(municipality, Actor.objects.of_user(caseworker), now)
        return logins
