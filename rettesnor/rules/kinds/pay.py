from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import model_validator

from rettesnor.law.recurring import PayDay, PayDayOfMonth
from rettesnor.law.unusable import Unusable
from rettesnor.rules.clock import Clock
from rettesnor.rules.kinds.base import LoweredValue, Proposing, Rule, Topic
from rettesnor.rules.quantity import DayOfMonth, DayOfYear, Duration, Quantity, Share
from rettesnor.rules.strict import Strict
from rettesnor.rules.tree import Fact, Ratio

PayMethod = Literal["effort", "assessed-hourly", "gratuity"]
LADDER: tuple[PayMethod, ...] = ("effort", "assessed-hourly", "gratuity")


Unpaid = Literal["illness", "holiday", "public-holidays", "absence"]
PayBase = Literal["agreed-minimum", "own-hourly-pay", "unskilled-wage"]


class PayStep(Strict):
    """From `after` on, the gratuity or hourly pay is at least `floor` of a wage, or an `amount` in kroner an hour.

    The wage is the agreed minimum wage unless `of` names another.
    """

    after: Duration
    floor: Share | None = None
    of: PayBase | None = None
    amount: Quantity | None = None

    @model_validator(mode="after")
    def _one_value(self) -> "PayStep":
        if (self.floor is None) == (self.amount is None) or (self.of and not self.floor):
            raise Unusable("step_of_neither_share_nor_amount")
        if self.amount and self.amount.unit != "kr":
            raise Unusable("amount_not_in_kroner")
        return self

    def __str__(self) -> str:
        return f"{self.after}: {self.floor or self.amount}" + (f" of {self.of}" if self.of else "")


class PayRule(Proposing):
    """How work is paid: the methods in the text's order, the gratuity's floor, who assesses the
    work, who sets the pay and who pays it out.

    *Arbejdsdusøren er mindst 5 % af mindstelønnen på området.* `ordered: false` says that the text lists the methods
    side by side without an order. `by: rules-in-force` leaves pay to the order. `unpaid_for` is a time at the start
    without pay, `final_after` when the lasting pay is set, and `rhythm` how often it is paid out. `given` is that work
    is paid, where the text does not say how. `at_least` and `at_most` bound the pay itself, in kroner an hour or (the
    most) as a share of the agreed minimum wage. `assessed_every` is how often the work is assessed again, `adjusted_on`
    the day of every year on which the pay is, and `pay_day` the day of each period on which it is paid out. What the
    pay is reckoned by is handed in by the day `claimed_by` of the month that `claimed_in` names.
    """

    topic: ClassVar[Topic] = "pay"
    told: ClassVar[tuple[str, ...]] = ("claimed_by",)
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
    by: Literal["rules-in-force"] | None = None
    unpaid_for: Duration | None = None
    final_after: Duration | None = None
    rhythm: Literal["weekly", "fortnightly", "monthly"] | None = None
    given: bool | None = None
    at_least: Quantity | None = None
    at_most: Quantity | None = None
    assessed_every: Duration | None = None
    adjusted: Literal["yearly", "by-agreement", "after-assessment"] | None = None
    adjusted_on: DayOfYear | None = None
    pay_day: PayDayOfMonth | DayOfMonth | None = None
    unpaid_during: tuple[Unpaid, ...] = ()
    paid_in_illness: Duration | None = None
    holiday_pay: bool | None = None
    claimed_by: DayOfMonth | None = None
    claimed_in: Literal["same-month", "next-month"] | None = None

    @model_validator(mode="after")
    def _bounds(self) -> "PayRule":
        if self.ordered is not None and len(self.methods) < 2:
            raise Unusable("order_of_fewer_than_two", of="methods")
        if self.at_least and self.at_least.unit != "kr":
            raise Unusable("at_least_not_in_kroner")
        if self.at_most and self.at_most.unit not in ("kr", "%"):
            raise Unusable("at_most_neither_kroner_nor_share")
        return self

    def clocks(self) -> tuple[Clock, ...]:
        return tuple(self._clocks())

    def _clocks(self) -> Iterator[Clock]:
        if self.final_after:
            yield Clock("pay", self.final_after, "offer-started", None, "municipality")
        if self.assessed_every:
            yield Clock("work-assessment", self.assessed_every, "offer-started", None, "municipality")
        if self.adjusted_on:
            yield Clock("pay-adjusted", self.adjusted_on, "decision-made", None, "municipality")
        if self.pay_day and self.rhythm in (None, "monthly"):
            yield Clock("pay-day", PayDay(self.pay_day), "offer-started", None, "municipality")

    def values(self) -> tuple[LoweredValue, ...]:
        values = tuple(value for value in super().values() if value.name != "pay_steps_up")
        if self.steps_up:
            steps = tuple(str(step) for step in self.steps_up)
            values += (LoweredValue("pay_steps_up", stated=steps),)
        if self.floor is None:
            return values
        of_wage = Ratio(Fact("agreed_wage"), self.floor.amount, 10_000, "up")
        return (*values, LoweredValue("pay_floor_amount", "kr", tree=of_wage))

    @property
    def gives_pay(self) -> bool:
        """Whether it says that work is paid; the order itself says that a gratuity *can* be set."""
        return bool(set(self.methods) - {"gratuity"} or self.reflects or self.given)

    @property
    def floors(self) -> tuple[Quantity, ...]:
        """The lowest gratuity, at first and later on."""
        if self.floor_for and "gratuity" not in self.floor_for:
            return ()
        return tuple(floor for floor in (self.floor, *(step.floor for step in self.steps_up)) if floor)

    @classmethod
    def narrower(cls, local: Sequence[Rule], law: Rule) -> Iterator[tuple[str, Rule]]:
        rules = [rule for rule in local if isinstance(rule, PayRule)]
        giving = [rule for rule in rules if rule.methods or rule.reflects or rule.given]
        named = {method for rule in rules for method in rule.methods}
        if not isinstance(law, PayRule):
            return
        if "effort" in law.methods and giving and all(rule.if_ for rule in giving):
            for rule in giving:
                yield "pay_for_some_only", rule
        for rule in rules:
            if law.set_by == "municipality" and rule.set_by not in (None, "municipality"):
                yield "pay_not_set_by_municipality", rule
            if law.strength == "must" and not rule.binds and rule.gives_pay:
                yield "pay_made_optional", rule
            if law.floor and any(floor.amount < law.floor.amount for floor in rule.floors):
                yield "pay_floor_lower", rule
            if law.methods == LADDER and rule.ordered is False:
                yield "pay_order_missing", rule
            if "effort" in law.methods and rule.unpaid_for:
                yield "pay_unpaid_start", rule
            if "effort" in law.methods and rule.at_most:
                yield "pay_capped", rule
        if not named or any(rule.by == "rules-in-force" for rule in rules):
            return
        instead = [rule for rule in rules if rule.methods]
        if "effort" in law.methods and "effort" not in named:
            for rule in instead:
                yield "pay_by_effort_missing", rule
        if law.methods == LADDER and "effort" in named and "assessed-hourly" not in named:
            for rule in instead:
                if "gratuity" in rule.methods:
                    yield "pay_step_missing", rule
