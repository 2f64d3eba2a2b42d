"""What the citizen wishes of the place and of the time, beside what the standard offers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rettesnor.rules.assess import Assessment
from rettesnor.rules.kinds.extent import ExtentRule
from rettesnor.rules.kinds.hours import HoursRule
from rettesnor.rules.kinds.supplier import SupplierRule
from rettesnor.rules.local import standing
from rettesnor.rules.ways import TIMES_OF, WishedTime, as_option, is_of, same_place, together, ways

KIND_OF_PLACE = "wished_kind_of_place"
TIME, DAYS, HOURS = "wished_time", "wished_days", "wished_hours"
PLACE = "wished_place"
ALL_WISHES = (DAYS, HOURS, KIND_OF_PLACE, TIME, PLACE)
"""Every fact that is a wish, in the order they are asked."""
TIMES = ("mornings", "afternoons", "whole_days", "evenings")
NOON, EVENING = "12:00", "18:00"
"""When the afternoon begins, and the evening. Our reading: no text and no law says it."""


@dataclass(frozen=True)
class Wish:
    """A wish that is an option of `fact`, and the options the standard offers: None where it does not speak of them.

    `only_on` are the kinds of place, none of them the one wished, that the standard offers the wished time on.
    `together` is whether one of the ways of using a place fits this and all else that is wished of the time.
    """

    fact: str
    wished: str
    offered: tuple[str, ...] | None
    only_on: tuple[str, ...] = ()
    together: bool | None = None

    @property
    def is_offered(self) -> bool | None:
        return False if self.together is False else self.alone

    @property
    def alone(self) -> bool | None:
        """Whether it is offered, whatever else is wished."""
        if self.only_on:
            return False
        if self.offered is None:
            return None
        if self.fact == KIND_OF_PLACE:
            return any(same_place(self.wished, each) for each in self.offered)
        return self.wished in self.offered


@dataclass(frozen=True)
class PlaceWish:
    """A place by name, and what the standard says of choosing one: empty or None where it does not.

    `at` are the workplaces that the text names; a name is a matter for a person to compare.
    """

    wished: str
    free_choice: bool | None
    settings: tuple[str, ...]
    preference: tuple[str, ...]
    chosen_by: tuple[str, ...]
    at: tuple[str, ...]


def wishes(assessment: Assessment) -> Iterator[Wish]:
    """Those that are known: of the kind of place, and of the time of day."""
    if kind := _wished_kind(assessment):
        yield kind
    if isinstance(time := assessment.facts.get(TIME), str):
        yield Wish(TIME, time, _times(assessment), _only_on(assessment, time), fits_together(assessment, TIME))


def fits_together(assessment: Assessment, fact: str) -> bool | None:
    """Whether a way of using the place fits the wish: not, where none fits all that is wished of the time at once."""
    if _fit(assessment, (TIME, DAYS, HOURS)) is False:
        return False
    return _fit(assessment, (TIME, fact))


def patterns(assessment: Assessment) -> tuple[str, ...]:
    """The ways in which the places that can come of the case can be used, as the text names them."""
    found = (way.pattern for kind in _kinds(assessment) for way in ways(assessment, kind, None))
    return tuple(dict.fromkeys(filter(None, found)))


def possible_kind(assessment: Assessment) -> str | None:
    """The kind of place wished, where the text does not rule it out; else any kind can come of the case."""
    kind = _wished_kind(assessment)
    return kind.wished if kind and kind.is_offered is not False else None


def departures(assessment: Assessment) -> frozenset[str]:
    """The ways in which the standard itself says that single cases differ from what it describes."""
    return frozenset(way for rule in standing(assessment, ExtentRule) for way in rule.departs)


def place_wish(assessment: Assessment) -> PlaceWish | None:
    wished = assessment.facts.get(PLACE)
    if not isinstance(wished, str):
        return None
    rules = list(standing(assessment, SupplierRule))
    choices = {rule.free_choice for rule in rules} - {None}
    return PlaceWish(
        wished,
        free_choice=None if not choices else False not in choices,
        settings=_each(rule.settings for rule in rules),
        preference=_each(rule.preference for rule in rules),
        chosen_by=_each(rule.chosen_by for rule in rules),
        at=_each(rule.at for rule in standing(assessment, HoursRule)),
    )


def _each(found: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(option for options in found for option in options))


def covers(assessment: Assessment, days: int | None, hours: int | None) -> bool | None:
    """Whether a way of using the place, at the time of day wished, has as many days or hours as are needed."""
    time = assessment.facts.get(TIME)
    needed = WishedTime(time if isinstance(time, str) else None, days, hours, needed=True)
    return together(assessment, _kinds(assessment), needed)


def _fit(assessment: Assessment, facts: Collection[str]) -> bool | None:
    time, days, hours = (assessment.facts.get(fact) if fact in facts else None for fact in (TIME, DAYS, HOURS))
    wished = WishedTime(
        time if isinstance(time, str) else None,
        days if isinstance(days, int) else None,
        hours if isinstance(hours, int) else None,
    )
    return together(assessment, _kinds(assessment), wished)


def _kinds(assessment: Assessment) -> tuple[str | None, ...]:
    """The kinds of place that can come of the case: None where the text names none."""
    kind = possible_kind(assessment)
    return (kind,) if kind else _places(assessment) or (None,)


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
    return frozenset(time for pattern in rule.patterns for time in TIMES_OF[pattern])


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
