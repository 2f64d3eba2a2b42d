from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Clock, ClockEvent, Lowered, Rule, Topic
from rettesnor.rules.quantity import Duration

_STAGES: Mapping[str, CaseStage] = {"decision": "intake", "hearing": "hearing", "reassessment": "complaint"}
"""Where each time limit is seen to."""


class DeadlineRule(Rule):
    """A time limit: for what, how long, from which event to which, and whether the text lets it be extended.

    A value that stands in another document is `elsewhere`, and then there is no `within`. A sentence that only says
    where the time limit ends or that it can be extended has neither, and sets no clock of its own.
    """

    topic: ClassVar[Topic] = "deadline"
    stage: ClassVar[CaseStage] = "intake"
    kind: Literal["deadline"]
    for_: Literal["decision", "hearing", "reassessment"] = Field(alias="for")
    within: Duration | None = None
    elsewhere: str | None = None
    from_: ClockEvent = Field(alias="from")
    to: Literal["decision-made", "answer-received", "comments-received", "complaint-answered"] | None = None
    usual: bool | None = None
    extension: Literal["not-stated", "when-more-information-is-needed"] | None = None

    @model_validator(mode="after")
    def _one_value(self) -> "DeadlineRule":
        values = [value for value in (self.within, self.elsewhere) if value]
        if len(values) > 1 or not (values or self.to or self.extension):
            raise Unusable(
                "en frist har enten `within` eller, når den står i et andet dokument, `elsewhere`; en sætning uden "
                "længde har `to` eller `extension`",
                "a deadline has either `within` or, when the value stands in another document, `elsewhere`; "
                "a sentence without a value has `to` or `extension`",
            )
        return self

    def lower(self, context: Context) -> Lowered:
        binds: Literal["municipality", "citizen"] = "citizen" if self.for_ == "hearing" else "municipality"
        clock = Clock(self.for_, self.within, self.from_, self.to, binds, self.elsewhere, self.extension)
        sets = bool(self.within or self.elsewhere)
        return Lowered(
            applies=self.applies(context),
            clocks=(clock,) if sets else (),
            clock_parts=() if sets else (clock,),
            seen_to=_STAGES[self.for_],
        )
