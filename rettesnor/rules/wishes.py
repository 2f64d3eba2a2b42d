"""What the citizen wishes of the place and of the time, beside what the standard offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from rettesnor.rules.assess import Assessment
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.base import Rule
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hours import HoursRule

KIND_OF_PLACE = "wished_kind_of_place"
TIME = "wished_time"
ALL_WISHES = ("wished_days", "wished_hours", KIND_OF_PLACE, TIME, "wished_place")
"""Every fact that is a wish, in the order they are asked."""
TIMES = ("mornings", "afternoons", "whole_days", "evenings")
NOON, EVENING = "12:00", "18:00"
"""When the afternoon begins, and the evening. Our reading: no text and no law says it."""

R = TypeVar("R", bound=Rule)
_TIMES_OF: Mapping[str, tuple[str, ...]] = {
    "two-whole-days": ("whole_days",),
    "mornings": ("mornings",),
    "afternoons": ("afternoons",),
    "daytime": ("mornings", "afternoons", "whole_days"),
    "evenings": ("evenings",),
}


@dataclass(frozen=True)
class Wish:
    """A wish that is an option of `fact`, and the options the standard offers: None where it does not speak of them.

    `only_on` are the kinds of place, none of them the one wished, that the standard offers the wished time on.
    """

    fact: str
    wished: str
    offered: tuple[str, ...] | None
    only_on: tuple[str, ...] = ()

    @property
    def is_offered(self) -> bool | None:
        if self.only_on:
            return False
        if self.offered is None:
            return None
        if self.fact == KIND_OF_PLACE:
            return any(same_place(self.wished, each) for each in self.offered)
        return self.wished in self.offered


def wishes(assessment: Assessment) -> Iterator[Wish]:
    """Those that are known: of the kind of place, and of the time of day."""
    if kind := _wished_kind(assessment):
        yield kind
    if isinstance(time := assessment.facts.get(TIME), str):
        yield Wish(TIME, time, _times(assessment), _only_on(assessment, time))


def possible_kind(assessment: Assessment) -> str | None:
    """The kind of place wished, where the text does not rule it out; else any kind can come of the case."""
    kind = _wished_kind(assessment)
    return kind.wished if kind and kind.is_offered is not False else None


def same_place(one: str, other: str) -> bool:
    """Whether a place can be of both kinds: part-time is whatever is not full."""
    return one == other or ("part" in (one, other) and "full" not in (one, other))


def is_of(place: str | None, kind: str | None) -> bool:
    """Whether what a rule says of a kind of place holds for the one wished; what it says of none holds for all."""
    return place is None or kind is None or same_place(as_option(place), kind)


def as_option(place: str) -> str:
    """A kind of place by the name it has among the options of the fact."""
    return place.replace("-", "_")


def standing(assessment: Assessment, kind: type[R]) -> Iterator[R]:
    """The standard's rules of a kind that apply and are not only typical, or in another reading."""
    for finding, rule in binding(assessment, kind):
        if finding.applies and not finding.set_aside:
            yield rule


def binding(assessment: Assessment, kind: type[R]) -> Iterator[tuple[Finding, R]]:
    """The same with those that do not apply, perhaps do not, or are set aside."""
    for finding in assessment.findings:
        sourced, rule = finding.sourced, finding.sourced.rule
        is_local = sourced.layer == "local" and not sourced.reading_of
        if isinstance(rule, kind) and is_local and not rule.is_example:
            yield finding, rule


def departures(assessment: Assessment) -> frozenset[str]:
    """The ways in which the standard itself says that single cases differ from what it describes."""
    return frozenset(way for rule in standing(assessment, ExtentRule) for way in rule.departs)


def _wished_kind(assessment: Assessment) -> Wish | None:
    kind = assessment.facts.get(KIND_OF_PLACE)
    return Wish(KIND_OF_PLACE, kind, _places(assessment)) if isinstance(kind, str) else None


def _places(assessment: Assessment) -> tuple[str, ...] | None:
    offered = (as_option(place) for rule in standing(assessment, ExtentRule) for place in rule.places)
    return tuple(dict.fromkeys(offered)) or None


def _times(assessment: Assessment) -> tuple[str, ...] | None:
    kind = possible_kind(assessment)
    rules = [rule for rule in standing(assessment, HoursRule) if is_of(rule.place, kind)]
    patterns = {time for rule in rules for time in _times_of(rule)}
    # What is said of one kind of place rules nothing out for somebody who may get another.
    out = set(_ruled_out(rule for rule in rules if kind or rule.place is None))
    if not patterns and not out:
        return None
    return tuple(
        time for time in TIMES if time not in out and (time in patterns or not (patterns or _only_on(assessment, time)))
    )


def _only_on(assessment: Assessment, time: str) -> tuple[str, ...]:
    """The kinds of place that the text names the time for, where it does not for the kind wished.

    A full place is whole days whether the text says so or not.
    """
    kind = possible_kind(assessment)
    places = [rule.place for rule in standing(assessment, HoursRule) if time in _times_of(rule)]
    if (kind == "full" and time == "whole_days") or any(is_of(place, kind) for place in places):
        return ()
    return tuple(dict.fromkeys(as_option(place) for place in places if place))


def _times_of(rule: HoursRule) -> frozenset[str]:
    return frozenset(time for pattern in rule.patterns for time in _TIMES_OF[pattern])


def _ruled_out(rules: Iterable[HoursRule]) -> Iterator[str]:
    """The times of day at which nobody can be there, by when the place is open and when one comes and goes.

    Clock times are compared as they are written: each has two digits for the hour.
    """
    for rule in rules:
        opens = min((each.opens for each in rule.open), default="")
        closes = max((each.closes for each in rule.open), default="")
        comes_by = rule.arrive.latest if rule.arrive else ""
        goes_from, goes_by = (rule.leave.earliest, rule.leave.latest) if rule.leave else ("", "")
        ruled_out = {
            "mornings": goes_from > NOON or opens >= NOON,
            "afternoons": "" < comes_by < NOON or "" < closes <= NOON,
            "evenings": "" < comes_by < NOON or "" < closes <= EVENING or "" < goes_by <= EVENING,
        }
        yield from (time for time, is_out in ruled_out.items() if is_out)
