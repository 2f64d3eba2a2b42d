from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic
from rettesnor.rules.quantity import Duration


class DutyRule(Rule):
    """What the text expects of somebody. None of it is a condition for the offer."""

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
    ]
    when: tuple[
        Literal["cannot-attend", "changed-ability", "changed-function", "absence", "illness", "start"], ...
    ] = ()
    longer_than: Duration | None = None
