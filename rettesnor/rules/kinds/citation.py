from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import CaseStage, Lowered, Rule, Strength, Topic


class CitationRule(Rule):
    """A provision the text rests on. `act` is a key of standards/law, or the name of an act that is not kept there.

    `number` and `dated` are those of the version the text names, written as in standards/law: `LBK 1129`. A text rests
    on a provision or it does not, so no `strength` is written.
    """

    topic: ClassVar[Topic] = "citation"
    stage: ClassVar[CaseStage] = "decision"
    strength: ClassVar[Strength] = "must"  # type: ignore[misc]
    kind: Literal["citation"]
    act: str
    section: str | None = None
    number: Annotated[str, Field(min_length=3)] | None = None
    dated: date | None = None

    @model_validator(mode="before")
    @classmethod
    def _made_or_not(cls, written: Any) -> Any:
        if isinstance(written, dict) and "strength" in written:
            raise Unusable("citation_with_strength")
        return written

    def lower(self, context: Context) -> Lowered:
        """Nothing that anybody needs to see to."""
        return Lowered(applies=self.applies(context))
