"""An amount of which perhaps only a bound is known."""

from __future__ import annotations

from dataclasses import dataclass

from rettesnor.law.money import Ore


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody pays, in whole øre: `ore` where it is known, else `at_most` where that much can be said."""

    ore: Ore | None = None
    at_most: Ore | None = None

    @classmethod
    def known(cls, ore: Ore) -> Contribution:
        return cls(ore, ore)

    def or_less(self, other: Contribution) -> Contribution:
        """The lower of two. One that is unknown leaves it unknown, except beside nothing: there is no less."""
        bounds = [bound for bound in (self.at_most, other.at_most) if bound is not None]
        lowest = min(bounds, default=None)
        if lowest == 0 or (self.ore is not None and other.ore is not None):
            return Contribution(lowest, lowest)
        return Contribution(None, lowest)


def share_of(amount: Ore, share: int) -> Ore:
    """A share, in hundredths of a per cent, of an amount; rounded down, so that it is never more than the share."""
    return Ore(amount * share // 10_000)
