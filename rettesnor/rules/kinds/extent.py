from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import LoweredValue, Proposing, Rule, Topic
from rettesnor.rules.kinds.decision import DecisionRule
from rettesnor.rules.quantity import Quantity

WHOLE_WEEK = {each.unit: each.amount for each in map(Quantity.parse, ("5 days/week", "37 hours/week"))}
"""An ordinary working week."""


KindOfPlace = Literal["full", "three-quarter", "half", "part", "few-hours"]


class ExtentRule(Proposing):
    """How much a citizen can be granted, as days or hours a week or as kinds of place.

    `place` is the kind of place that the amounts are of: they say what it comes to, and bind nobody who has another.
    `departs` says which ways the text itself expects single cases to differ from its level.
    """

    topic: ClassVar[Topic] = "extent"
    told: ClassVar[tuple[str, ...]] = ("set_by", "adjusted")
    kind: Literal["extent"]
    at_least: Quantity | None = None
    at_most: Quantity | None = None
    places: tuple[KindOfPlace, ...] = ()
    place: KindOfPlace | None = None
    set_by: Literal["individual-need", "individual-assessment"] | None = None
    adjusted: Literal["at-follow-up"] | None = None
    departs: tuple[Literal["higher", "lower"], ...] = ()

    @model_validator(mode="after")
    def _a_week(self) -> "ExtentRule":
        for name in ("at_least", "at_most"):
            value = getattr(self, name)
            if value and value.unit not in ("days/week", "hours/week"):
                raise Unusable("extent_in_no_unit_of_extent", name=name)
        return self

    def values(self) -> tuple[LoweredValue, ...]:
        """What a kind of place comes to is no bound on the extent itself, so it has names of its own."""
        if not self.place:
            return super().values()
        return tuple(replace(value, name=value.name.replace("_at_", "_place_at_")) for value in super().values())

    @property
    def states_its_topic(self) -> bool:
        """That an extent can be adjusted later does not say what it is."""
        return bool(self.at_least or self.at_most or self.places or self.set_by)

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A most that goes by how somebody lives, or is less than a week's work, where the law asks for the need."""
        if not isinstance(law, DecisionRule) or "individual-assessment" not in law.rests_on:
            return
        for rule in local:
            if not isinstance(rule, ExtentRule) or not rule.at_most or rule.place:
                continue
            if rule.if_ and "housing" in dict(rule.if_.tests()):
                yield "extent_by_housing", rule
            elif rule.at_most.amount < WHOLE_WEEK[rule.at_most.unit]:
                yield "extent_capped", rule
