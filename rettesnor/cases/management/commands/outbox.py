"""Send the letters in the queue, until it is told to stop."""

import os
import signal
import time
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from rettesnor.cases.outgoing import OWNERS
from rettesnor.letters.outbox.carrier import send_next
from rettesnor.letters.outbox.configured import digital_post
from rettesnor.letters.outbox.standing import LEASE


class Command(BaseCommand):
    help = "Send letters by Digital Post as they become due. Ctrl-C or SIGTERM ends it after the letter in hand."

    stopping = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="send what is due now, and end")
        parser.add_argument("--pause", type=float, default=2, help="seconds between looks at an empty queue")
        parser.add_argument(
            "--lease",
            type=float,
            default=LEASE.total_seconds(),
            help="seconds after which an attempt without an answer is made anew",
        )
        parser.add_argument("--parent", type=int, help="the process that started it, to end with it")

    def handle(self, *args: Any, **options: Any) -> None:
        post = digital_post()
        if post is None:
            self.stdout.write("There is no way into Digital Post here, so nothing is sent.")
            return
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, self._stop)
        self.stdout.write("Sending letters as they become due.")
        self.stdout.flush()
        lease = timedelta(seconds=options["lease"])
        while not self.stopping:
            close_old_connections()
            if send_next(post, OWNERS, clock=timezone.now, lease=lease):
                continue
            if options["once"] or options["parent"] not in (None, os.getppid()):
                return
            time.sleep(options["pause"])

    def _stop(self, *_signal: object) -> None:
        self.stopping = True
