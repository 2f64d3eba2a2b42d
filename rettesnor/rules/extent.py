"""The extent of the single case: what is wished, what is needed, and the most that the standard proposes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import Value
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.local import binding
from rettesnor.rules.ways import is_of, most_open
from rettesnor.rules.wishes import DAYS, HOURS, covers, fits_together, patterns, possible_kind

WISHED: Mapping[str, str] = {"days/week": DAYS, "hours/week": HOURS}
NEEDED: Mapping[str, str] = {"days/week": "needed_days", "hours/week": "needed_hours"}


@dataclass(frozen=True)
class Extent:
    """In base units of `unit`, each None where it is not known or not stated.

    `at_most` is the lowest of the limits that apply, `at_least` the highest; what a text gives as typical, or in
    another reading, is none. What it says of a kind of place is one for whoever wishes that kind. `open` is how much
    the place is open, by the hours that apply and are not only typical; of several places, the one open most. Where
    the text has no hours for the kind wished, they are those of the others: nobody is there when it is closed.

    `at_most_if_met` is the lowest of the limits of which it is not known yet whether they hold, for want of a fact or
    of the kind of place. `set_aside` is whether the case deviates from a limit. `together` is whether one of the ways
    of using the place fits this and all else that is wished of the time; a full place is used in all the hours it is
    open. `enough` is whether one of them has as much as is needed. `patterns` are those ways, as the text names them.
    """

    unit: str
    wished: int | None
    needed: int | None
    at_most: int | None
    open: int | None = None
    at_least: int | None = None
    at_most_if_met: int | None = None
    set_aside: bool = False
    together: bool | None = None
    enough: bool | None = None
    patterns: tuple[str, ...] = ()

    @property
    def is_offered(self) -> bool | None:
        """Whether the standard offers what is wished: None without a wish, or where the text does not settle it."""
        return False if self.wished is not None and self.together is False else self.alone

    @property
    def alone(self) -> bool | None:
        """The same, whatever else is wished."""
        if self.wished is None:
            return None
        if self.below_wish or self.above_wish or (self.open is not None and self.wished > self.open):
            return False
        covered = self.together or self.at_most is not None or self.at_least == self.wished
        return True if covered and not self.may_be_less else None

    @property
    def covers_need(self) -> bool | None:
        """Whether the standard gives what is needed: None without a need, or where the text does not settle it."""
        if self.needed is None:
            return None
        if self.below_need or self.enough is False or (self.open is not None and self.needed > self.open):
            return False
        covered = self.enough or self.at_most is not None or (self.at_least or 0) >= self.needed
        lower = self.at_most_if_met is not None and (self.at_most is None or self.at_most_if_met < self.needed)
        return True if covered and not lower else None

    @property
    def is_silent(self) -> bool:
        """Whether the text has no limit for this citizen."""
        limits = (self.at_least, self.at_most, self.at_most_if_met)
        said = self.set_aside or self.patterns or self.together is not None or self.enough is not None
        return not said and all(limit is None for limit in limits)

    @property
    def may_be_less(self) -> bool:
        """Whether a limit that may come to hold is below the wish, or the only one there is."""
        if self.at_most_if_met is None:
            return False
        return self.at_most is None or (self.wished is not None and self.at_most_if_met < self.wished)

    @property
    def beyond_opening(self) -> bool:
        """Whether more is wished, needed or proposed than the place is open."""
        most = max(filter(None, (self.wished, self.needed, self.at_most)), default=None)
        return self.open is not None and most is not None and most > self.open

    @property
    def below_wish(self) -> bool:
        return self.wished is not None and self.at_most is not None and self.at_most < self.wished

    @property
    def above_wish(self) -> bool:
        return self.wished is not None and self.at_least is not None and self.at_least > self.wished

    @property
    def below_need(self) -> bool:
        return self.needed is not None and self.at_most is not None and self.at_most < self.needed


def extents(assessment: Assessment) -> Iterator[Extent]:
    """By days and by hours, where a wish or a need is known."""
    kind = possible_kind(assessment)
    for unit in WISHED:
        wished, needed = (_amount(assessment.facts.get(of[unit])) for of in (WISHED, NEEDED))
        if wished is not None or needed is not None:
            limits = list(_limits(assessment, "at_most", unit))
            yield Extent(
                unit,
                wished,
                needed,
                at_most=min((each.amount for each in limits if each.stands), default=None),
                open=most_open(assessment, kind, partial(_opened, unit=unit)),
                at_least=max((e.amount for e in _limits(assessment, "at_least", unit) if e.stands), default=None),
                at_most_if_met=min((e.amount for e in limits if not (e.stands or e.set_aside)), default=None),
                set_aside=any(each.set_aside for each in limits),
                together=None if wished is None else fits_together(assessment, WISHED[unit]),
                enough=None if needed is None else _enough(assessment, unit, needed),
                patterns=patterns(assessment),
            )


class _Limit(NamedTuple):
    """One that binds this citizen, or without `stands` may, unless the case sets it aside."""

    amount: int
    stands: bool
    set_aside: bool


def _limits(assessment: Assessment, end: str, unit: str) -> Iterator[_Limit]:
    kind = possible_kind(assessment)
    for finding, rule in binding(assessment, ExtentRule):
        limit = getattr(rule, end)
        if limit and limit.unit == unit and finding.applies is not False and is_of(rule.place, kind):
            certain = finding.applies and not finding.set_aside and (rule.place is None or kind is not None)
            yield _Limit(limit.amount, bool(certain), bool(finding.set_aside))


def _enough(assessment: Assessment, unit: str, needed: int) -> bool | None:
    return covers(assessment, *((needed, None) if unit == "days/week" else (None, needed)))


def _opened(rule: HoursRule, unit: str) -> int:
    return rule.open_a_week.get(unit, 0)


def _amount(value: Value | tuple[object, ...]) -> int | None:
    return value if isinstance(value, int) else None
