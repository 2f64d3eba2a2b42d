"""Fill an empty database with something to try, and say how to sign in."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from rettesnor.demo.fill import fill
from rettesnor.demo.logins import PASSWORD, close_logins
from rettesnor.standards import files


class Command(BaseCommand):
    help = "Record the standards and make demo logins and a dozen invented citizens a municipality; repeating is safe."

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
        logins = [login for each in files.municipalities() for login in fill(each, now)]
        width = max(len(login.username) for login in logins)
        self.stdout.write(f"Demo logins, password {PASSWORD}:")
        for login in logins:
            self.stdout.write(f"  {login.username:<{width}}  {login.role.label}, {login.municipality.name}")
