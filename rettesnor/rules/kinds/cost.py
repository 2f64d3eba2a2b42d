from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import Proposing, Topic
from rettesnor.rules.quantity import Quantity

Expense = Literal["food", "excursions", "materials", "holidays", "work-clothes"]


class CostRule(Proposing):
    """What the citizen pays for the offer itself, apart from transport: `price` or `at_most`, in kroner `per` what.

    *Frokosten koster 25 kr. om dagen og er frivillig.* `provided` is what the citizen gets without paying,
    and `deducted_from` how the amount is collected.
    """

    topic: ClassVar[Topic] = "cost"
    kind: Literal["cost"]
    free: bool | None = None
    own: tuple[Expense, ...] = ()
    price: Quantity | None = None
    at_most: Quantity | None = None
    per: Literal["time", "day", "month", "year"] | None = None
    voluntary: bool | None = None
    provided: tuple[Expense, ...] = ()
    deducted_from: Literal["payslip"] | None = None

    @model_validator(mode="after")
    def _in_kroner(self) -> "CostRule":
        for name in ("price", "at_most"):
            value = getattr(self, name)
            if value and value.unit != "kr":
                raise Unusable("price_not_in_kroner", name=name)
        return self
