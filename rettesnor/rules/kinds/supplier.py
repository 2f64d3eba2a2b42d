from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import Proposing, Rule, Topic
from rettesnor.rules.kinds.condition import ConditionRule
from rettesnor.rules.quantity import Duration, Quantity

SupplierPlace = Literal["company", "own", "near-home", "other-public", "external"]


class SupplierRule(Proposing):
    """Where the offer can be: the order of preference, on what grounds, and what a supplier must fulfil.

    `ordered: false` says that the text lists the places side by side without an order; `others_when` says when a place
    further down the order can be used. `settings` are the kinds of workplace the offer can be carried out at. `every`
    is how often what is demanded is sent, and `sent_to` is who gets it. `papers` are what a supplier has to show, and
    `papers_when` is when. `approved` is that a supplier has to be approved. With a `waiting_list` a citizen waits for a
    place, and `placed_by` is who comes first. `told_every` is how often somebody who waits is told how it stands.
    `before_follow_up` is how long before a follow-up the status is sent. `citizens_per_staff` is how many there are to
    each member of staff, and `price` what the place costs the municipality, in kroner `per` what: with an `if` on the
    text's own levels of support, what each of them gives.
    """

    topic: ClassVar[Topic] = "supplier"
    told: ClassVar[tuple[str, ...]] = ("others_when",)
    kind: Literal["supplier"]
    settings: tuple[Literal["sheltered-workshop", "company"], ...] = ()
    preference: tuple[SupplierPlace, ...] = ()
    ordered: bool | None = None
    others_when: tuple[Literal["no-own-offer", "own-offer-not-relevant", "exceptional-case"], ...] = ()
    combined: bool | None = None
    free_choice: bool | None = None
    registered: Literal["tilbudsportalen"] | None = None
    chosen_by: tuple[
        Literal[
            "professional", "economic", "competence", "best-price", "near-home", "own-wish", "functional-level",
            "purpose-of-effort", "support-need",
        ],
        ...,
    ] = ()  # fmt: skip
    involves: Literal["citizen"] | None = None
    taken_home: Literal["when-own-offer-suits"] | None = None
    demands: tuple[
        Literal[
            "trained-staff", "pedagogy", "pedagogical-plan", "attendance-statistics", "absence-notice", "yearly-status"
        ],
        ...,
    ] = ()
    every: Duration | None = None
    sent_to: Literal["municipality"] | None = None
    papers: tuple[
        Literal["contract", "offer-description", "insurance", "criminal-records", "inspection-report"], ...
    ] = ()
    papers_when: Literal["before-start", "yearly", "on-request"] | None = None
    approved: bool | None = None
    before_follow_up: Duration | None = None
    waiting_list: bool | None = None
    placed_by: tuple[Literal["need", "application-date", "near-home", "purpose-of-effort"], ...] = ()
    told_every: Duration | None = None
    citizens_per_staff: Annotated[int, Field(ge=1)] | None = None
    price: Quantity | None = None
    per: Literal["hour", "day", "week", "month", "year"] | None = None

    @model_validator(mode="after")
    def _in_kroner(self) -> "SupplierRule":
        if self.price and self.price.unit != "kr":
            raise Unusable("price_not_in_kroner", name="price")
        return self

    @model_validator(mode="after")
    def _several_in_order(self) -> "SupplierRule":
        if self.ordered is not None and len(self.preference) < 2:
            raise Unusable("order_of_fewer_than_two", of="preference")
        return self

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        """A list to wait on, where the law says that the help is given to those whom its conditions fit."""
        if isinstance(law, ConditionRule) and "cannot_use_other_offers" in dict(law.requires.tests()):
            for rule in local:
                if isinstance(rule, SupplierRule) and rule.waiting_list:
                    yield "waiting_list", rule
