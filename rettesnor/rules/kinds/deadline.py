from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from rettesnor.law.deadlines import AddedTime
from rettesnor.law.unusable import Unusable
from rettesnor.law.year_day import EveryYear, Season, YearPeriod, YearWeek
from rettesnor.rules.clock import Clock, ClockEnd, ClockEvent
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.complaint import ComplaintRule
from rettesnor.rules.quantity import DayOfYear, Duration
from rettesnor.rules.strict import Strict

TimedStep = Literal[
    "decision", "hearing", "reassessment", "first-contact", "acknowledgement", "transport", "start", "anything-else",
    "missing-information", "other-place", "file-access", "guidance", "every-deadline",
]  # fmt: skip
_STAGES: Mapping[TimedStep, CaseStage] = {
    "decision": "intake",
    "hearing": "hearing",
    "reassessment": "complaint",
    "first-contact": "intake",
    "acknowledgement": "intake",
    "transport": "placement",
    "start": "placement",
    "anything-else": "intake",
    "missing-information": "intake",
    "other-place": "placement",
    "file-access": "intake",
    "guidance": "intake",
    "every-deadline": "intake",
}
"""Where each time limit is seen to."""


class Added(Strict):
    """What is added to the time limit where it runs into a season: `{by: 2 weeks, in: july}`."""

    by: Duration
    in_: Season = Field(alias="in")


class LeftOut(Strict):
    """Days of every year that are not counted, both ends with them: `{first: 07-01, last: 07-31}`, or `{week: 42}`."""

    first: DayOfYear | None = None
    last: DayOfYear | None = None
    week: Annotated[int, Field(ge=1, le=52)] | None = None

    @model_validator(mode="after")
    def _days_or_a_week(self) -> "LeftOut":
        if bool(self.first and self.last) is bool(self.week) or bool(self.first) is not bool(self.last):
            raise Unusable("neither_days_nor_a_week")
        return self

    @property
    def days(self) -> EveryYear:
        if self.week:
            return YearWeek(self.week)
        assert self.first
        assert self.last
        return YearPeriod(self.first, self.last)


class DeadlineRule(Rule):
    """A time limit: for what, how long, from which event to which, and whether the text lets it be extended.

    *Du hører fra os senest 5 hverdage efter, at vi har modtaget din ansøgning.* `for` names the step; `anything-else`
    is a text's time for all that it sets none for, which the decision then has, and `every-deadline` what it says of
    all the times it sets: it has no length and no start of its own. A sentence a track has an `if`.

    `elsewhere` takes the place of `within`. A sentence that only says where the time limit ends, or that it can be
    extended, has neither, and sets no clock of its own. `usual` is what normally happens, and no promise where the
    text makes one. `added` lengthens it by the calendar, and `extended_by` is the most that it can be extended by;
    `falls_away` is what makes it pointless. Days that are `not_counted` are made up for. `stands_still` is that the
    text stops it while something is waited for; it stops nothing here, since no wait does by RSL § 3, stk. 2.
    """

    topic: ClassVar[Topic] = "deadline"
    stage: ClassVar[CaseStage] = "intake"
    kind: Literal["deadline"]
    for_: TimedStep = Field(alias="for")
    within: Duration | None = None
    from_: ClockEvent | None = Field(None, alias="from")
    to: ClockEnd | None = None
    usual: bool | None = None
    extension: Literal["not-stated", "when-more-information-is-needed"] | None = None
    extended_by: Duration | None = None
    added: tuple[Added, ...] = ()
    falls_away: Literal["when-decided-before"] | None = None
    not_counted: tuple[LeftOut, ...] = ()
    stands_still: Literal["waiting-for-information"] | None = None

    @model_validator(mode="after")
    def _one_value(self) -> "DeadlineRule":
        values = [value for value in (self.within, self.elsewhere) if value]
        parts = (self.to, self.extension, self.extended_by, self.not_counted, self.stands_still)
        if len(values) > 1 or not (values or any(parts)):
            raise Unusable("deadline_without_length")
        of_all = self.for_ == "every-deadline"
        if (self.from_ is None) != of_all or (of_all and values):
            raise Unusable("deadline_without_start")
        if self.not_counted and self.if_ and not values:
            raise Unusable("not_counted_for_some")
        return self

    def lower(self, context: Context) -> Lowered:
        falls_away_by: ClockEnd | None = "decision-made" if self.falls_away else None
        clock = Clock(
            "decision" if self.for_ == "anything-else" else self.for_,
            self.within,
            self.from_,
            self.to,
            "citizen" if self.for_ == "hearing" else "municipality",
            self.elsewhere,
            self.extension,
            tuple(AddedTime(each.by, each.in_) for each in self.added),
            usual=bool(self.usual),
            fallback=self.for_ == "anything-else",
            falls_away_by=falls_away_by,
            extended_by=self.extended_by,
            not_counted=tuple(each.days for each in self.not_counted),
        )
        sets = bool(self.within or self.elsewhere)
        return Lowered(
            applies=self.applies(context),
            clocks=(clock,) if sets else (),
            clock_parts=() if sets else (clock,),
            seen_to=_STAGES[self.for_],
        )

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A time for the reassessment that is longer than the law's, or that starts later than by the complaint."""
        if not isinstance(law, ComplaintRule) or not law.answered_within:
            return
        for rule in local:
            if isinstance(rule, DeadlineRule) and rule.for_ == "reassessment":
                if rule.from_ != "complaint-received":
                    yield "reassessment_starts_late", rule
                if rule.within and law.answered_within.can_be_shorter_than(rule.within):
                    yield "reassessment_time_longer", rule
