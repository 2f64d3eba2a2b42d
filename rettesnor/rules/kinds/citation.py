from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from rettesnor.rules.kinds.base import CaseStage, Rule, Topic


class CitationRule(Rule):
    """A provision the text rests on. `act` is a key of standards/law, or the name of an act that is not kept there.

    `number` and `dated` are those of the version the text names, written as in standards/law: `LBK 1129`.
    """

    topic: ClassVar[Topic] = "citation"
    stage: ClassVar[CaseStage] = "decision"
    kind: Literal["citation"]
    act: str
    section: str | None = None
    number: Annotated[str, Field(min_length=3)] | None = None
    dated: date | None = None
