"""The extent of the single case: what is wished, what is needed, and the most that the standard proposes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import Value
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.wishes import binding, is_of, possible_kind, standing

WISHED: Mapping[str, str] = {"days/week": "wished_days", "hours/week": "wished_hours"}
NEEDED: Mapping[str, str] = {"days/week": "needed_days", "hours/week": "needed_hours"}
PLACE = "wished_place"


@dataclass(frozen=True)
class Extent:
    """In base units of `unit`, each None where it is not known or not stated.

    `at_most` is the lowest of the limits that apply, `at_least` the highest; what a text gives as typical, or in
    another reading, is none. What it says of a kind of place is one for whoever wishes that kind. `open` is how much
    the place is open, by the hours that apply and are not only typical; of several places, the one open most. Where
    the text has no hours for the kind wished, they are those of the others: nobody is there when it is closed.

    `at_most_if_met` is the lowest of the limits of which it is not known yet whether they hold, for want of a fact or
    of the kind of place. `set_aside` is whether the case deviates from a limit. `all_of_it` is whether a full place is
    wished and the text gives it the hours it is open, which are then what it offers.
    """

    unit: str
    wished: int | None
    needed: int | None
    at_most: int | None
    open: int | None = None
    at_least: int | None = None
    at_most_if_met: int | None = None
    set_aside: bool = False
    all_of_it: bool = False

    @property
    def is_offered(self) -> bool | None:
        """Whether the standard offers what is wished: None without a wish, or where the text does not settle it."""
        if self.wished is None:
            return None
        if self.below_wish or self.above_wish or (self.open is not None and self.wished > self.open):
            return False
        covered = self.all_of_it or self.at_most is not None or self.at_least == self.wished
        return True if covered and not self.may_be_less else None

    @property
    def covers_need(self) -> bool | None:
        """Whether the standard gives what is needed: None without a need, or where the text does not settle it."""
        if self.needed is None:
            return None
        if self.below_need or (self.open is not None and self.needed > self.open):
            return False
        covered = self.all_of_it or self.at_most is not None or (self.at_least or 0) >= self.needed
        lower = self.at_most_if_met is not None and (self.at_most is None or self.at_most_if_met < self.needed)
        return True if covered and not lower else None

    @property
    def is_silent(self) -> bool:
        """Whether the text has no limit for this citizen."""
        limits = (self.at_least, self.at_most, self.at_most_if_met)
        return not (self.set_aside or self.all_of_it) and all(limit is None for limit in limits)

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
    for unit in WISHED:
        wished, needed = (_amount(assessment.facts.get(of[unit])) for of in (WISHED, NEEDED))
        if wished is not None or needed is not None:
            limits = list(_limits(assessment, "at_most", unit))
            yield Extent(
                unit,
                wished,
                needed,
                at_most=min((each.amount for each in limits if each.stands), default=None),
                open=_open(assessment, unit),
                at_least=max((e.amount for e in _limits(assessment, "at_least", unit) if e.stands), default=None),
                at_most_if_met=min((e.amount for e in limits if not (e.stands or e.set_aside)), default=None),
                set_aside=any(each.set_aside for each in limits),
                all_of_it=_is_open_to_full_places(assessment, unit),
            )


def _open(assessment: Assessment, unit: str) -> int | None:
    kind = possible_kind(assessment)
    opened = [(rule.open_a_week.get(unit, 0), is_of(rule.place, kind)) for rule in standing(assessment, HoursRule)]
    own = [amount for amount, is_own in opened if is_own and amount]
    return max(own or (amount for amount, _ in opened if amount), default=None)


def _is_open_to_full_places(assessment: Assessment, unit: str) -> bool:
    full = [rule for rule in standing(assessment, HoursRule) if rule.place == "full"]
    return possible_kind(assessment) == "full" and any(rule.open_a_week.get(unit) for rule in full)


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


def _amount(value: Value | tuple[object, ...]) -> int | None:
    return value if isinstance(value, int) else None
