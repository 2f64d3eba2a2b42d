"""Take in an application. An enquiry that can be read as one is one, dated at that approach."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import born_impossibly, missing, not_theirs, out_of_time
from rettesnor.cases.file.index import reindex
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.intake.new_case import new_case, next_journal_number
from rettesnor.cases.models import Case, Channel, Citizen, Help
from rettesnor.cases.models.cpr import Cpr
from rettesnor.text.blank import is_blank
from rettesnor.text.cleaning import one_line

REGISTER_APPLICATION = Action(
    name="register_application",
    label=_("Register an application"),
    page="new_application",
    happened=_("Registered the application, received {received_on}"),
)


def why_not(municipality: str, *, by: Actor) -> Obstacle | None:
    """Why somebody cannot take in applications in a municipality."""
    return not_theirs(by, municipality)


def register_application(
    *,
    municipality: str,
    by: Actor,
    now: datetime,
    cpr: Cpr,
    name: str,
    address: tuple[str, ...],
    received_on: date,
    channel: Channel,
    applied_for: Help,
    asked_for: str = "",
    own_words: str = "",
    known: Citizen | None = None,
) -> Case:
    """The new case, with what the application itself tells recorded as facts.

    It is the registering user's until it is given to somebody else. `received_on` is the day of the approach, also
    where it was oral and where papers were missing. A CPR number that is known already opens no case before `known`
    says that it is that citizen's; their name and address stay as they are, since changing them is an act of its own.
    """
    with transaction.atomic():
        refuse(why_not(municipality, by=by))
        number = next_journal_number(municipality, day_of(now).year)
        lines = [one_line(line) for line in address if not is_blank(line)]
        refuse(
            _another_citizen(municipality, cpr, known),
            born_impossibly(cpr, day_of(now)),
            missing(name=name, address=lines) if known is None else None,
            out_of_time("received_on", received_on, now=now, follows={"birth_date": cpr.birth_date}),
        )
        new = {"municipality": municipality, "cpr": cpr, "name": one_line(name), "address": lines}
        case = new_case(
            known or Citizen.objects.create(**new),
            number,
            by=by,
            now=now,
            received_on=received_on,
            channel=channel,
            applied_for=applied_for,
            asked_for=asked_for,
            own_words=own_words,
        )
        details = {"received_on": received_on, "channel": channel, "applied_for": applied_for}
        REGISTER_APPLICATION.record(Doing(case, by, now, details))
        reindex(case, now)
    return case


def _another_citizen(municipality: str, cpr: Cpr, known: Citizen | None) -> Iterator[Obstacle]:
    """The number is somebody's already, and nobody has said that it is them; or another one was meant."""
    citizen = Citizen.objects.filter(municipality=municipality, cpr=cpr).first()
    if citizen != known:
        yield Obstacle("citizen_known", None, {"citizen": citizen.pk} if citizen else {})
