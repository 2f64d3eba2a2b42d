"""A case as it begins: its number, what is asked for, and the two days that everything is counted from."""

from __future__ import annotations

from datetime import date, datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.facts import APPLICATION, CPR_NUMBER
from rettesnor.cases.models import (
    ApplicationDetails,
    Assignment,
    Case,
    CaseFact,
    Channel,
    Citizen,
    Help,
    JournalCounter,
    Source,
)
from rettesnor.text.blank import stripped


def new_case(
    citizen: Citizen,
    number: str,
    *,
    by: Actor,
    now: datetime,
    received_on: date,
    channel: Channel,
    applied_for: Help,
    asked_for: str,
    own_words: str,
    document: str = APPLICATION,
) -> Case:
    """The case, which is that of whoever opens it until it is given to somebody else.

    `document` is the paper that the day of the approach stands in.
    """
    case = Case.objects.create(
        municipality=citizen.municipality,
        citizen=citizen,
        journal_number=number,
        registered_by=by,
        registered_at=now,
    )
    stamp = {"case": case, "by": by, "at": now}
    ApplicationDetails.objects.create(
        **stamp,
        channel=channel,
        applied_for=applied_for,
        asked_for=stripped(asked_for),
        own_words=stripped(own_words),
    )
    for fact, day, paper in (
        ("application_received", received_on, document),
        ("birth_date", citizen.cpr.birth_date, CPR_NUMBER),
    ):
        CaseFact.objects.create(
            **stamp,
            name=fact,
            value=day.isoformat(),
            holds_from=day,
            source=Source.CASEWORKER,
            said_on=received_on,
            document=paper,
        )
    Assignment.objects.create(**stamp, owner=by.user)
    return case


def next_journal_number(municipality: str, year: int) -> str:
    """Numbers run without gaps in a municipality's year: the counter's row is held until the case is saved.

    Holding it also keeps two registrations from making one citizen twice.
    """
    JournalCounter.objects.get_or_create(municipality=municipality, year=year, defaults={"last": 0})
    counter = JournalCounter.objects.select_for_update().get(municipality=municipality, year=year)
    counter.last += 1
    counter.save()
    return str(counter)
