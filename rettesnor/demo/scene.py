"""One invented person's cases in one municipality while they are played, and the days everything happens on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache

from django.utils.timezone import get_default_timezone

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.assess import program_of, vocabulary_of
from rettesnor.cases.file.day import day_of
from rettesnor.cases.models import Case
from rettesnor.law.calendar import Reading
from rettesnor.rules.assess import assess
from rettesnor.rules.program import Program
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards.files import Municipality
from rettesnor.standards.models import StandardVersion

FRIDAY = 4
AT_WORK = time(9, 15)
WITHOUT_A_TIME_LIMIT = timedelta(weeks=8)
"""What is played in a municipality whose standard gives no time: a usual length, which the pages never show."""


@dataclass
class Scene:
    """`now` is the moment the demo is filled. The last of `cases` is the one being played."""

    municipality: Municipality
    by: Actor
    now: datetime
    cases: list[Case] = field(default_factory=list)

    @property
    def case(self) -> Case:
        return self.cases[-1]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return vocabulary_of(self._standard)

    @cached_property
    def _standard(self) -> StandardVersion | None:
        return StandardVersion.objects.in_force(self.municipality.code, self.day(0))

    def day(self, ago: int) -> date:
        """The working day that many days ago; where it falls in a weekend, the Friday before."""
        day = day_of(self.now) - timedelta(days=ago)
        return day - timedelta(days=max(0, day.weekday() - FRIDAY))

    def at(self, ago: int) -> datetime:
        """A moment of that day's morning."""
        return datetime.combine(self.day(ago), AT_WORK, get_default_timezone())

    def received_if_due(self, in_days: int) -> int:
        """How many days ago an application came whose decision is due in so many days; they passed if negative."""
        due_on = day_of(self.now) + timedelta(days=in_days)
        program = program_of(self._standard, self.day(0), self.municipality.code)
        for ago in range(max(1, 1 - in_days), 200):
            if _decision_due(program, self.day(ago), self.municipality.reading) <= due_on:
                return ago
        raise ValueError(f"no application is due on {due_on} in {self.municipality.name}")


@lru_cache(maxsize=1_000)
def _decision_due(program: Program, received: date, reading: Reading) -> date:
    facts = {"application_received": received.toordinal()}
    proposed = assess(program, facts, reading=reading).values.get("decision_due")
    if proposed is None or proposed.value is None:
        return received + WITHOUT_A_TIME_LIMIT
    return date.fromisoformat(str(proposed.value))
