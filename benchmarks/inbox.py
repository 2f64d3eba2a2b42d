"""The inbox of a municipality with few and with many cases, in a database made for it and thrown away.

SQLite, or PostgreSQL where RETTESNOR_DATABASE names one: there a test database beside it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.report import Contest, Table, Target, figure, spread
from benchmarks.timing import Contestant, Spread, compete

if TYPE_CHECKING:
    from rettesnor.audit.actor import Actor
    from rettesnor.cases.models import Case

SIZES = (1_000, 100_000)
OPEN_SHARE = 20
"""One case in so many waits for something; the rest are decided, delivered and past the time to complain."""
ROUNDS = 9
MILLISECONDS = 1e3
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LOOKS = ("first page", "last page", "overdue")
ONE_ROW = "one row"


def contest(sizes: tuple[int, ...] = SIZES) -> Contest:
    """The time of a look at the inbox, of the row that an action rewrites, and of a reckoning of every case anew."""
    rows, first, engine = [], {}, ""
    for size in sizes:
        with database() as vendor:
            engine = vendor
            by, case = _fill(size)
            started = perf_counter()
            _index()
            anew = perf_counter() - started
            timed = compete({name: Contestant(run) for name, run in _looks(by, case).items()}, ROUNDS)
            first[size] = timed.of("first page")
            figures = (spread(timed.of(name), MILLISECONDS) for name in (*LOOKS, ONE_ROW))
            rows.append(
                (f"{size:,}".replace(",", " "), f"{size // OPEN_SHARE:,}".replace(",", " "), *figures, f"{anew:.1f}")
            )
    slowest = Spread(*(seconds * MILLISECONDS for seconds in vars(first[max(sizes)]).values()))
    return Contest(
        "The inbox",
        f"A look at the inbox of a municipality, from the request for a page of it to the lines that are shown, in "
        f"milliseconds, on {engine}. One case in {OPEN_SHARE} waits for something; the rest are closed. *One row* is "
        "what an action pays to rewrite the index of its case, and *all anew* the seconds of `manage.py reindex`.",
        (Table(("cases", "that wait", *LOOKS, ONE_ROW, "all anew, s"), tuple(rows)),),
        (
            Target(
                f"The first page of the inbox with {max(sizes):,} cases, ms".replace(",", " "),
                slowest,
                f"With {min(sizes):,} cases it takes {figure(first[min(sizes)], MILLISECONDS)} ms.".replace(",", " "),
                at_most=100,
            ),
        ),
    )


@contextmanager
def database() -> Iterator[str]:
    """An empty database for the length of the block, and what it runs on."""
    os.environ.setdefault("RETTESNOR_DEMO", "1")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rettesnor.config.settings")
    import django
    from django.db import connection

    django.setup()
    with TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = Path(folder) / "inbox.sqlite3"
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
        finally:
            connection.creation.destroy_test_db(str(connection.settings_dict["NAME"]), verbosity=0)
            connection.settings_dict["NAME"] = connection.creation.connection.settings_dict["NAME"]


def _looks(by: Actor, case: Case) -> dict[str, Callable[[], object]]:
    from rettesnor.cases.file.index import reindex
    from rettesnor.cases.inbox import inbox

    return {
        "first page": lambda: inbox(by, now=NOW),
        "last page": lambda: inbox(by, now=NOW, page=sys.maxsize),
        "overdue": lambda: inbox(by, now=NOW, view="overdue"),
        ONE_ROW: lambda: reindex(case, NOW),
    }


def _index() -> None:
    from rettesnor.cases.file.index import reindex_all

    reindex_all(NOW)


def _fill(size: int) -> tuple[Actor, Case]:
    """A caseworker and the cases of one municipality, and one of those that wait."""
    from rettesnor.accounts.models import Membership, Role, User
    from rettesnor.audit.actor import Actor
    from rettesnor.cases.models import (
        ApplicationDetails,
        Case,
        CaseFact,
        Channel,
        Citizen,
        Decision,
        Delivery,
        Help,
        Outcome,
        SentBy,
        Source,
    )
    from rettesnor.cases.models.cpr import Cpr
    from rettesnor.standards import files
    from rettesnor.standards.models import StandardVersion

    standard = next(each for each in map(files.standard, files.standard_ids()) if each.status.stage == "in-force")
    municipality = files.municipality(standard.municipality)
    StandardVersion.objects.record(standard, now=NOW - timedelta(days=1_000))
    user = User.objects.create_user("caseworker", password=None)
    Membership.objects.create(user=user, municipality=municipality.code, role=Role.CASEWORKER)
    by, code = Actor.objects.of_user(user), municipality.code
    citizens = Citizen.objects.bulk_create(
        Citizen(municipality=code, cpr=Cpr.parse(_number(n)), name=f"Borger {n} Prøve", address=["Prøvevej 1"])
        for n in range(size)
    )
    cases = Case.objects.bulk_create(
        Case(
            municipality=code, citizen=citizen, journal_number=f"{n:06}", registered_by=by, registered_at=_received(n)
        )
        for n, citizen in enumerate(citizens)
    )  # fmt: skip
    ApplicationDetails.objects.bulk_create(
        ApplicationDetails(
            municipality=code, case=case, channel=Channel.DIGITAL, applied_for=Help.SHELTERED_EMPLOYMENT, by=by,
            at=case.registered_at,
        )
        for case in cases
    )  # fmt: skip
    CaseFact.objects.bulk_create(
        CaseFact(
            municipality=code, case=case, name="application_received", value=_received(n).date().isoformat(),
            holds_from=_received(n).date(), said_on=_received(n).date(), source=Source.CASEWORKER, by=by,
            at=_received(n),
        )
        for n, case in enumerate(cases)
    )  # fmt: skip
    closed = [case for n, case in enumerate(cases) if n % OPEN_SHARE]
    decisions = Decision.objects.bulk_create(
        Decision(
            municipality=code, case=case, outcome=Outcome.GRANTED, basis="{}", letter="{}", blocks=[], pdf=b"",
            by=by, at=case.registered_at + timedelta(days=30),
        )
        for case in closed
    )  # fmt: skip
    Delivery.objects.bulk_create(
        Delivery(
            municipality=code, case=decision.case, decision=decision, delivered_on=decision.at.date(),
            how=SentBy.DIGITAL_POST, by=by, at=decision.at,
        )
        for decision in decisions
    )  # fmt: skip
    return by, cases[0]


def _received(n: int) -> datetime:
    """Cases that wait came in the last four months, the others more than a quarter of a year before."""
    return NOW - timedelta(days=n // OPEN_SHARE % 120 if n % OPEN_SHARE == 0 else 200 + n % 700)


def _number(n: int) -> str:
    """A made-up CPR number of the replacement series, another one for each."""
    born = date(1950, 1, 1) + timedelta(days=n % 18_000)
    return f"{born.day + 60:02}{born:%m%y}-{1_000 + n // 18_000:04}"
