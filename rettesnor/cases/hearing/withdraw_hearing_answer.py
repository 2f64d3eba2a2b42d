"""Take back an answer that was recorded by mistake, in another citizen's case or twice."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.correct_hearing_answer import no_answer
from rettesnor.cases.models import Case, HearingAnswer

WITHDRAW_HEARING_ANSWER = Action(
    name="withdraw_hearing_answer",
    label=_("Withdraw an answer to the hearing"),
    page="hearing",
    happened=_("Withdrew the answer to the hearing, received {received_on}"),
    guard=no_answer,
    in_closed=True,
    mends=True,
)


def withdraw_hearing_answer(
    case: Case, *, by: Actor, now: datetime, given: HearingAnswer, reason: str
) -> HearingAnswer:
    """The row that takes it back: the hearing waits for an answer again, if its time runs still."""
    with WITHDRAW_HEARING_ANSWER.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, given), missing(reason=reason))
        doing.note(hearing=given.hearing_id, received_on=given.received_on)
        return given.supersede(**doing.stamp, because=reason, withdrawn=True)
