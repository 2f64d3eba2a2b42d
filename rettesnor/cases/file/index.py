"""The row of the index that a case has: rewritten by every action, and when what its days rest on has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from importlib.metadata import version
from itertools import islice

from rettesnor.cases.file.dated import Dated, dated_rows, with_dated_rows
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.due_dates import due_dates, running_complaint, running_decision
from rettesnor.cases.file.hashes import canonical_json, law_hash, municipality_hash
from rettesnor.cases.file.next_due import next_contact, next_of_complaint
from rettesnor.cases.models import Case, CaseIndex
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

DAYS = (
    "received_on",
    "waits_since",
    "contact_due",
    "decision_due",
    "complaint_due",
    "answer_until",
    "undelivered_since",
    "complain_until",
)
AT_ONCE = 500
"""Cases whose rows are read and written together."""


def reindex(case: Case, now: datetime) -> None:
    """Rewrite the row of a case. Every action does so in its own transaction."""
    _write(rows_of([case.pk], now))


def refresh(adopted: Mapping[str, Sequence[StandardVersion]], now: datetime) -> None:
    """Rewrite the rows of open cases that were reckoned by other law, municipality data or standards than today's.

    `adopted` are the standards in force in each municipality. One that was adopted, or that comes in force today, is
    noticed here; nothing has to run by night.
    """
    on = day_of(now)
    for municipality, standards in adopted.items():
        current = reckoned_by(municipality, standards, on)
        rows = CaseIndex.objects.filter(municipality=municipality).exclude(reckoned_by=current)
        for stale in (rows.waiting(), rows.running_out(on)):
            for some in _batched(list(stale.values_list("case_id", flat=True))):
                _write(rows_of(some, now))


def reindex_all(now: datetime) -> int:
    """Rewrite the row of every case, and say how many there are."""
    count = 0
    for some in _every_case():
        _write(rows_of(some, now))
        count += len(some)
    return count


def differences(now: datetime) -> Iterator[tuple[Case, list[str]]]:
    """The cases whose row is missing, or is another than it would be today, and the columns that differ."""
    for some in _every_case():
        stored = CaseIndex.objects.in_bulk(some)
        for row in rows_of(some, now):
            found = stored.get(row.case_id)
            differing = [
                name for name in (*DAYS, "reckoned_by") if getattr(found, name, _MISSING) != getattr(row, name)
            ]
            if differing:
                yield row.case, differing


def rows_of(cases: Sequence[int], now: datetime) -> Iterator[CaseIndex]:
    """The rows that the cases have today, unsaved."""
    on = day_of(now)
    known: dict[str, tuple[list[StandardVersion], str]] = {}
    for case in with_dated_rows(Case.objects.filter(pk__in=cases)):
        if case.municipality not in known:
            adopted = StandardVersion.objects.adopted(case.municipality, on)
            known[case.municipality] = adopted, reckoned_by(case.municipality, adopted, on)
        yield _row(dated_rows(case, now), *known[case.municipality])


def reckoned_by(municipality: str, adopted: Sequence[StandardVersion], on: date) -> str:
    """The hash of all but the case's own rows that its days rest on."""
    standards = [(standard.pk, standard.sha256, standard.holds_from) for standard in adopted]
    whole = [_version(), law_hash(), municipality_hash(municipality), _rules_of_law(law_hash(), on), standards]
    return hashlib.sha256(canonical_json(whole).encode()).hexdigest()


@cache
def _version() -> str:
    return version("rettesnor")


@lru_cache(maxsize=32)
def _rules_of_law(law: str, on: date) -> list[str]:
    """The rules whose wording is known that day, of the law with that hash."""
    return [rule.id for _act, _provision, rule in files.law().ruled(on)]


_MISSING = object()


def _row(rows: Dated, adopted: Sequence[StandardVersion], reckoned: str) -> CaseIndex:
    dues = due_dates(rows, adopted)
    decision, hearing, complaint = running_decision(dues), rows.open_hearing, running_complaint(rows, dues)
    contact, of_complaint = next_contact(dues), next_of_complaint(dues)
    promised_on = contact.clock.start if contact and contact.clock else None
    return CaseIndex(
        case=rows.case,
        municipality=rows.case.municipality,
        received_on=rows.case.received_on,
        waits_since=min(filter(None, (rows.waits_since, promised_on)), default=None),
        contact_due=contact.day if contact else None,
        decision_due=decision.day if decision else None,
        complaint_due=of_complaint.day if of_complaint else None,
        answer_until=hearing.due_on if hearing else None,
        undelivered_since=rows.undelivered_since,
        complain_until=complaint.day if complaint else None,
        reckoned_by=reckoned,
    )


def _write(rows: Iterable[CaseIndex]) -> None:
    CaseIndex.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["case"], update_fields=["municipality", *DAYS, "reckoned_by"]
    )


def _every_case() -> Iterator[list[int]]:
    return _batched(Case.objects.order_by("pk").values_list("pk", flat=True).iterator())


def _batched(keys: Iterable[int]) -> Iterator[list[int]]:
    keys = iter(keys)
    while some := list(islice(keys, AT_ONCE)):
        yield some
