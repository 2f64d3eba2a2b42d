"""The dated rows of a case, read at once: what its due dates, its tasks and its row of the index are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from rettesnor.cases.file.complaints import HeldComplaint, held_complaints, taken_away, with_what_was_done
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import in_turn, standing
from rettesnor.cases.file.hearings import HeldHearing, held_hearings, open_hearing
from rettesnor.cases.file.letters import LetterUnderWay, letter_of, with_letters
from rettesnor.cases.models import (
    Annulment,
    Case,
    CaseFact,
    DeadlineNotice,
    Decision,
    DecisionDraft,
    Delivery,
    Deviation,
    Hearing,
    HearingAnswer,
    Reconsideration,
    Reopening,
    still_standing,
)
from rettesnor.rules.clock import ClockEvent
from rettesnor.rules.clock_events import DATED_BY, RECORDED_BY, REMITTAL
from rettesnor.rules.compiled import Value
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion

_EVENTS: tuple[ClockEvent, ...] = (
    "assessment-finished", "decision-made", "decision-received", "complaint-received", REMITTAL,
    "absence-talk-held",
)  # fmt: skip
_READ_WHOLE = (
    "reopenings", "applications", "closings", "disqualifications__rulings", "approval_requests__review",
    "transfers__answer", "recommendations__minutes",
)  # fmt: skip
TELLS_OF_A_STEP = frozenset({*(DATED_BY[event] for event in _EVENTS), *RECORDED_BY.values()})
"""The facts that tell when something was done: they say nothing new of what a decision rested on."""


@dataclass(frozen=True)
class Dated:
    """A case's rows as they stood at `now`.

    `facts` are those that held on that day, `recorded` every one that was recorded by then. `issued` are all decisions,
    also those that are annulled; other rows those that stood. A `closed` case waits for nothing, and nothing is due.
    """

    case: Case
    now: datetime
    facts: Mapping[str, CaseFact]
    hearings: tuple[HeldHearing, ...]
    issued: tuple[Decision, ...]
    annulments: tuple[Annulment, ...]
    deviations: tuple[Deviation, ...]
    draft: DecisionDraft | None
    recorded: tuple[CaseFact, ...]
    reconsiderations: tuple[Reconsideration, ...]
    closed: bool
    deadline_notices: tuple[DeadlineNotice, ...] = ()
    complaints: tuple[HeldComplaint, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    _read: dict[int, Mapping[str, Value]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def on(self) -> date:
        return day_of(self.now)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that count: those that are not annulled."""
        return self.decisions_at(self.now)

    @property
    def decision(self) -> Decision | None:
        """The newest decision that counts."""
        return self.decisions[-1] if self.decisions else None

    @property
    def in_force(self) -> Decision | None:
        """The newest that counts and that Ankestyrelsen has not taken away: its help goes on until another."""
        gone = taken_away(self.complaints)
        return next((row for row in reversed(self.decisions) if row.pk not in gone), None)

    def decisions_at(self, at: datetime) -> tuple[Decision, ...]:
        """Those that counted at a moment until now."""
        annulled = {row.decision_id for row in self.annulments if row.at <= at}
        return tuple(row for row in self.issued if row.at <= at and row.pk not in annulled)

    @property
    def remitted_on(self) -> date | None:
        """The day Ankestyrelsen's decision was received: from then on, the case is to be decided anew (RSL § 3 a).

        None where nothing had been decided by then, in this case or elsewhere: there was nothing to complain about, the
        day is mistyped, and the first time for the decision goes on running. An answer recorded on a complaint of the
        case is about what was decided in it.
        """
        day = self.day(DATED_BY[REMITTAL])
        if day and not (self.decided_elsewhere_by or any(day_of(decision.at) < day for decision in self.issued)):
            day = None
        return max(filter(None, (day, *taken_away(self.complaints).values())), default=None)

    @property
    def decided_elsewhere_by(self) -> date | None:
        """The day the citizen received the decision that was appealed, where it stands outside this case."""
        applied, back = self.day(DATED_BY["application-received"]), self.day(DATED_BY[REMITTAL])
        own = day_of(self.issued[0].at) if self.issued else date.max
        if applied is None or back is None or own < back:
            return None
        # The receipt of what is decided in this case is told by the same fact, later.
        told = [day for day in self._told(DATED_BY["decision-received"]) if day is None or day < own]
        received = told[-1] if told else None
        return received if received and applied <= received < back else None

    @property
    def open_hearing(self) -> HeldHearing | None:
        if self.closed:
            return None
        return open_hearing(self.hearings, self.issued[-1].at if self.issued else None, self.on)

    @property
    def undecided_since(self) -> date | None:
        """The day since which a decision is awaited; None where none is.

        A decided case comes back when it is remitted or reopened, when its only decision is annulled, when a complaint
        is found right, and when the citizen is heard or a decision drafted anew. What was heard before led to that one.
        """
        last = self.decision
        if self.closed:
            return None
        if self.remitted_on and (last is None or day_of(last.at) < self.remitted_on):
            return self._awaited_again(self.remitted_on)
        if last is None:
            return self._awaited_again(self.day("application_received") or day_of(self.case.registered_at))
        anew = [day_of(hearing.at) for hearing in self.hearings if hearing.at > self.issued[-1].at]
        anew += filter(None, (held.awaits_decision_since for held in self.complaints))
        anew += [day_of(row.at) for row in self.reopenings if row.decision_id == last.pk]
        if self.draft:
            anew.append(day_of(self.draft.saved_at))
        return min(anew, default=None)

    @property
    def news(self) -> tuple[CaseFact, ...]:
        """What was recorded after the newest decision and says something else than was known.

        Not what happened to the decision since; but the day the application came is among what it rested on. Nothing
        where it has been looked at, or where a decision is awaited anyway.
        """
        if self.decision is None or self.undecided_since:
            return ()
        before = {name: row.value for name, row in self.known_before.items()}
        return tuple(
            row
            for name, row in self.facts.items()
            if name not in TELLS_OF_A_STEP and row.at > self._looked_at and row.value != before.get(name)
        )

    @property
    def known_before(self) -> Mapping[str, CaseFact]:
        """What was known when the newest decision was issued, or when what is new since was last looked at."""
        return standing([row for row in self.recorded if row.at <= self._looked_at], self.on, self._looked_at)

    @property
    def _looked_at(self) -> datetime:
        assert self.decision
        return max([self.decision.at, *(r.at for r in self.reconsiderations if r.decision_id == self.decision.pk)])

    @property
    def news_since(self) -> date | None:
        return min((day_of(row.at) for row in self.news), default=None)

    @property
    def waits_since(self) -> date | None:
        """The day since which a decision, its delivery, a look at what is new, or what a complaint asks is awaited."""
        of_complaints = [] if self.closed else [held.waits_since for held in self.complaints]
        days = (self.undecided_since, self.undelivered_since, self.news_since, *of_complaints)
        return min(filter(None, days), default=None)

    @property
    def undelivered_since(self) -> date | None:
        """The day of a decision whose delivery is not recorded. One that was appealed has been received."""
        last = self.decision
        if last is None or self.delivery_of(last) or (self.remitted_on and day_of(last.at) < self.remitted_on):
            return None
        return day_of(last.at)

    @property
    def letter(self) -> LetterUnderWay | None:
        """The letter of the newest decision that counts, where one was put into the queue."""
        return letter_of(self.decision, self.now) if self.decision else None

    def _awaited_again(self, since: date) -> date:
        """The day since which a decision awaited since then is awaited again, where what was decided is annulled."""
        decided_on = {row.pk: day_of(row.at) for row in self.issued}
        return max([since, *(day_of(row.at) for row in self.annulments if decided_on[row.decision_id] >= since)])

    def delivery_of(self, decision: Decision) -> Delivery | None:
        """How and when the decision reached the citizen, as it stood."""
        return next(still_standing(row for row in decision.deliveries.all() if row.at <= self.now), None)

    def told_to_hold_again(self, decision: Decision) -> Iterator[tuple[date, str]]:
        """When and how its recipient was told that the decision holds again, as it stood.

        They were told so of one whose own annulment is withdrawn. Of one that had been replaced, they were told by the
        annulment of the decision in its place.
        """
        for row in decision.annulments.all():
            if row.notified_again_on and row.at <= self.now:
                yield row.notified_again_on, row.notified_again_how
        later = {each.pk for each in self.issued if each.at > decision.at}
        for row in self.annulments:
            if row.notified_on and row.decision_id in later and decision in self.decisions_at(row.at)[-1:]:
                yield row.notified_on, row.notified_how

    def set_aside(self, version: StandardVersion | None) -> dict[str, str]:
        """The rules of a standard that are set aside, each with its reason."""
        return {row.rule: row.reason for row in self.deviations if version and row.standard_id == version.pk}

    def day(self, fact: str) -> date | None:
        """The day that a fact of the common vocabulary tells."""
        known = self.values(files.vocabulary()).get(fact)
        return date.fromordinal(known) if isinstance(known, int) else None

    def recorded_first(self, fact: str) -> date | None:
        """The day that a fact was recorded to tell first; None where it tells that day still."""
        first, last = next(filter(None, self._told(fact)), None), self.day(fact)
        return first if last and first != last else None

    def _told(self, fact: str) -> list[date | None]:
        """The days that a fact was recorded to tell, in turn; None where it became unknown again."""
        read = files.vocabulary()[fact].stored
        told = [read(row.value) for row in sorted(self.recorded, key=in_turn) if row.name == fact]
        return [date.fromordinal(day) if isinstance(day, int) else None for day in told]

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
        "deadline_notices",
        *_READ_WHOLE,
        Prefetch("hearings", Hearing.objects.defer("material", "facts")),
        Prefetch("hearing_answers", HearingAnswer.objects.defer("answer")),
        Prefetch(
            "decisions",
            Decision.objects.defer("basis", "letter", "blocks", "pdf").prefetch_related(
                "annulments", "deliveries", with_letters()
            ),
        ),
        with_what_was_done(),
    )


def dated(case: Case, now: datetime) -> Dated:
    """The rows of a case. Read anew, unless the case was read at once."""
    return dated_rows(case if case.is_read_at_once else with_dated_rows(Case.objects.all()).get(pk=case.pk), now)


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
        tuple(still_standing(row for each in decisions for row in each.annulments.all() if row.at <= now)),
        tuple(still_standing(row for row in case.deviations.all() if row.at <= now)),
        draft if draft and draft.saved_at <= now else None,
        tuple(row for row in case.facts.all() if row.at <= now),
        tuple(row for row in case.reconsiderations.all() if row.at <= now),
        any(still_standing(row for row in case.closings.all() if row.at <= now)),
        tuple(still_standing(row for row in case.deadline_notices.all() if row.at <= now)),
        tuple(held_complaints(case.complaints.all(), decisions, now)),
        tuple(still_standing(row for row in case.reopenings.all() if row.at <= now)),
    )
