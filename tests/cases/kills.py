"""Kill real processes again and again while they issue and send, and see that nothing is lost or doubled: `make kills`.

`python -m tests.cases.kills 20` kills 20 of each. It works in a database and a folder of its own: an SQLite file, or on
the server of RETTESNOR_DATABASE where that is PostgreSQL. What it sees is read by SQL that shares no code with the
queue.
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
ISSUER = [sys.executable, "-m", "tests.cases.kills", "--issuing"]
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
        _kill_in_the_middle(WORKER, Attempt, 5 * SECONDS)
    post.trouble("slow", begins=False)
    for _ in range(20):
        subprocess.run([*WORKER, "--once"], check=True, stdout=subprocess.DEVNULL)
        if not unfinished().exists():
            break
        time.sleep(1)
    assert not unfinished().exists(), "a letter is left in the queue"
    print(f"{kills} kills, {_seen(post.folder)}: no letter lost or doubled")
    print(f"{kills} kills, {_issued(kills)}: no decision lost, doubled or by halves")


def _kill_in_the_middle(command: list[str], begun: Any, seconds: float) -> None:
    """Kill the process a random time after it has written its first row of the kind."""
    before = begun.objects.count()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while begun.objects.count() == before:
            assert process.poll() is None, "the process ended by itself"
            time.sleep(0.005)
        time.sleep(random.uniform(0, seconds))
        process.kill()


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


def _issued(kills: int) -> str:
    """Decisions are issued one after the other, by a process that is killed; what there is of them in the end."""
    from rettesnor.cases.models import Case, Decision
    from tests.cases import cast
    from tests.cases.copies import copies

    known = cast.karen()
    for _ in range(kills):
        if _drafts().count() < 10:
            for case in copies(known, 10):
                cast.draft(case, cast.GRANT)
        _kill_in_the_middle(ISSUER, Decision, 0.3)
    drafts = {(case,) for (case,) in _drafts().values_list("case")}
    cases = set(Case.objects.filter(journal_number__startswith="2025-", municipality=cast.GREVE).values_list("pk"))
    decided = _rows("SELECT case_id FROM cases_decision WHERE standard_id = 'greve-2019'")
    assert len(decided) == len(set(decided)), "a case is decided twice"
    assert drafts | set(decided) == cases, "a case has lost its draft, and has no decision"
    assert not drafts & set(decided), "a draft has outlived its decision"
    halves = _rows(
        "SELECT d.id FROM cases_decision d LEFT JOIN cases_caseindex i ON i.case_id = d.case_id"
        " WHERE d.standard_id = 'greve-2019' AND (i.undelivered_since IS NULL OR NOT EXISTS ("
        "SELECT 1 FROM audit_event e WHERE e.verb = 'issue_decision' AND e.subject_id = CAST(d.case_id AS text)))"
    )
    assert not halves, "a decision has no event, or is not in the index"
    return f"{len(decided)} decisions"


def _issue() -> None:
    """Issue every draft there is; whoever started this ends it."""
    import django

    django.setup()
    from tests.cases import cast

    for draft in _drafts().select_related("case").order_by("pk"):
        cast.issue(draft.case)


def _drafts() -> Any:
    """Those of the copied cases; the demo has others, which lack something."""
    from rettesnor.cases.models import DecisionDraft
    from tests.cases import cast

    return DecisionDraft.objects.filter(case__municipality=cast.GREVE, case__journal_number__startswith="2025-")


def _rows(sql: str) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def _seen(folder: Path) -> str:
    """What there is of letters, and an AssertionError where one is lost or doubled."""
    queued = {key for (key,) in _rows("SELECT key FROM outbox_queuedletter")}
    taken = {file.stem: json.loads(file.read_text())["receipt"] for file in (folder / "taken").glob("*.json")}
    assert taken.keys() == queued, "the post has other letters than the queue"
    receipts = _rows(
        "SELECT l.key, w.receipt FROM outbox_queuedletter l JOIN outbox_attempt a ON a.letter_id = l.id"
        " JOIN outbox_attemptanswer w ON w.attempt_id = a.id WHERE w.kind = 'taken'"
    )
    assert sorted(receipts) == sorted(taken.items()), "a receipt is missing, there twice, or another letter's"
    deliveries = _rows(
        "SELECT s.id, count(d.id) FROM cases_sending s LEFT JOIN cases_delivery d ON d.decision_id = s.decision_id"
        " GROUP BY s.id HAVING count(d.id) <> 1"
    )
    assert not deliveries, "a decision is delivered not at all, or twice"
    [[broken_off]] = _rows(
        "SELECT count(*) FROM outbox_attempt a LEFT JOIN outbox_attemptanswer w ON w.attempt_id = a.id"
        " WHERE w.id IS NULL"
    )
    return f"{len(queued)} letters, {broken_off} attempts broken off"


if __name__ == "__main__":
    if "--issuing" in sys.argv:
        _issue()
    elif "--inside" in sys.argv:
        _inside(int(sys.argv[1]))
    else:
        print(run(int(sys.argv[1])), end="")
