"""Make the demo's database ready to be filled: migrated, or where another version made it, put aside and built anew."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from rettesnor.demo.older import made_by_another_version, mark, put_aside


class Command(BaseCommand):
    help = "Migrate the demo's database; one that another version of Rettesnor made is put aside, never deleted."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is for the demo's database alone: set RETTESNOR_DEMO=1.")
        in_a_file = connection.vendor == "sqlite"
        if in_a_file and made_by_another_version(connection):
            self._put_aside(Path(connection.settings_dict["NAME"]))
        call_command("migrate", verbosity=0)
        if in_a_file:
            mark(connection)

    def _put_aside(self, path: Path) -> None:
        if path != settings.VAR / "demo.sqlite3":
            raise CommandError(
                f"{path} was made by another version of Rettesnor. Move it away, or name another file in "
                "RETTESNOR_DATABASE."
            )
        connection.close()
        aside = put_aside(path, timezone.localtime())
        self.stdout.write(
            f"The demo's database was made by another version of Rettesnor. It is kept as {aside}, and the demo is "
            "built anew."
        )
