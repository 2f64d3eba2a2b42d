from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.contribution import share_of
from rettesnor.law.money import Ore
from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import LoweredValue, Proposing, Topic
from rettesnor.rules.quantity import Quantity, Share

Expense = Literal["food", "excursions", "materials", "holidays", "work-clothes"]


class CostRule(Proposing):
    """What the citizen pays for the offer itself, apart from transport: `price` or `at_most`, in kroner `per` what.

    *Frokosten koster 25 kr. om dagen og er frivillig.* `provided` is what the citizen gets without paying,
    and `deducted_from` how the amount is collected. `share` is the citizen's part of a price, of `share_of` where the
    text says what that is: *Er du under 25 år, betaler du halvdelen.*
    """

    topic: ClassVar[Topic] = "cost"
    told: ClassVar[tuple[str, ...]] = ("deducted_from",)
    kind: Literal["cost"]
    free: bool | None = None
    own: tuple[Expense, ...] = ()
    price: Quantity | None = None
    at_most: Quantity | None = None
    per: Literal["time", "day", "month", "year"] | None = None
    voluntary: bool | None = None
    provided: tuple[Expense, ...] = ()
    deducted_from: Literal["payslip"] | None = None
    share: Share | None = None
    share_of: Quantity | None = None

    @model_validator(mode="after")
    def _in_kroner(self) -> "CostRule":
        for name in ("price", "at_most", "share_of"):
            value = getattr(self, name)
            if value and value.unit != "kr":
                raise Unusable("price_not_in_kroner", name=name)
        if self.share_of and not self.share:
            raise Unusable("share_of_without_share")
        return self

    def values(self) -> tuple[LoweredValue, ...]:
        if not (self.share and self.share_of):
            return super().values()
        part = share_of(Ore(self.share_of.amount), self.share.amount)
        return (*super().values(), LoweredValue("cost_share_amount", "kr", stated=part))
