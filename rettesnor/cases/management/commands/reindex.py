"""Make the index of the inbox anew, or with `--check` say where it is another than the cases' own rows."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from rettesnor.cases.file.index import differences, reindex_all


class Command(BaseCommand):
    help = "Reckon every case's row of the index anew: after new law texts or municipality data, or to be sure."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 if a row is wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        if not options["check"]:
            with transaction.atomic():
                self.stdout.write(f"Cases reckoned anew: {reindex_all(now)}")
            return
        wrong = False
        for case, columns in differences(now):
            wrong = True
            self.stdout.write(f"{case.slug}: {', '.join(columns)}")
        if wrong:
            sys.exit(1)
