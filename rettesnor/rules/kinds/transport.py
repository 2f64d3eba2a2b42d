from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import OPTIONAL, Proposing, Rule, Topic
from rettesnor.rules.quantity import Quantity


class TransportRule(Proposing):
    """Who carries which part of the cost of getting to work and back.

    `distance` says whether the first stretch is deducted for everybody or only decides who is helped at all;
    `cap` is the most the citizen pays, as a share of `cap_of`; `granted` is that the ride itself can be granted.
    """

    topic: ClassVar[Topic] = "transport"
    kind: Literal["transport"]
    own_distance: Quantity | None = None
    distance: Literal["deducted", "all-or-nothing"] | None = None
    measured: Literal["home-to-workplace", "from-workplace"] | None = None
    each_way: bool | None = None
    cap: Quantity | None = None
    cap_of: Literal["net-earnings"] | None = None
    beyond: Literal["municipality", "shared"] | None = None
    means: Literal["cheapest-possible"] | None = None
    usual_means: Literal["public"] | None = None
    arranges: Literal["citizen", "municipality"] | None = None
    granted: bool | None = None
    shared_ride: Literal["when-possible"] | None = None
    assessed: tuple[
        Literal["need", "necessary-means", "possible-means", "functional-level", "lasting-need", "transport-training"],
        ...,
    ] = ()
    vehicle: Literal["taxi", "bus"] | None = None
    refunded: Literal["zones"] | None = None
    refunded_by: Literal["municipality", "provider"] | None = None
    deducted_from: Literal["payslip"] | None = None

    @model_validator(mode="after")
    def _units(self) -> "TransportRule":
        if self.own_distance and self.own_distance.unit != "m":
            raise Unusable("own_distance_not_a_distance")
        if self.cap and self.cap.unit != "%":
            raise Unusable("cap_not_a_share")
        return self

    @property
    def own_each_way(self) -> int | None:
        """The citizen's own distance in metres each way; one that is for both ways together is half as long."""
        if self.own_distance is None:
            return None
        return self.own_distance.amount // (2 if self.each_way is False else 1)

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        rules = [rule for rule in local if isinstance(rule, TransportRule)]
        if not isinstance(law, TransportRule):
            return
        for rule in rules:
            if rule.own_each_way and law.own_each_way and rule.own_each_way > law.own_each_way:
                yield "transport_own_distance_longer", rule
            if rule.beyond == "shared" and law.beyond == "municipality":
                yield "transport_cost_shared", rule
            if rule.beyond == law.beyond == "municipality" and rule.strength in OPTIONAL:
                yield "transport_made_optional", rule
            if rule.cap and law.cap and rule.cap.amount > law.cap.amount:
                yield "transport_cap_higher", rule
