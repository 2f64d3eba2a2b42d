from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.hours import ClockTime
from rettesnor.rules.kinds.transport import TransportRule
from rettesnor.rules.quantity import Duration, Quantity

_BEFORE_THE_WORKPLACE: Mapping[str, CaseStage] = {
    "answer-questions": "intake",
    "give-notice-of-delay": "intake",
    "assess-need": "assessment",
    "consider-other-help": "assessment",
    "help-describe-needs": "assessment",
    "help-inform-the-case": "assessment",
    "involve-citizen": "assessment",
    "involve-others": "assessment",
    "involve-relatives": "assessment",
    "point-elsewhere": "assessment",
}
_AFTER_THE_START: Mapping[str, CaseStage] = {
    "contact-authority": "follow_up",
    "inform-of-follow-up": "follow_up",
    "report-changes": "follow_up",
    "tell-of-possible-ending": "ending",
}


class DutyRule(Rule):
    """What the text expects of somebody, and at what time of day. None of it is a condition for the offer.

    *Kørsel afbestilles senest kl. 18 dagen før, og ellers koster det 75 kr.* `no_later_than` is a time of the day that
    `on_day` names, and `hours_before` so many hours before. `otherwise_pays` is what it costs the citizen not to do it,
    after the first `free_times`, and `paid_by` who bears the expense of doing it.
    """

    topic: ClassVar[Topic] = "duty"
    stage: ClassVar[CaseStage] = "placement"
    kind: Literal["duty"]
    on: Literal["citizen", "municipality", "provider"]
    to: Literal[
        "attend-on-time",
        "give-notice-of-absence",
        "take-part",
        "behave-compatibly",
        "come-sober",
        "report-changes",
        "give-notice-of-delay",
        "help-describe-needs",
        "help-inform-the-case",
        "contact-authority",
        "support-in-company",
        "inform-of-follow-up",
        "tell-of-possible-ending",
        "assess-need",
        "consider-other-help",
        "point-elsewhere",
        "involve-citizen",
        "involve-relatives",
        "involve-others",
        "answer-questions",
        "start-meeting",
        "assign-contact-team",
        "pay",
        "find-workplace",
        "cancel-ride",
        "cancel-meal",
        "follow-safety-rules",
        "visit-at-home",
        "bring-medical-statement",
        "tell-pension-authority",
    ]
    when: tuple[
        Literal["cannot-attend", "changed-ability", "changed-function", "absence", "illness", "start"], ...
    ] = ()
    longer_than: Duration | None = None
    no_later_than: ClockTime | None = None
    on_day: Literal["same-day", "day-before", "weekday-before"] | None = None
    hours_before: Annotated[int, Field(ge=1, le=168)] | None = None
    otherwise_pays: Quantity | Literal["full-price"] | None = None
    free_times: Annotated[int, Field(ge=1)] | None = None
    paid_by: Literal["citizen", "municipality", "provider"] | None = None

    @model_validator(mode="after")
    def _price(self) -> "DutyRule":
        if isinstance(self.otherwise_pays, Quantity) and self.otherwise_pays.unit != "kr":
            raise Unusable("price_not_in_kroner", name="otherwise_pays")
        if self.free_times and not self.otherwise_pays:
            raise Unusable("free_times_of_nothing")
        return self

    def lower(self, context: Context) -> Lowered:
        stages = {**_BEFORE_THE_WORKPLACE, **_AFTER_THE_START}
        return Lowered(applies=self.applies(context), seen_to=stages.get(self.to, self.stage))

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A price of a ride that was not cancelled in time: it comes on top of what the law lets the citizen bear."""
        if not isinstance(law, TransportRule) or not law.cap:
            return
        for rule in local:
            if isinstance(rule, DutyRule) and rule.to == "cancel-ride" and rule.otherwise_pays:
                yield "ride_charged_when_cancelled_late", rule
