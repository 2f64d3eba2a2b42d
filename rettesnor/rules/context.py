"""What lowering needs to know beside the rule: the day, how ages are reckoned then, and whose standard it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rettesnor.law.age import LeapBirthday, turned_by
from rettesnor.law.deadlines import Span
from rettesnor.law.elapsed import over_since
from rettesnor.law.pension import PensionTable
from rettesnor.rules.quantity import Quantity
from rettesnor.rules.tree import Compare, Const, Fact, Tree


@dataclass(frozen=True)
class Context:
    """The day asked about, with the law's reckoning of ages on it.

    `municipality` is the code of the one whose standard is run; without it nobody can say what is its own.
    """

    on: date
    pension: PensionTable
    leap: LeapBirthday
    municipality: str | None = None

    def has_turned(self, born: Fact, age: Quantity) -> Tree:
        """Born no later than the last birth day of those who have reached an age in years."""
        return Compare("<=", born, Const(turned_by(self.on, age.amount * 12, self.leap).toordinal()))

    def has_passed(self, since: Fact, span: Span) -> Tree:
        """Begun no later than the last day of which the time is over."""
        return Compare("<=", since, Const(over_since(self.on, span).toordinal()))
