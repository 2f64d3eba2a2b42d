from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import Proposing, Rule, Topic
from rettesnor.rules.quantity import DayOfMonth, Duration, Quantity, Share
from rettesnor.rules.tree import TRUE, Compare, Const, Fact, Tree

Means = Literal[
    "public", "bus", "train", "shared-ride", "disability-ride", "taxi", "own-car", "bicycle", "season-ticket",
    "on-foot", "municipal-bus", "ferry",
]  # fmt: skip
OTHER_MEASURES = ("zones", "minutes", "tickets")
DISTANCE = Fact("distance_to_work")
OF_THE_WHOLE_WAY = frozenset({"transport_cap_higher", "transport_cap_of_more"})
"""Conflicts about the cap of the order, which can bite however short the way is."""


class TransportRule(Proposing):
    """Who carries which part of the cost of getting to work and back.

    *Har du mere end 7 km hver vej, betaler kommunen hele transporten.* `distance` says whether the first stretch is
    deducted for everybody or only decides who is helped at all, and `at_the_distance` who pays for somebody who has
    exactly that way; `own_stretch` is such a stretch in zones, minutes or tickets. `payer` carries the whole cost, of
    every ride or of those by the `for_means`; `instead` are means one can have in place of the usual, as `chosen_by`
    says. `cap` is the most the citizen pays, as a share of `cap_of`, and `cap_amount` the same in kroner a month;
    `granted` is that the ride itself can be granted. `companion` is whether somebody can come along to help, and
    `stopped_after` after how many rides in vain it can be stopped. `means_in_order` are the means, of which the first
    that the citizen can use is used. `farthest` is the longest way that anything is covered of, each way, and
    `only_between` between which places. `refunded_every` is how often a refund is paid.
    `ride_cost` says how the whole cost of such a ride is carried, where the text sets no first stretch apart, and
    `own_share` how much of it is the citizen's. A refund is asked for by the day `claimed_by` of the month that
    `claimed_in` names.
    """

    topic: ClassVar[Topic] = "transport"
    told: ClassVar[tuple[str, ...]] = ("measured", "usual_means", "arranges", "refunded", "only_between", "claimed_by")
    kind: Literal["transport"]
    own_distance: Quantity | None = None
    distance: Literal["deducted", "all-or-nothing"] | None = None
    measured: Literal["home-to-workplace", "from-workplace"] | None = None
    each_way: bool | None = None
    cap: Quantity | None = None
    cap_of: Literal["net-earnings", "gross-earnings", "all-income"] | None = None
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
    refunded: Literal["zones", "receipts", "kilometres"] | None = None
    refunded_by: Literal["municipality", "provider"] | None = None
    deducted_from: Literal["payslip"] | None = None
    payer: Literal["citizen", "municipality", "provider"] | None = None
    for_means: tuple[Means, ...] = ()
    instead: tuple[Means, ...] = ()
    chosen_by: Literal["citizen", "municipality", "citizen-and-municipality"] | None = None
    at_the_distance: Literal["citizen", "municipality"] | None = None
    own_stretch: Quantity | None = None
    longest_ride: Quantity | None = None
    cap_amount: Quantity | None = None
    companion: Literal["free", "can-be-granted", "not-granted"] | None = None
    rate: Literal["state-low", "state-high"] | None = None
    stopped_after: Annotated[int, Field(ge=1)] | None = None
    means_in_order: tuple[Means, ...] = ()
    farthest: Quantity | None = None
    only_between: Literal["home-and-workplace"] | None = None
    refunded_every: Duration | None = None
    own_share: Share | None = None
    claimed_by: DayOfMonth | None = None
    claimed_in: Literal["same-month", "next-month"] | None = None

    @model_validator(mode="after")
    def _units(self) -> "TransportRule":
        if self.own_distance and self.own_distance.unit != "m":
            raise Unusable("own_distance_not_a_distance")
        if self.cap and self.cap.unit != "%":
            raise Unusable("cap_not_a_share")
        if self.cap_amount and self.cap_amount.unit != "kr":
            raise Unusable("cap_amount_not_in_kroner")
        if self.own_stretch and self.own_stretch.unit not in OTHER_MEASURES:
            raise Unusable("own_stretch_not_another_measure")
        if self.longest_ride and self.longest_ride.unit != "minutes":
            raise Unusable("longest_ride_not_in_minutes")
        if self.farthest and self.farthest.unit != "m":
            raise Unusable("farthest_not_a_distance")
        return self

    @property
    def shares_the_cost(self) -> bool:
        """Whether the citizen pays a part of every ride, however short, and the municipality the rest."""
        return self.ride_cost == "shared" or self.own_share is not None

    @property
    def own_each_way(self) -> int | None:
        """The citizen's own distance in metres each way; one that is for both ways together is half as long."""
        if self.own_distance is None:
            return None
        return self.own_distance.amount // (2 if self.each_way is False else 1)

    def costs(self, code: str, law: Iterable[Rule]) -> Tree:
        """Within the order's own distance the citizen bears the cost by the order too, up to the cap."""
        if code in OF_THE_WHOLE_WAY:
            return TRUE
        bounds = [rule.own_each_way for rule in law if isinstance(rule, TransportRule) and rule.own_each_way]
        own = min(bounds, default=0)
        farthest = self.farthest.amount if self.farthest and code == "transport_ends_at_a_distance" else own
        return Compare(">", DISTANCE, Const(max(own, farthest)))

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        rules = [rule for rule in local if isinstance(rule, TransportRule)]
        if not isinstance(law, TransportRule):
            return
        beyond = [rule for rule in rules if rule.beyond == law.beyond == "municipality"]
        if beyond and all(rule.if_ for rule in beyond):
            for rule in beyond:
                yield "transport_for_some_only", rule
        for rule in rules:
            if rule.own_each_way and law.own_each_way and rule.own_each_way > law.own_each_way:
                yield "transport_own_distance_longer", rule
            if rule.shares_the_cost and law.beyond == "municipality":
                yield "transport_cost_shared", rule
            if rule.beyond == law.beyond == "municipality" and not rule.binds:
                yield "transport_made_optional", rule
            if rule.cap and law.cap and rule.cap.amount > law.cap.amount:
                yield "transport_cap_higher", rule
            if law.cap_of == "net-earnings" and rule.cap_of not in (None, "net-earnings"):
                yield "transport_cap_of_more", rule
            if rule.payer == "citizen" and law.beyond == "municipality":
                yield "transport_all_on_citizen", rule
            if rule.farthest and law.beyond == "municipality":
                yield "transport_ends_at_a_distance", rule
            if rule.own_stretch and law.own_distance:
                yield "transport_other_measure", rule
