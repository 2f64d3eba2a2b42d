"""The one reader of a case's hearings: how each stands after its corrections, and what was answered to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rettesnor.cases.models import Case, Hearing, HearingAnswer, HearingExemption, History, histories, still_standing


@dataclass(frozen=True)
class HeldHearing:
    """A hearing with the answers to it. They follow a correction: what was answered to it before, was answered to it.

    It was held when it was first recorded, also where it was corrected later.
    """

    history: History[Hearing]
    answered: tuple[History[HearingAnswer], ...]

    @property
    def row(self) -> Hearing:
        return self.history.last

    @property
    def stands(self) -> bool:
        return self.history.stands

    @property
    def at(self) -> datetime:
        return self.history.first.at

    @property
    def sent_on(self) -> date:
        return self.row.sent_on

    @property
    def due_on(self) -> date:
        return self.row.due_on

    @property
    def answers(self) -> tuple[HearingAnswer, ...]:
        """What came back, as it stands; a note that nothing came is no answer."""
        return tuple(each.last for each in self.answered if each.stands and each.last.received_on)

    def is_over(self, on: date) -> bool:
        """The citizen has answered, or the time to answer has passed."""
        return on > self.due_on or bool(self.answers)


def hearings_of(case: Case) -> list[HeldHearing]:
    """Every hearing of the case, those that were withdrawn too, oldest first.

    Two queries, or none where `hearings` and `hearing_answers` are prefetched.
    """
    return held_hearings(case.hearings.all(), case.hearing_answers.all())


def held_hearings(hearings: Iterable[Hearing], answers: Iterable[HearingAnswer]) -> list[HeldHearing]:
    """The same of rows that are read already."""
    answered = histories(answers)
    return [
        HeldHearing(history, tuple(each for each in answered if each.first.hearing_id in pks))
        for history in histories(hearings)
        for pks in [{row.pk for row in history.rows}]
    ]


def standing_hearings(case: Case) -> list[HeldHearing]:
    """The hearings that count, oldest first."""
    return [held for held in hearings_of(case) if held.stands]


def standing_exemptions(case: Case) -> list[HearingExemption]:
    """Why no hearing is held, as it stands, oldest first."""
    return list(still_standing(case.hearing_exemptions.all()))


def hearing_answered_by(case: Case, answer: HearingAnswer) -> HeldHearing:
    """The hearing of the case that an answer was given to, as it was corrected since."""
    return next(held for held in hearings_of(case) if any(row.pk == answer.hearing_id for row in held.history.rows))


def open_hearing(hearings: Iterable[HeldHearing], decided_at: datetime | None, on: date) -> HeldHearing | None:
    """The newest hearing since the last decision that the citizen can still answer and has not answered."""
    waiting = [
        hearing for hearing in hearings if (decided_at is None or hearing.at > decided_at) and not hearing.is_over(on)
    ]
    return max(waiting, key=lambda hearing: hearing.due_on, default=None)
