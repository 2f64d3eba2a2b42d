from datetime import date
from typing import ClassVar, Literal

from pydantic import field_validator, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.context import Context
from rettesnor.rules.kinds.base import Criterion, Topic
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.tree import Compare, Const, Fact, Not, Tree, all_of, any_of

BIRTH_DATE = Fact("birth_date")


class AgeRule(Criterion):
    """An age span: from a birthday, and below an age in years or the pension age (lov om social pension § 1 a)."""

    topic: ClassVar[Topic] = "age"
    kind: Literal["age"]
    at_least: Quantity | None = None
    below: Quantity | Literal["pension-age"] | None = None

    @field_validator("below", mode="before")
    @classmethod
    def _below(cls, value: object) -> object:
        return value if value == "pension-age" or isinstance(value, Quantity) else Quantity.parse(value)

    @model_validator(mode="after")
    def _years(self) -> "AgeRule":
        for name in ("at_least", "below"):
            value = getattr(self, name)
            if isinstance(value, Quantity) and value.unit != "years":
                raise Unusable("age_not_in_years", name=name)
        if self.at_least is None and self.below is None:
            raise Unusable("age_without_limit")
        return self

    def test(self, context: Context) -> Tree:
        parts: list[Tree] = []
        if self.at_least:
            parts.append(context.has_turned(BIRTH_DATE, self.at_least))
        if self.below == "pension-age":
            parts.append(under_pension_age(context))
        elif isinstance(self.below, Quantity):
            parts.append(Not(context.has_turned(BIRTH_DATE, self.below)))
        return all_of(parts)


def under_pension_age(context: Context) -> Tree:
    """Born so late that the state pension age is not reached."""
    spans: list[Tree] = []
    for span in context.pension.births_under(context.on, context.leap):
        bounds: list[Tree] = []
        if span.start > date.min:
            bounds.append(Compare(">=", BIRTH_DATE, Const(span.start.toordinal())))
        if span.end < date.max:
            bounds.append(Compare("<", BIRTH_DATE, Const(span.end.toordinal())))
        spans.append(all_of(bounds))
    return any_of(spans)
