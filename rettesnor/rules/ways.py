"""The ways in which a standard lets a kind of place be used, held against all that is wished of the time at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rettesnor.rules.assess import Assessment
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.local import standing

TIMES_OF: Mapping[str, tuple[str, ...]] = {
    "two-whole-days": ("whole_days",),
    "mornings": ("mornings",),
    "afternoons": ("afternoons",),
    "daytime": ("mornings", "afternoons", "whole_days"),
    "evenings": ("evenings",),
}
_WHOLE_DAYS = {"two-whole-days": 2}


@dataclass(frozen=True)
class WishedTime:
    """What is wished of the time of day, and of days and hours a week in base units, each None where it is not.

    Of days and hours that are needed, and not wished, a way that has more is enough.
    """

    time: str | None
    days: int | None
    hours: int | None
    needed: bool = False


@dataclass(frozen=True)
class WayOfUse:
    """The times of day, the least and the most days, and the most hours: None where the text does not say.

    `less_than` is the hours that whole days would be, which a part of each day does not come to. `pattern` is None for
    a full place, which is all the hours it is open.
    """

    pattern: str | None
    times: tuple[str, ...]
    days: tuple[int, int] | None = None
    hours: int | None = None
    less_than: int | None = None

    def fits(self, wished: WishedTime) -> bool | None:
        answers = self._fits_time(wished.time), self._fits_days(wished), self._fits_hours(wished.hours)
        return False if False in answers else None if None in answers else True

    def _fits_time(self, time: str | None) -> bool:
        return time is None or time in self.times

    def _fits_days(self, wished: WishedTime) -> bool | None:
        if wished.days is None:
            return True
        if self.days is None:
            return None
        least, most = self.days
        return wished.days <= most and (wished.needed or wished.days >= least)

    def _fits_hours(self, hours: int | None) -> bool | None:
        if hours is None:
            return True
        if self.less_than is not None and hours >= self.less_than:
            return False
        return hours <= self.hours if self.hours is not None else None


def ways(assessment: Assessment, kind: str | None, wished_days: int | None) -> Iterator[WayOfUse]:
    """Those for a kind of place: with None, only what the text says of all kinds."""
    for rule in standing(assessment, HoursRule):
        if rule.place is None or (kind is not None and is_of(rule.place, kind)):
            yield from (_way(assessment, kind, pattern, wished_days) for pattern in rule.patterns)
            if rule.place == "full" and rule.open:
                opened = rule.open_a_week
                yield WayOfUse(None, ("whole_days",), (0, opened["days/week"]), opened["hours/week"])


def together(assessment: Assessment, kinds: Iterable[str | None], wished: WishedTime) -> bool | None:
    """Whether one of the kinds of place can be used as is wished: None where the text does not settle it."""
    return _one_of(_of_kind(assessment, kind, wished) for kind in kinds)


def most_open(assessment: Assessment, kind: str | None, amount: Callable[[HoursRule], int]) -> int | None:
    """The most that a place of the kind is open; without hours of its own, the most that any place is."""
    opened = [(amount(rule), is_of(rule.place, kind)) for rule in standing(assessment, HoursRule)]
    own = [each for each, is_own in opened if is_own and each]
    return max(own or (each for each, _ in opened if each), default=None)


def same_place(one: str, other: str) -> bool:
    """Whether a place can be of both kinds: part-time is whatever is not full."""
    return one == other or ("part" in (one, other) and "full" not in (one, other))


def is_of(place: str | None, kind: str | None) -> bool:
    """Whether what a rule says of a kind of place holds for the one wished; what it says of none holds for all."""
    return place is None or kind is None or same_place(as_option(place), kind)


def as_option(place: str) -> str:
    """A kind of place by the name it has among the options of the fact."""
    return place.replace("-", "_")


def _of_kind(assessment: Assessment, kind: str | None, wished: WishedTime) -> bool | None:
    found = list(ways(assessment, kind, wished.days))
    return _one_of(way.fits(wished) for way in found) if found else None


def _way(assessment: Assessment, kind: str | None, pattern: str, wished_days: int | None) -> WayOfUse:
    if days := _WHOLE_DAYS.get(pattern):
        hours = most_open(assessment, kind, lambda rule: rule.longest_days(days))
        return WayOfUse(pattern, TIMES_OF[pattern], (2 * days, 2 * days), hours)
    whole = 7 if wished_days is None else -(-wished_days // 2)
    is_part = "whole_days" not in TIMES_OF[pattern]
    less_than = most_open(assessment, kind, lambda rule: rule.longest_days(whole)) if is_part else None
    return WayOfUse(pattern, TIMES_OF[pattern], less_than=less_than)


def _one_of(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return True if True in found else None if None in found else False
