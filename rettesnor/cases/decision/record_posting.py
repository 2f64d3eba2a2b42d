"""Record that the printed letter was posted: from that day the citizen is presumed to receive it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import out_of_time
from rettesnor.cases.file.letters import letter_in
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Delivery, SentBy
from rettesnor.letters.outbox.models import LetterActKind
from rettesnor.letters.outbox.queue import act, held
from rettesnor.letters.outbox.standing import LetterState


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    sent = letter_in(case, now)
    if sent is None or sent.standing.state != LetterState.TO_PRINT:
        yield Obstacle("no_letter_to_post")


RECORD_POSTING = Action(
    name="record_posting",
    label=_("Record that the letter is posted"),
    page="delivery",
    happened=_("Posted the letter of the decision on {posted_on}"),
    guard=_guard,
    mends=True,
)


def record_posting(case: Case, *, by: Actor, now: datetime, posted_on: date) -> Delivery:
    """The letter leaves the print queue, and its delivery is recorded with it. Nothing leaves before it is queued."""
    with RECORD_POSTING.on(case, by=by, now=now) as doing:
        sent = letter_in(doing.case, now)
        assert sent
        refuse(out_of_time("posted_on", posted_on, now=now, follows={"queued_on": day_of(sent.sending.at)}))
        act(held(sent.letter), LetterActKind.POSTED, by=by, now=now, posted_on=posted_on)
        doing.note(letter=sent.letter.pk, posted_on=posted_on)
        return record_delivery(doing.case, by=by, now=now, delivered_on=posted_on, how=SentBy.LETTER)
