"""One case while random things happen to it: the people, the moment, and arguments that are sound or odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from rettesnor.accounts.models import Role
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.models import Case, DecisionDraft, still_standing
from tests.cases import cast

REASON = "Det har vi talt med borgeren om."
ODD_TEXTS = ("", " ", ".", "n/a", "\u200b", "中")
FAR = tuple(timedelta(days=days) for days in (-20000, -400, -30, -8, 1, 30, 400))
ODDLY = 0.15
"""The share of odd arguments where some may be, so that what is asked after another is reached as well."""


@dataclass
class History:
    """What the steps of a history share. `chance` is new for each; `sound` asks for arguments that can be right."""

    case: Case
    now: datetime
    chance: Random = field(default_factory=Random)
    sound: bool = True
    by: Actor = field(init=False)
    stale: bool = False
    """What the step rests on was not the newest any more."""
    drafts_read: list[str] = field(default_factory=lambda: [""])
    """The versions of the draft that somebody has on a screen, the first of them from before there was any."""
    done: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.by = self.caseworker

    @property
    def today(self) -> date:
        return day_of(self.now)

    @property
    def frame(self) -> Mapping[str, Any]:
        """Who does it and when."""
        return {"by": self.by, "now": self.now}

    @property
    def caseworker(self) -> Actor:
        return cast.user(self.case.municipality)

    @property
    def colleague(self) -> Actor:
        return cast.user(self.case.municipality, name="Bo")

    def begin(self, chance: Random, *, sound: bool) -> None:
        """A new step, by one of those who work on the case; where it is not sound, by anybody."""
        self.chance, self.sound, self.stale = chance, sound, False
        self.case = Case.objects.opened().get(pk=self.case.pk)
        self.by = self.one_of(self._people() if sound else [*self._people(), *self._strangers()])

    def one_of(self, values: Iterable[Any]) -> Any:
        return self.chance.choice(list(values))

    def perhaps(self) -> bool:
        return self.chance.random() < 0.5

    def oddly(self) -> bool:
        """Whether this argument is one that cannot be right."""
        return not self.sound and self.chance.random() < ODDLY

    def text(self, *said: str) -> str:
        """Words that somebody types; of several, any of them."""
        return str(self.one_of(ODD_TEXTS if self.oddly() else said or (REASON,)))

    def day(self, *likely: date) -> date:
        """One of the days, today if none is told; oddly, one far from it."""
        day: date = self.one_of(likely or (self.today,))
        return day + self.one_of(FAR) if self.oddly() else day

    def days_ahead(self, *numbers: int) -> date:
        return self.day(*(self.today + timedelta(days=number) for number in numbers))

    def row(self, rows: Any) -> Any:
        """One of the rows that stand; oddly, one that stands no longer, or another case's. None where there is none."""
        own = list(rows.filter(case=self.case))
        standing = list(still_standing(own))
        found = list(rows.all()) if self.oddly() else standing
        if not found:
            return None
        row = self.one_of(sorted(found, key=lambda row: row.pk))
        self.stale = row not in standing
        return row

    def draft_read(self) -> str:
        """The version of the draft that was read; oddly, one that somebody has on a screen since before."""
        standing = DecisionDraft.objects.of(self.case)
        now_there = standing.version if standing else ""
        read = str(self.one_of(self.drafts_read)) if self.oddly() else now_there
        self.stale = read != now_there
        return read

    def first_allowed(self, actions: Sequence[Action]) -> Action | None:
        """The action least often done so far, of those that are allowed; what mends is put off half of the time."""
        put_off = self.chance.choice((0, 1))
        in_turn = sorted(actions, key=lambda each: (self.done[each.name] + put_off * each.mends, self.chance.random()))
        for action in in_turn:
            if action.why_not(self.case, **self.frame) is None:
                return action
        return None

    def _people(self) -> Sequence[Actor]:
        code = self.case.municipality
        return self.caseworker, self.colleague, cast.user(code, Role.TEAM_LEADER, "Tove")

    def _strangers(self) -> Sequence[Actor]:
        other = cast.BALLERUP if self.case.municipality == cast.GREVE else cast.GREVE
        return cast.user(self.case.municipality, Role.AUDITOR, "Rev"), cast.user(other)


Step = Callable[[History], object]
"""Does one action with arguments that it draws. Raises NotAllowed where it is refused."""
