from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from rettesnor.rules.clock import Clock
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Topic
from rettesnor.rules.kinds.trial import Agreeing
from rettesnor.rules.quantity import Duration

AroundStart = Literal["visit", "unpaid-practice", "introduction", "start-meeting", "written-agreement"]
_STAGES: Mapping[str, CaseStage] = {"application": "intake", "decision": "assessment", "start": "placement"}


class StepRule(Rule):
    """Something that is done around the start: before what, after which other step, and what has to be in place.

    *Inden du begynder, besøger du stedet.* `takes` is how long it lasts, `agreed_by` who has to agree to what comes of
    it, and `in_place` what must be there before the step is taken. `within` is a time for it, reckoned `from` an event:
    the start of the offer unless it says otherwise.
    """

    topic: ClassVar[Topic] = "trial"
    stage: ClassVar[CaseStage] = "placement"
    kind: Literal["step"]
    step: AroundStart
    before: Literal["application", "decision", "start"] | None = None
    after: AroundStart | None = None
    takes: Duration | None = None
    within: Duration | None = None
    from_: Literal["offer-started", "decision-made"] | None = Field(None, alias="from")
    agreed_by: tuple[Agreeing, ...] = ()
    in_place: tuple[
        Literal["decision", "transport", "action-plan", "pay-agreement", "needs-assessment", "consent-form"], ...
    ] = ()

    def lower(self, context: Context) -> Lowered:
        clock = self.within and Clock("step", self.within, self.from_ or "offer-started", None, "municipality")
        return Lowered(
            applies=self.applies(context),
            clocks=(clock,) if clock else (),
            seen_to=_STAGES.get(self.before or "", self.stage),
        )
