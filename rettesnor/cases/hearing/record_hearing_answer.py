"""Record what the citizen answered, or that no answer came before the time ran out. A late answer counts too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.guard import missing, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Hearing, HearingAnswer
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not case.hearings.exists():
        yield Obstacle("no_hearing")


RECORD_HEARING_ANSWER = Action(
    name="record_hearing_answer",
    label=_("Record an answer to the hearing"),
    page="hearing",
    happened=_("Recorded the answer to the hearing, received {received_on}"),
    guard=_guard,
)


def record_hearing_answer(
    case: Case, *, by: Actor, now: datetime, hearing: Hearing, answer: str, received_on: date | None
) -> HearingAnswer:
    """The answer; without text and day it notes that none was received."""
    with RECORD_HEARING_ANSWER.on(case, by=by, now=now) as doing:
        if hearing.case_id != doing.case.pk:
            refuse(Obstacle("not_in_case"))
        if received_on is None and not answer.strip():
            refuse(_not_over(hearing, doing))
        else:
            refuse(missing(answer=answer, received_on=received_on))
            assert received_on
            refuse(out_of_time("received_on", received_on, now=now, not_before=hearing.sent_on))
        doing.note(hearing=hearing.pk, received_on=received_on)
        return HearingAnswer.objects.create(
            **doing.stamp, hearing=hearing, answer=stripped(answer), received_on=received_on
        )


def _not_over(hearing: Hearing, doing: Doing) -> Iterator[Obstacle]:
    if doing.on <= hearing.due_on:
        yield Obstacle("hearing_before_due", "forvaltningsloven § 19, stk. 1", {"day": hearing.due_on})
    if hearing.answers.filter(received_on__isnull=False).exists():
        yield Obstacle("hearing_answered")
