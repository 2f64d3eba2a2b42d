"""Kill a real worker again and again while it sends, and see that no letter is lost or doubled: `make kills`.

`python -m tests.cases.kills 20` works in a database and a folder of its own: an SQLite file, or on the server of
RETTESNOR_DATABASE where that is PostgreSQL. What it sees is read by SQL that shares no code with the queue.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import psycopg

HOME = Path(__file__).parents[2]
WORKER = [sys.executable, str(HOME / "manage.py"), "outbox", "--pause", "0.05", "--lease", "1"]
SECONDS = 0.02
"""The stand-in takes so long before and after a letter is taken, so that there is a middle to be killed in."""


@contextmanager
def surroundings() -> Iterator[Mapping[str, str]]:
    """The environment of a worker with a migrated database and a Digital Post of its own."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, _database(Path(folder)) as address:
        demo = {"RETTESNOR_DEMO": "1", "RETTESNOR_VAR": folder, "RETTESNOR_DATABASE": address}
        env = {**os.environ, **demo, "DJANGO_SETTINGS_MODULE": "rettesnor.config.settings", "PYTHONPATH": str(HOME)}
        subprocess.run([sys.executable, str(HOME / "manage.py"), "migrate", "--verbosity", "0"], env=env, check=True)
        yield env


@contextmanager
def _database(folder: Path) -> Iterator[str]:
    server = os.environ.get("RETTESNOR_DATABASE", "")
    if not server.startswith("postgres"):
        yield str(folder / "kills.sqlite3")
        return
    name = f"kills_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield urlsplit(server)._replace(path=f"/{name}").geturl()
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def run(kills: int) -> str:
    """Do it in a process of its own, and say what was seen. Raises CalledProcessError where something is wrong."""
    with surroundings() as env:
        command = [sys.executable, "-m", "tests.cases.kills", str(kills), "--inside"]
        return subprocess.run(command, env=env, cwd=HOME, check=True, stdout=subprocess.PIPE, text=True).stdout


def _inside(kills: int) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.utils import timezone

    from rettesnor.demo.fill import fill
    from rettesnor.letters.outbox.models import Attempt
    from rettesnor.letters.outbox.queue import unfinished
    from rettesnor.letters.outbox.stand_in import StandIn
    from rettesnor.standards import files

    assert settings.DIGITAL_POST_STAND_IN
    post = StandIn(settings.DIGITAL_POST_STAND_IN)
    post.trouble("slow", value=str(SECONDS))
    fill(files.municipalities()[0], timezone.now())
    for _ in range(kills):
        if unfinished().count() < 10:
            _queue(30)
        before = Attempt.objects.count()
        with subprocess.Popen(WORKER, stdout=subprocess.DEVNULL) as worker:
            while Attempt.objects.count() == before:
                assert worker.poll() is None, "the worker ended by itself"
                time.sleep(0.005)
            time.sleep(random.uniform(0, 5 * SECONDS))
            worker.kill()
    post.trouble("slow", begins=False)
    for _ in range(20):
        subprocess.run([*WORKER, "--once"], check=True, stdout=subprocess.DEVNULL)
        if not unfinished().exists():
            break
        time.sleep(1)
    assert not unfinished().exists(), "a letter is left in the queue"
    print(f"{kills} kills, {_seen(post.folder)}: no letter lost or doubled")


def _queue(number: int) -> None:
    """So many cases more, each with a decision whose letter is put into the queue."""
    from django.utils import timezone

    from rettesnor.cases.decision.send_letter import send_letter
    from rettesnor.cases.models import Decision
    from rettesnor.law.receipt import DeliveryChannel
    from tests.cases.copies import copies

    decision = Decision.objects.filter(case__sendings=None, deliveries=None).earliest("pk")
    for case in copies(decision.case, number):
        send_letter(case, by=decision.by, now=timezone.now(), how=DeliveryChannel.DIGITAL_POST)


def _seen(folder: Path) -> str:
    """What there is of letters, and an AssertionError where one is lost or doubled."""
    from django.db import connection

    def rows(sql: str) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    queued = {key for (key,) in rows("SELECT key FROM outbox_queuedletter")}
    taken = {file.stem: json.loads(file.read_text())["receipt"] for file in (folder / "taken").glob("*.json")}
    assert taken.keys() == queued, "the post has other letters than the queue"
    receipts = rows(
        "SELECT l.key, w.receipt FROM outbox_queuedletter l JOIN outbox_attempt a ON a.letter_id = l.id"
        " JOIN outbox_attemptanswer w ON w.attempt_id = a.id WHERE w.kind = 'taken'"
    )
    assert sorted(receipts) == sorted(taken.items()), "a receipt is missing, there twice, or another letter's"
    deliveries = rows(
        "SELECT s.id, count(d.id) FROM cases_sending s LEFT JOIN cases_delivery d ON d.decision_id = s.decision_id"
        " GROUP BY s.id HAVING count(d.id) <> 1"
    )
    assert not deliveries, "a decision is delivered not at all, or twice"
    [[broken_off]] = rows(
        "SELECT count(*) FROM outbox_attempt a LEFT JOIN outbox_attemptanswer w ON w.attempt_id = a.id"
        " WHERE w.id IS NULL"
    )
    return f"{len(queued)} letters, {broken_off} attempts broken off"


if __name__ == "__main__":
    if "--inside" in sys.argv:
        _inside(int(sys.argv[1]))
    else:
        print(run(int(sys.argv[1])), end="")
