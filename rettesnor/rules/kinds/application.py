from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class ApplicationRule(Rule):
    """Where and how to apply, and what happens first.

    `to` names a unit of municipality.yaml; `elsewhere` is the text's own name for an office that is none of them.
    """

    topic: ClassVar[Topic] = "application"
    stage: ClassVar[CaseStage] = "intake"
    kind: Literal["application"]
    to: Literal["receiving", "deciding"] | None = None
    elsewhere: str | None = None
    for_other_help: bool | None = None
    first: tuple[Literal["contact", "meeting", "application-gone-through", "guidance"], ...] = ()
    place: Literal["agreed-with-citizen"] | None = None
