"""Give the citizen more time to answer, as they asked for (FVL § 21)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands, out_of_time
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.time_to_answer import time_to_answer
from rettesnor.cases.models import Case, Hearing, SentBy


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not standing_hearings(case):
        yield Obstacle("no_hearing")


EXTEND_HEARING = Action(
    name="extend_hearing",
    label=_("Give more time to answer"),
    page="hearing",
    happened=_("Gave more time to answer the hearing, as asked for on {asked_on}: until {due_on}"),
    guard=_guard,
    mends=True,
)


def extend_hearing(
    case: Case, *, by: Actor, now: datetime, hearing: Hearing, asked_on: date, due_on: date, reason: str
) -> Hearing:
    """The hearing with the later day to answer by, which every clock follows; `reason` is what the citizen said."""
    with EXTEND_HEARING.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, hearing))
        how, sent_on = SentBy(hearing.how), hearing.sent_on
        refuse(
            missing(reason=reason),
            out_of_time("asked_on", asked_on, now=now, follows={"sent_on": sent_on}),
            _no_later(hearing, due_on),
            time_to_answer(doing.case, now, sent_on=sent_on, how=how, due_on=due_on, because=reason),
        )
        doing.note(hearing=hearing.pk, asked_on=asked_on, due_on=due_on)
        return hearing.supersede(because=reason, due_on=due_on, extension_asked_on=asked_on, **doing.stamp)


def _no_later(hearing: Hearing, due_on: date) -> Iterator[Obstacle]:
    if due_on <= hearing.due_on:
        yield Obstacle("no_more_time", None, {"what": "due_on", "day": hearing.due_on})
