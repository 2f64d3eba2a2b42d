"""Take in an application. An enquiry that can be read as one is one, dated at that approach."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from rettesnor.accounts.models import User
from rettesnor.audit.record import record_event
from rettesnor.cases.actions.guard import not_a_caseworker, require, require_day
from rettesnor.cases.cpr import Cpr
from rettesnor.cases.day import day_of
from rettesnor.cases.models import Case, CaseFact, Channel, Citizen, Help, JournalCounter, Source
from rettesnor.cases.reason import Reason, refuse


def why_not(*, by: User, now: datetime) -> Reason | None:
    return not_a_caseworker(by)


def register_application(
    *,
    by: User,
    now: datetime,
    cpr: Cpr,
    name: str,
    address: tuple[str, ...],
    received_on: date,
    channel: Channel,
    applied_for: Help,
    asked_for: str = "",
    own_words: str = "",
) -> Case:
    """The new case, in the municipality of `by`, with what the application itself tells recorded as facts.

    `received_on` is the day of the approach, also where it was oral and where papers were missing.
    """
    with transaction.atomic():
        refuse(why_not(by=by, now=now))
        require(name=name, address=[line for line in address if line.strip()])
        require_day("received_on", received_on, now=now, not_before=cpr.birth_date)
        citizen = _citizen(cpr, name.strip(), [line.strip() for line in address if line.strip()], by=by, now=now)
        case = Case.objects.create(
            municipality=by.municipality,
            citizen=citizen,
            journal_number=_next_journal_number(by.municipality, day_of(now).year),
            channel=channel,
            applied_for=applied_for,
            asked_for=asked_for.strip(),
            own_words=own_words.strip(),
            registered_by=by,
            registered_at=now,
        )
        for fact, day, source in (
            ("application_received", received_on, Source.CASEWORKER),
            ("birth_date", cpr.birth_date, Source.REGISTER),
        ):
            CaseFact.objects.create(
                case=case, name=fact, value=day.isoformat(), holds_from=day, source=source, by=by, at=now
            )
        record_event(
            municipality=case.municipality,
            by=by,
            verb="register_application",
            subject=case,
            now=now,
            details={"received_on": received_on, "channel": channel, "applied_for": applied_for},
        )
    return case


def _citizen(cpr: Cpr, name: str, address: list[str], *, by: User, now: datetime) -> Citizen:
    """The person, with the newest name and address; what they were before stands in the event of the change."""
    given = {"name": name, "address": address}
    citizen, created = Citizen.objects.select_for_update().get_or_create(
        municipality=by.municipality, cpr=cpr, defaults=given
    )
    before = {"name": citizen.name, "address": citizen.address}
    changed = {what: {"from": before[what], "to": given[what]} for what in given if before[what] != given[what]}
    if changed and not created:
        citizen.name, citizen.address = name, address
        citizen.save()
        record_event(
            municipality=by.municipality, by=by, verb="change_citizen", subject=citizen, now=now, details=changed
        )
    return citizen


def _next_journal_number(municipality: str, year: int) -> str:
    """Numbers run without gaps in a municipality's year: the counter's row is held until the case is saved."""
    JournalCounter.objects.get_or_create(municipality=municipality, year=year, defaults={"last": 0})
    counter = JournalCounter.objects.select_for_update().get(municipality=municipality, year=year)
    counter.last += 1
    counter.save()
    return str(counter)
