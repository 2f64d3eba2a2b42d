from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import Proposing, Rule, Topic
from rettesnor.rules.quantity import Quantity


class TransportRule(Proposing):
    """Who carries which part of the cost of getting to work and back.

    `distance` says whether the first stretch is deducted for everybody or only decides who is helped at all;
    `cap` is the most the citizen pays, as a share of `cap_of`; `granted` is that the ride itself can be granted.
    `ride_cost` says how the whole cost of such a ride is carried, where the text sets no first stretch apart.
    """

    topic: ClassVar[Topic] = "transport"
    kind: Literal["transport"]
    own_distance: Quantity | None = None
    distance: Literal["deducted", "all-or-nothing"] | None = None
    measured: Literal["home-to-workplace", "from-workplace"] | None = None
    each_way: bool | None = None
    cap: Quantity | None = None
    cap_of: Literal["net-earnings"] | None = None
    beyond: Literal["municipality"] | None = None
    ride_cost: Literal["shared"] | None = None
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
            raise Unusable(
                "own_distance: en afstand, for eksempel '10 km'", "own_distance: a distance, for example '10 km'"
            )
        if self.cap and self.cap.unit != "%":
            raise Unusable("cap: en andel, for eksempel '30 %'", "cap: a share, for example '30 %'")
        return self

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        rules = [rule for rule in local if isinstance(rule, TransportRule)]
        if not isinstance(law, TransportRule) or not rules:
            return
        if law.cap and not any(rule.cap for rule in rules):
            yield "transport_cap_not_stated", next((rule for rule in rules if rule.own_distance), rules[0])
        for rule in rules:
            if rule.own_distance and law.own_distance and rule.own_distance.amount > law.own_distance.amount:
                yield "transport_own_distance_longer", rule
            if rule.distance == "all-or-nothing" and law.own_distance:
                yield "transport_all_or_nothing", rule
            if rule.ride_cost == "shared" and law.beyond == "municipality":
                yield "transport_cost_shared", rule
            if rule.cap and law.cap and rule.cap.amount > law.cap.amount:
                yield "transport_cap_higher", rule
