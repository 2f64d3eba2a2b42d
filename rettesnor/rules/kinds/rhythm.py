from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from rettesnor.rules.clock import Clock
from rettesnor.rules.kinds.base import CaseStage, Proposing, Rule, Topic
from rettesnor.rules.quantity import DayOfYear, Duration


class RhythmRule(Proposing):
    """How often a grant is followed up: the first time, then every so often, and what else sets it off.

    The first follow-up is reckoned from the decision, each later one from the one before; `second_after` is a second
    one reckoned from the decision too (*efter 3 og 12 måneder*). `later_only` says that `every` is not for the first
    one (*herefter følges op én gang årligt*). With `minimum` it is the least that is promised: it goes before a rhythm
    that is not, and it is not set aside. `not_before` is the earliest time for the first follow-up, and
    promises no latest one. `each_year_on` is a day of every year on which it is done (*hvert år den 1. september*).
    """

    topic: ClassVar[Topic] = "follow_up"
    stage: ClassVar[CaseStage] = "follow_up"
    kind: Literal["rhythm"]
    first_after: Duration | None = None
    second_after: Duration | None = None
    not_before: Duration | None = None
    every: Duration | None = None
    each_year_on: DayOfYear | None = None
    later_only: bool | None = None
    minimum: bool | None = None
    of: tuple[Literal["attendance", "goals", "match-with-need", "offer", "ordinary-work", "transport"], ...] = ()
    triggers: tuple[
        Literal[
            "need", "changed-ability", "changed-function", "long-absence", "unexplained-absence", "changed-situation",
            "new-standard",
        ],
        ...,
    ] = ()  # fmt: skip
    together_with: Literal["housing-follow-up", "citizen"] | None = None
    suited_to: Literal["citizens-prerequisites"] | None = None
    forms: tuple[Literal["meeting", "phone", "online"], ...] = ()
    by: Literal["caseworker", "municipality", "provider"] | None = None

    def clocks(self) -> tuple[Clock, ...]:
        return tuple(self._clocks())

    def _clocks(self) -> Iterator[Clock]:
        """A rhythm is for the first follow-up too, where no sentence sets a time of its own for it."""
        beyond = not self.minimum
        if self.not_before:
            yield Clock(
                "earliest-follow-up",
                self.not_before,
                "decision-made",
                None,
                "municipality",
                beyond_the_least=beyond,
                limit=False,
            )
        if first := self.first_after or (None if self.later_only else self.every or self.each_year_on):
            own = self.first_after is not None
            yield Clock(
                "follow-up", first, "decision-made", None, "municipality", beyond_the_least=beyond, fallback=not own
            )
        if self.second_after:
            yield Clock(
                "second-follow-up", self.second_after, "decision-made", None, "municipality", beyond_the_least=beyond
            )
        for later in (self.every, self.each_year_on):
            if later:
                yield Clock("next-follow-up", later, "followed-up", None, "municipality", beyond_the_least=beyond)

    @property
    def is_promise_of_procedure(self) -> bool:
        return (
            self.strength == "must"
            and self.minimum is True
            and bool(self.first_after or self.every or self.each_year_on)
        )

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A time that has to pass before the first follow-up, where the law says that a case is followed all along."""
        if isinstance(law, RhythmRule) and "match-with-need" in law.of:
            for rule in local:
                if isinstance(rule, RhythmRule) and rule.not_before:
                    yield "follow_up_not_before", rule
