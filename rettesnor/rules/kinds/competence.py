from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.deadlines import Span, SpanUnit
from rettesnor.law.recurring import Meetings
from rettesnor.law.unusable import Unusable
from rettesnor.rules.clock import Clock
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.quantity import Duration, MeetsOn

_IN_DAYS = {SpanUnit.DAYS: 1, SpanUnit.WEEKS: 7}
_IN_WEEKDAYS = {SpanUnit.WEEKDAYS: 1, SpanUnit.WORKING_DAYS: 1}
OF_AUTHORITY = frozenset({"target-group", "grant", "extent", "ending"})


class CompetenceRule(Rule):
    """Who decides what, and by whose leave. `unit` names a unit of municipality.yaml; `if` says whom it decides for.

    *Visitationen afgør din sag efter bemyndigelse fra byrådet.* One whose `if` asks which municipality acts is met or
    not met: where it is not, the case is another municipality's. `meets` are the days on which the unit meets, and
    `papers_before` how long before a meeting the papers have to be there: an application comes to the first meeting
    that it is in time for.
    """

    topic: ClassVar[Topic] = "competence"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["competence"]
    unit: Literal["receiving", "deciding", "complaint", "committee", "provider", "management"]
    decides: tuple[Literal["target-group", "grant", "extent", "offer", "pay", "ending", "follow-up", "transport"], ...]
    delegated_by: Literal["council", "council-committee", "management"] | None = None
    meets: tuple[MeetsOn, ...] = ()
    papers_before: Duration | None = None

    @model_validator(mode="after")
    def _meetings(self) -> "CompetenceRule":
        if self.papers_before and not self.meets:
            raise Unusable("papers_before_no_meeting")
        if self.papers_before and self.papers_before.unit not in (*_IN_DAYS, *_IN_WEEKDAYS):
            raise Unusable("papers_before_not_in_days")
        return self

    @property
    def says_who_acts(self) -> bool:
        return self.if_ is not None and "acting_municipality" in dict(self.if_.tests())

    def lower(self, context: Context) -> Lowered:
        lowered = replace(super().lower(context), clocks=self._clocks())
        return replace(lowered, test=lowered.applies, seen_to=None) if self.says_who_acts else lowered

    @property
    def meetings(self) -> Meetings | None:
        """When the unit meets, and how long before the papers have to be there; None where the text does not say."""
        return Meetings(self.meets, *_length(self.papers_before)) if self.meets else None

    def _clocks(self) -> tuple[Clock, ...]:
        meetings = self.meetings
        return (Clock("committee", meetings, "application-received", None, "municipality"),) if meetings else ()

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A provider that decides what only the municipality can."""
        if isinstance(law, DecisionRule) and "offer" in law.says:
            for rule in local:
                if isinstance(rule, CompetenceRule) and rule.unit == "provider" and OF_AUTHORITY & set(rule.decides):
                    yield "provider_decides", rule


def _length(before: Span | None) -> tuple[int, bool]:
    """How many days before a meeting, and whether they are weekdays."""
    if before is None:
        return 0, False
    days = {**_IN_DAYS, **_IN_WEEKDAYS}
    return before.most * days[before.unit], before.unit in _IN_WEEKDAYS
