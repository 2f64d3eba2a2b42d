from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.kinds.base import LoweredValue, Proposing, Rule, Topic
from rettesnor.rules.quantity import Duration, Quantity
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import Fact, Ratio

PayMethod = Literal["effort", "assessed-hourly", "gratuity"]
LADDER: tuple[PayMethod, ...] = ("effort", "assessed-hourly", "gratuity")


def _share(floor: Quantity) -> Quantity:
    if floor.unit != "%":
        raise Unusable(
            "floor: en andel af mindstelønnen, for eksempel '5 %'",
            "floor: a share of the agreed minimum wage, for example '5 %'",
        )
    return floor


Share = Annotated[Quantity, AfterValidator(_share)]


class PayStep(Strict):
    """From `after` on, the gratuity or hourly pay is at least `floor` of the agreed minimum wage."""

    after: Duration
    floor: Share


class PayRule(Proposing):
    """How work is paid: the methods in the text's order, the gratuity's floor, who assesses the
    work, who sets the pay and who pays it out.

    `ordered: false` says that the text lists the methods side by side without an order.
    """

    topic: ClassVar[Topic] = "pay"
    kind: Literal["pay"]
    methods: tuple[PayMethod, ...] = ()
    ordered: bool | None = None
    floor: Share | None = None
    floor_for: tuple[PayMethod, ...] = ()
    steps_up: tuple[PayStep, ...] = ()
    reflects: Literal["effort", "work-assessment", "effort-and-work-assessment"] | None = None
    assessed_by: Literal["municipality", "provider"] | None = None
    set_by: Literal["municipality", "provider", "agreed-with-workplace"] | None = None
    paid_by: Literal["municipality", "provider"] | None = None

    def values(self) -> tuple[LoweredValue, ...]:
        values = tuple(value for value in super().values() if value.name != "pay_steps_up")
        if self.steps_up:
            steps = tuple(f"{step.after}: {step.floor}" for step in self.steps_up)
            values += (LoweredValue("pay_steps_up", stated=steps),)
        if self.floor is None:
            return values
        of_wage = Ratio(Fact("agreed_wage"), self.floor.amount, 10_000, "up")
        return (*values, LoweredValue("pay_floor_amount", "kr", tree=of_wage))

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        rules = [rule for rule in local if isinstance(rule, PayRule)]
        giving = [rule for rule in rules if rule.methods or rule.reflects]
        named = {method for rule in rules for method in rule.methods}
        if not isinstance(law, PayRule):
            return
        if "effort" in law.methods and giving and all(rule.if_ for rule in giving):
            yield "pay_for_some_only", giving[0]
        for rule in rules:
            if law.set_by == "municipality" and rule.set_by not in (None, "municipality"):
                yield "pay_not_set_by_municipality", rule
            if law.strength == "must" and rule.strength == "may":
                yield "pay_made_optional", rule
            if law.methods == LADDER and rule.ordered is False:
                yield "pay_order_missing", rule
        if not named:
            return
        first = next(rule for rule in rules if rule.methods)
        if "effort" in law.methods and "effort" not in named:
            yield "pay_by_effort_missing", first
        if law.methods == LADDER and "effort" in named and "assessed-hourly" not in named and "gratuity" in named:
            yield "pay_step_missing", first
