"""How far a letter in the queue has come, read from its rows at the moment asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.outbox.models import (
    ENDS,
    AnswerKind,
    Attempt,
    AttemptAnswer,
    LetterAct,
    LetterActKind,
    QueuedLetter,
)

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 12 * 60))
"""From an answer that was none to the next attempt, longer each time; after the last of them it is given up."""
LEASE = timedelta(minutes=5)
"""An attempt without an answer for so long was broken off: the post answers within a minute."""


class LetterState(StrEnum):
    WAITING = "waiting"
    LEAVING = "leaving"
    """It is being handed over at this moment, so nothing else can be done to it."""
    TO_PRINT = "to_print"
    SENT = "sent"
    POSTED = "posted"
    EXEMPT = "exempt"
    REFUSED = "refused"
    GIVEN_UP = "given_up"
    TAKEN_OUT = "taken_out"


QUEUED = frozenset({LetterState.WAITING, LetterState.LEAVING, LetterState.TO_PRINT})
FAILED = frozenset({LetterState.EXEMPT, LetterState.REFUSED, LetterState.GIVEN_UP})
"""It is not sent, and a person has to say what is to be done."""


@dataclass(frozen=True)
class LetterStanding:
    """`because` is the code of why it is not sent, `tries` how many attempts count, `next_at` when the next is due.

    `sent_at` is when the recipient could open it, `posted_on` the day it was posted.
    """

    state: LetterState
    tries: int = 0
    because: str = ""
    next_at: datetime | None = None
    sent_at: datetime | None = None
    posted_on: date | None = None

    def due_at(self, now: datetime) -> datetime | None:
        """Since when the next try is due; None where it is not yet, or no more is made."""
        return self.next_at if self.next_at and self.next_at <= now else None


def standing_of(letter: QueuedLetter, at: datetime, *, lease: timedelta = LEASE) -> LetterStanding:
    """The standing of a letter whose attempts and acts are read, or will be."""
    acts = [act for act in letter.acts.all() if act.at <= at]
    attempts = [attempt for attempt in letter.attempts.all() if attempt.at <= at]
    for attempt in attempts:
        answer = _answer(attempt, at)
        if answer and answer.kind == AnswerKind.TAKEN:
            return LetterStanding(LetterState.SENT, attempt.number, sent_at=answer.available_at)
    if acts and (last := acts[-1]).kind in ENDS:
        state = LetterState.POSTED if last.kind == LetterActKind.POSTED else LetterState.TAKEN_OUT
        return LetterStanding(state, len(attempts), last.because, posted_on=last.posted_on)
    if letter.channel == DeliveryChannel.LETTER:
        return LetterStanding(LetterState.TO_PRINT)
    return _round(letter, acts, attempts, at, lease)


def _round(
    letter: QueuedLetter, acts: list[LetterAct], attempts: list[Attempt], at: datetime, lease: timedelta
) -> LetterStanding:
    """By the attempts since it was last tried anew."""
    again = next((act for act in reversed(acts) if act.kind == LetterActKind.AGAIN), None)
    since = [attempt for attempt in attempts if again is None or attempt.number > again.after]
    tries = len(since)
    if not since:
        return LetterStanding(LetterState.WAITING, next_at=again.at if again else letter.at)
    answer = _answer(since[-1], at)
    if answer is None and at < since[-1].at + lease:
        return LetterStanding(LetterState.LEAVING, tries)
    if answer and answer.kind == AnswerKind.EXEMPT:
        return LetterStanding(LetterState.EXEMPT, tries)
    if answer and answer.kind == AnswerKind.NEVER:
        return LetterStanding(LetterState.REFUSED, tries, answer.because)
    because = answer.because if answer else "no_answer"
    if tries > len(WAITS):
        return LetterStanding(LetterState.GIVEN_UP, tries, because)
    next_at = answer.at + WAITS[tries - 1] if answer else since[-1].at + lease
    return LetterStanding(LetterState.WAITING, tries, because, next_at)


def _answer(attempt: Attempt, at: datetime) -> AttemptAnswer | None:
    answer: AttemptAnswer | None = getattr(attempt, "answer", None)
    return answer if answer and answer.at <= at else None
