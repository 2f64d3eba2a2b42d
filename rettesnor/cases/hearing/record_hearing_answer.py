"""Record what the citizen answered, or that no answer came before the time ran out. A late answer counts too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import no_longer_stands
from rettesnor.cases.file.hearings import standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.answer import answer_obstacles
from rettesnor.cases.models import Case, Hearing, HearingAnswer
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not standing_hearings(case):
        yield Obstacle("no_hearing")


RECORD_HEARING_ANSWER = Action(
    name="record_hearing_answer",
    label=_("Record an answer to the hearing"),
    page="hearing",
    happened=_("Recorded the answer to the hearing, received {received_on}"),
    guard=_guard,
    in_closed=True,
)


def record_hearing_answer(
    case: Case, *, by: Actor, now: datetime, hearing: Hearing, answer: str, received_on: date | None, taken_by: str = ""
) -> HearingAnswer:
    """The answer, with who wrote it down if it was given orally; without text and day, that none was received."""
    with RECORD_HEARING_ANSWER.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, hearing))
        held = next(held for held in standing_hearings(doing.case) if held.row.pk == hearing.pk)
        refuse(answer_obstacles(held, answer, received_on, others=held.answers, now=now, taken_by=taken_by))
        doing.note(hearing=hearing.pk, received_on=received_on)
        return HearingAnswer.objects.create(
            **doing.stamp,
            hearing=hearing,
            answer=stripped(answer),
            received_on=received_on,
            taken_by=stripped(taken_by),
        )
