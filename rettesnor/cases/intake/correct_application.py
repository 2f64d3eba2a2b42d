"""Correct what was registered of the application: how and when it came, what is applied for, the citizen's words."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.intake.record_facts import NewFact, enter
from rettesnor.cases.models import ApplicationDetails, Case, Channel, Help, Source
from rettesnor.text.blank import stripped

CORRECT_APPLICATION = Action(
    name="correct_application",
    label=_("Correct the application"),
    page="correct_application",
    happened=_("Corrected the application, received {received_on}"),
    in_closed=True,
)


def correct_application(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    received_on: date,
    channel: Channel,
    applied_for: Help,
    asked_for: str,
    own_words: str,
    reason: str,
) -> ApplicationDetails:
    """The application as it came. The day is corrected as the fact it is; figures keep the one registered first."""
    with CORRECT_APPLICATION.on(case, by=by, now=now) as doing:
        standing: ApplicationDetails = doing.case.application
        content = {
            "channel": channel,
            "applied_for": applied_for,
            "asked_for": stripped(asked_for),
            "own_words": stripped(own_words),
        }
        day = received_on.isoformat()
        another_day = received_on != doing.case.received_on
        another_content = standing.differs_from(content)
        refuse(
            missing(reason=reason),
            out_of_time("received_on", received_on, now=now, follows={"birth_date": case.citizen.cpr.birth_date}),
            None if another_day or another_content else Obstacle("nothing_changed"),
        )
        if another_content:
            standing = standing.supersede(because=reason, **content, **doing.stamp)
        if another_day:
            enter(
                doing, [NewFact("application_received", day, received_on, Source.CASEWORKER, doing.on, reason=reason)]
            )
        doing.note(received_on=received_on)
        return standing
