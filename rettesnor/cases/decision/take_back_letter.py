"""Take the decision's letter out of the queue before it leaves, to send it in another way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.undelivered import leaving, stop_letter
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.letters import letter_in
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Case
from rettesnor.letters.outbox.standing import QUEUED


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    sent = letter_in(case, now)
    yield from leaving(sent)
    if sent is None or sent.standing.state not in QUEUED:
        yield Obstacle("no_queued_letter")


TAKE_BACK_LETTER = Action(
    name="take_back_letter",
    label=_("Take the letter back"),
    page="delivery",
    happened=_("Took the letter of the decision out of the queue"),
    guard=_guard,
    mends=True,
)


def take_back_letter(case: Case, *, by: Actor, now: datetime) -> None:
    """It is not sent, and the decision waits for its delivery as before."""
    with TAKE_BACK_LETTER.on(case, by=by, now=now) as doing:
        sent = letter_in(doing.case, now)
        assert sent
        stop_letter(sent.sending.decision, because="taken_back", by=by, now=now)
        doing.note(letter=sent.letter.pk)
