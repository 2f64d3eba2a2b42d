"""What becomes of a letter in the queue when its decision reaches the citizen otherwise, or counts no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.letters import LetterUnderWay, letter_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Decision
from rettesnor.letters.outbox.models import LetterActKind
from rettesnor.letters.outbox.queue import act, held
from rettesnor.letters.outbox.standing import FAILED, LetterState, standing_of


def leaving(sent: LetterUnderWay | None) -> Iterator[Obstacle]:
    """The letter is being handed to the post at this moment: what comes of it has to be known first."""
    if sent and sent.standing.state == LetterState.LEAVING:
        yield Obstacle("letter_leaving")


def stop_letter(decision: Decision, *, because: str, by: Actor, now: datetime) -> None:
    """Take it out of the queue, if it is there and not sent. Refused while it is being handed over."""
    sent = letter_of(decision, now)
    if sent is None:
        return
    standing = standing_of(held(sent.letter), now)
    refuse(leaving(LetterUnderWay(sent.sending, standing)))
    if standing.state in FAILED | {LetterState.WAITING, LetterState.TO_PRINT}:
        act(sent.letter, LetterActKind.TAKEN_OUT, by=by, now=now, because=because)
