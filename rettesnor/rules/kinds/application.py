from typing import ClassVar, Literal

from rettesnor.rules.kinds.base import Rule, Stage, Topic


class Application(Rule):
    """Where and how to apply, and what happens first. `to` names a unit of municipality.yaml."""

    topic: ClassVar[Topic] = "application"
    stage: ClassVar[Stage] = "intake"
    kind: Literal["application"]
    to: Literal["receiving", "deciding"] | None = None
    for_other_help: bool | None = None
    first: tuple[Literal["contact", "meeting", "guidance"], ...] = ()
    place: Literal["agreed-with-citizen"] | None = None
