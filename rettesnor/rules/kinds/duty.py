from collections.abc import Mapping
from typing import ClassVar, Literal

from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.hours import ClockTime
from rettesnor.rules.quantity import Duration

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
    """What the text expects of somebody, and at what time of day. None of it is a condition for the offer."""

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
        "bring-medical-statement",
        "tell-pension-authority",
    ]
    when: tuple[
        Literal["cannot-attend", "changed-ability", "changed-function", "absence", "illness", "start"], ...
    ] = ()
    longer_than: Duration | None = None
    no_later_than: ClockTime | None = None

    def lower(self, context: Context) -> Lowered:
        stages = {**_BEFORE_THE_WORKPLACE, **_AFTER_THE_START}
        return Lowered(applies=self.applies(context), seen_to=stages.get(self.to, self.stage))
