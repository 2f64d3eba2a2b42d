"""The letter of a decision on its way to the citizen: the last that was put into the queue, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch

from rettesnor.cases.file.decisions import newest_decision
from rettesnor.cases.models import Case, Decision, Sending
from rettesnor.letters.outbox.models import QueuedLetter
from rettesnor.letters.outbox.queue import with_rows
from rettesnor.letters.outbox.standing import LetterStanding, standing_of


@dataclass(frozen=True)
class LetterUnderWay:
    """A letter of a decision, with its standing."""

    sending: Sending
    standing: LetterStanding

    @property
    def letter(self) -> QueuedLetter:
        return self.sending.letter


def with_letters() -> Prefetch:  # type: ignore[type-arg]  # of rows that are read by another
    """What `letters_of` reads of decisions, at once."""
    letters = Prefetch("letter", with_rows(QueuedLetter.objects.all()))
    return Prefetch("sendings", Sending.objects.prefetch_related(letters))


def letters_of(decision: Decision, at: datetime) -> tuple[LetterUnderWay, ...]:
    """All letters of a decision, oldest first."""
    rows = sorted((row for row in decision.sendings.all() if row.at <= at), key=lambda row: (row.at, row.pk))
    return tuple(LetterUnderWay(row, standing_of(row.letter, at)) for row in rows)


def letter_of(decision: Decision, at: datetime) -> LetterUnderWay | None:
    """The last of them."""
    return next(reversed(letters_of(decision, at)), None)


def letter_in(case: Case, at: datetime) -> LetterUnderWay | None:
    """The last letter of the newest decision of a case that counts."""
    newest = newest_decision(case)
    return letter_of(newest, at) if newest else None
