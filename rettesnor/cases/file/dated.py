"""The dated rows of a case, read at once: what its due dates, its tasks and its row of the index are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import standing
from rettesnor.cases.file.hearings import HeldHearing, held_hearings
from rettesnor.cases.models import (
    Case,
    CaseFact,
    Decision,
    DecisionDraft,
    Delivery,
    Deviation,
    Hearing,
    HearingAnswer,
    still_standing,
)
from rettesnor.rules.clocks import DATED_BY, RECORDED_BY, REMITTAL
from rettesnor.rules.compiled import Value
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion


@dataclass(frozen=True)
class Dated:
    """A case's rows as they stood at `now`.

    `facts` are those that held on that day, `recorded` every one that was recorded by then. `hearings` and `deviations`
    are those that stood. `reconsidered_at` is when what is new was last looked at without a new decision. A `closed`
    case waits for nothing, and nothing is due in it.
    """

    case: Case
    now: datetime
    facts: Mapping[str, CaseFact]
    hearings: tuple[HeldHearing, ...]
    decisions: tuple[Decision, ...]
    deviations: tuple[Deviation, ...]
    draft: DecisionDraft | None
    recorded: tuple[CaseFact, ...]
    reconsidered_at: datetime | None
    closed: bool
    _read: dict[int, Mapping[str, Value]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def on(self) -> date:
        return day_of(self.now)

    @property
    def decision(self) -> Decision | None:
        """The newest decision."""
        return self.decisions[-1] if self.decisions else None

    @property
    def remitted_on(self) -> date | None:
        """The day Ankestyrelsen's decision was received: from then on, the case is to be decided anew (RSL § 3 a)."""
        return self.day(DATED_BY[REMITTAL])

    @property
    def open_hearing(self) -> HeldHearing | None:
        if self.closed:
            return None
        return open_hearing(self.hearings, self.decision.at if self.decision else None, self.on)

    @property
    def undecided_since(self) -> date | None:
        """The day since which a decision is awaited; None where none is.

        A decided case comes back when it is remitted, and when the citizen is heard or a decision is drafted anew.
        """
        last = self.decision
        if self.closed:
            return None
        if self.remitted_on and (last is None or day_of(last.at) < self.remitted_on):
            return self.remitted_on
        if last is None:
            return self.day("application_received") or day_of(self.case.registered_at)
        anew = [hearing.at for hearing in self.hearings if hearing.at > last.at]
        if self.draft:
            anew.append(self.draft.saved_at)
        return min(map(day_of, anew), default=None)

    @property
    def news(self) -> tuple[CaseFact, ...]:
        """What was recorded after the newest decision and says something else than was known, days of events aside.

        Nothing where it has been looked at since, or where a decision is awaited anyway.
        """
        if self.decision is None or self.undecided_since:
            return ()
        since = max(self.decision.at, self.reconsidered_at or self.decision.at)
        before = standing([row for row in self.recorded if row.at <= since], self.on, since)
        return tuple(
            row
            for name, row in self.facts.items()
            if row.at > since
            and name not in (*DATED_BY.values(), *RECORDED_BY.values())
            and (name not in before or before[name].value != row.value)
        )

    @property
    def news_since(self) -> date | None:
        return min((day_of(row.at) for row in self.news), default=None)

    @property
    def undelivered_since(self) -> date | None:
        """The day of a decision whose delivery is not recorded. One that was appealed has been received."""
        last = self.decision
        if last is None or self.delivery_of(last) or (self.remitted_on and day_of(last.at) < self.remitted_on):
            return None
        return day_of(last.at)

    def delivery_of(self, decision: Decision) -> Delivery | None:
        """How and when the decision reached the citizen, as it stood."""
        return next(still_standing(row for row in decision.deliveries.all() if row.at <= self.now), None)

    def set_aside(self, version: StandardVersion | None) -> dict[str, str]:
        """The rules of a standard that are set aside, each with its reason."""
        return {row.rule: row.reason for row in self.deviations if version and row.standard_id == version.pk}

    def day(self, fact: str) -> date | None:
        """The day that a fact of the common vocabulary tells."""
        known = self.values(files.vocabulary()).get(fact)
        return date.fromordinal(known) if isinstance(known, int) else None

    def values(self, vocabulary: Vocabulary) -> Mapping[str, Value]:
        """The facts as far as a vocabulary can read them; a row that it cannot is unknown."""
        if id(vocabulary) not in self._read:
            written = {name: row.value for name, row in self.facts.items() if name in vocabulary}
            self._read[id(vocabulary)] = vocabulary.stored(written, on=self.on).values
        return self._read[id(vocabulary)]


def with_dated_rows(cases: QuerySet[Case]) -> QuerySet[Case]:
    """The cases with all that `dated` reads of them, in a number of queries that does not grow with the cases."""
    return cases.select_related("citizen", "draft").prefetch_related(
        "facts",
        "deviations",
        "reconsiderations",
        "applications",
        "closings",
        Prefetch("hearings", Hearing.objects.defer("material", "facts")),
        Prefetch("hearing_answers", HearingAnswer.objects.defer("answer")),
        Prefetch(
            "decisions", Decision.objects.defer("basis", "letter", "blocks", "pdf").prefetch_related("deliveries")
        ),
    )


def dated(case: Case, now: datetime) -> Dated:
    """The rows of a case, read anew."""
    return dated_rows(with_dated_rows(Case.objects.all()).get(pk=case.pk), now)


def dated_rows(case: Case, now: datetime) -> Dated:
    """The rows of a case that `with_dated_rows` has read."""
    draft = getattr(case, "draft", None)
    decisions = [row for row in case.decisions.all() if row.at <= now]
    hearings = [row for row in case.hearings.all() if row.at <= now]
    answers = [row for row in case.hearing_answers.all() if row.at <= now]
    return Dated(
        case,
        now,
        standing(case.facts.all(), day_of(now), now),
        tuple(held for held in held_hearings(hearings, answers) if held.stands),
        tuple(sorted(decisions, key=lambda row: (row.at, row.pk))),
        tuple(still_standing(row for row in case.deviations.all() if row.at <= now)),
        draft if draft and draft.saved_at <= now else None,
        tuple(row for row in case.facts.all() if row.at <= now),
        max((row.at for row in case.reconsiderations.all() if row.at <= now), default=None),
        any(still_standing(row for row in case.closings.all() if row.at <= now)),
    )


def open_hearing(hearings: Iterable[HeldHearing], decided_at: datetime | None, on: date) -> HeldHearing | None:
    """The newest hearing since the last decision that the citizen can still answer and has not answered."""
    waiting = [
        hearing for hearing in hearings if (decided_at is None or hearing.at > decided_at) and not hearing.is_over(on)
    ]
    return max(waiting, key=lambda hearing: hearing.due_on, default=None)
