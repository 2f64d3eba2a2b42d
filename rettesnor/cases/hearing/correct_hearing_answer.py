"""Correct what was recorded of an answer to a hearing: its words, or the day it came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands, unchanged
from rettesnor.cases.file.hearings import hearing_answered_by, standing_hearings
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.answer import answer_obstacles
from rettesnor.cases.models import Case, HearingAnswer
from rettesnor.text.blank import stripped


def no_answer(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    """Nothing is recorded of an answer to a hearing that stands, not even that none came."""
    if not any(each.stands for held in standing_hearings(case) for each in held.answered):
        yield Obstacle("no_hearing_answer")


CORRECT_HEARING_ANSWER = Action(
    name="correct_hearing_answer",
    label=_("Correct an answer to the hearing"),
    page="hearing",
    happened=_("Corrected the answer to the hearing, received {received_on}"),
    guard=no_answer,
    in_closed=True,
    mends=True,
)


def correct_hearing_answer(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    given: HearingAnswer,
    answer: str,
    received_on: date | None,
    reason: str,
    taken_by: str = "",
) -> HearingAnswer:
    """The answer as it should have been recorded; without text and day, that none came."""
    with CORRECT_HEARING_ANSWER.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, given))
        held = hearing_answered_by(doing.case, given)
        others = [each for each in held.answers if each.pk != given.pk]
        refuse(
            missing(reason=reason),
            answer_obstacles(held, answer, received_on, others=others, now=now, taken_by=taken_by),
        )
        content = {"answer": stripped(answer), "received_on": received_on, "taken_by": stripped(taken_by)}
        refuse(unchanged(given, content))
        doing.note(hearing=held.row.pk, received_on=received_on)
        return given.supersede(because=reason, **content, **doing.stamp)
