"""The one engine for dates: what is due, from which event to which, under which condition, by which text.

Rules set clocks; here they meet the days on which things happened. Values of an assessment, columns, the command line
and the case's own dates are all made of the same `DueDate`s, and `binding` says which of several holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rettesnor.law.calendar import Reading
from rettesnor.law.deadlines import AddedTime, Binds, Deadline, Length, due
from rettesnor.law.year_day import EveryYear
from rettesnor.rules.clock import Clock, ClockEnd, ClockEvent
from rettesnor.rules.clock_events import DATED_BY, ENDS, REMITTAL
from rettesnor.rules.compiled import Facts, compiled
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule


class Ruling(NamedTuple):
    """A rule of a case: whether its `if` holds (None where that is not known), and why it is set aside, if it is."""

    sourced: SourcedRule
    applies: bool | None
    set_aside: str | None = None


@dataclass(frozen=True)
class DueDate:
    """A clock of a rule in a case. It has no `start` before its event has happened.

    `deadline` is None before that, and where the length is unknown: it stands in another document
    (`clock.elsewhere`). `applies` is whether the rule's `if` holds, None where that is not known. `set_aside` is the
    reason of a deviation; what the municipality has promised is never set aside, since that can only harm the citizen.
    `extension` is the sentence that allows an extension, where it is another than the clock's own, and `extended` the
    day until which it does, where the text says how long.
    """

    clock: Clock
    sourced: SourcedRule
    event: ClockEvent
    start: date | None
    deadline: Deadline | None
    applies: bool | None
    set_aside: str | None = None
    extension: SourcedRule | None = None
    extended: date | None = None

    @property
    def name(self) -> str:
        """What the value is called: `decision_due`, or for a remitted case `decision_due_after_remittal`."""
        return value_name(self.clock, self.event)

    @property
    def day(self) -> date | None:
        return self.deadline.due if self.deadline else None

    @property
    def end(self) -> ClockEnd:
        """The event that it runs to, by its own text or else by the law."""
        return self.clock.ends or ENDS[self.clock.name]

    @property
    def is_usual(self) -> bool:
        """Whether its text tells the day as what usually happens, and not as the last one."""
        return tells_usual(self.clock, self.sourced)

    @property
    def binds(self) -> bool:
        """Whether it is a promise or a duty that stands; `may` and `typical` never bind, as in the target group."""
        return self.sourced.rule.binds and self.set_aside is None


def tells_usual(clock: Clock, sourced: SourcedRule) -> bool:
    return clock.usual or sourced.rule.is_example


def rulings(program: Program, offer: Offer, facts: Facts, deviations: Mapping[str, str] | None = None) -> list[Ruling]:
    """The rules of an offer that say something of a clock, with what the facts say of their `if`."""
    scope = program.scope(offer)
    mine = [scope.rules[at] for at in scope.clocks]
    return [Ruling(each, _applies(each, facts), (deviations or {}).get(each.rule.id)) for each in mine]


def _applies(sourced: SourcedRule, facts: Facts) -> bool | None:
    known = compiled(sourced.lowered.applies)(facts)
    return None if known is None else bool(known)


def happened(facts: Facts) -> dict[ClockEvent, date]:
    """The days that known facts give the events."""
    return {event: date.fromordinal(day) for event, name in DATED_BY.items() if isinstance(day := facts.get(name), int)}


def due_dates(
    rules: Iterable[Ruling], events: Mapping[ClockEvent, date], *, reading: Reading | None
) -> Iterator[DueDate]:
    """Every clock of the rules, begun or not, in the order of the rules.

    `reading` is the municipality's of *hverdag*; without one, the reading that favours the citizen.
    """
    rules = list(rules)
    for ruling in rules:
        for own in ruling.sourced.lowered.clocks:
            clock, extension = _whole(own, ruling, rules)
            for event in starts(ruling.sourced, clock):
                start = events.get(event)
                deadline = counted_out(clock, start, reading) if start else None
                aside = ruling.set_aside if clock.binds == "citizen" else None
                longer = (
                    counted(deadline.due, clock.extended_by, clock.binds, reading)
                    if deadline and clock.extended_by
                    else None
                )
                extended = longer.due if longer else None
                yield DueDate(clock, ruling.sourced, event, start, deadline, ruling.applies, aside, extension, extended)


def starts(sourced: SourcedRule, clock: Clock) -> tuple[ClockEvent, ...]:
    """The events a clock runs from: a municipality's own time for the decision runs anew on a remittal (RSL § 3 a).

    The anew counted one is a clock of its own: the first has been met, or not, by the decision that was appealed.
    """
    assert clock.starts
    anew = sourced.layer == "local" and clock.name == "decision" and clock.starts != REMITTAL
    return (clock.starts, REMITTAL) if anew else (clock.starts,)


def value_name(clock: Clock, event: ClockEvent) -> str:
    after = "_after_remittal" if (clock.name, event) == ("decision", REMITTAL) else ""
    return f"{clock.name.replace('-', '_')}_due{after}"


def counted_out(clock: Clock, start: date, reading: Reading | None) -> Deadline | None:
    """When a clock is over that starts on a day; None where its length stands in another document."""
    if clock.span is None:
        return None
    binds = clock.binds if clock.limit else None
    return counted(start, clock.span, binds, reading, clock.added, clock.not_counted)


def left_out(clock: Clock, sourced: SourcedRule, others: Iterable[SourcedRule]) -> Clock:
    """The clock with the days that other sentences of its text leave out of it, which they do in every case."""
    parts = [part for other in others if other.layer == sourced.layer for part in other.lowered.clock_parts]
    days = tuple(day for part in parts if _concerns(part, clock) for day in part.not_counted)
    return replace(clock, not_counted=tuple(dict.fromkeys((*clock.not_counted, *days)))) if days else clock


@lru_cache(maxsize=1_000)
def counted(
    start: date,
    span: Length,
    binds: Binds | None,
    reading: Reading | None,
    added: tuple[AddedTime, ...] = (),
    not_counted: tuple[EveryYear, ...] = (),
) -> Deadline | None:
    """A span counted out on the calendar, which takes long; the cases of one day share it.

    None where the calendar ends before the span does: a day that was once recorded so far ahead stops no page.
    """
    try:
        return due(start, span, binds=binds, reading=reading, added=added, not_counted=not_counted)
    except (OverflowError, ValueError):
        return None


def binding(found: Iterable[DueDate]) -> DueDate | None:
    """Of several clocks for the same thing, the one that holds: the best for the citizen.

    That is the earliest day for what binds the municipality, so that a later standard can shorten and not extend, and
    the latest for what binds the citizen. A standard's own goes first among equals: it is the one a citizen has read.
    What a text gives as the usual, or for all it sets no time of its own for, holds only where nothing else does.
    A clock whose `if` is unknown is never among them; `conditional` tells it.
    """
    return _best(each for each in found if each.applies)


def conditional(found: Iterable[DueDate]) -> list[DueDate]:
    """The clocks that would hold instead, should their `if`, which is unknown, turn out to hold; the best first."""
    found = list(found)
    certain = binding(found)
    rest = [each for each in found if each.applies is None]
    better = []
    while best := _best(rest):
        rest.remove(best)
        if certain is None or _best((certain, best)) is not certain:
            better.append(best)
    return better


def typical(found: Iterable[DueDate]) -> DueDate | None:
    """The earliest day that a text tells of as what usually happens, and promises to nobody."""
    told = [each for each in found if each.applies and each.day and each.sourced.rule.is_example]
    return min(told, key=lambda each: each.day or date.max, default=None)


def met_on(due_date: DueDate, ended: Mapping[ClockEnd, Iterable[date]]) -> date | None:
    """The day the clock was stopped: the first on or after its start on which the event happened that it runs to.

    Or the event that makes it fall away.
    """
    start = due_date.start
    days = [day for end in (due_date.end, due_date.clock.falls_away_by) if end for day in ended.get(end, ())]
    return min((day for day in days if start and day >= start), default=None)


def _best(found: Iterable[DueDate]) -> DueDate | None:
    dated = sorted((each for each in found if each.binds and each.day), key=lambda each: each.sourced.layer != "local")
    if not dated:
        return None
    firmest = min(map(_gives_way, dated))
    dated = [each for each in dated if _gives_way(each) == firmest]
    best = min if dated[0].clock.binds == "municipality" else max
    return best(dated, key=lambda each: each.day or date.max)


def _gives_way(due_date: DueDate) -> tuple[bool, bool]:
    clock = due_date.clock
    return clock.fallback, clock.usual or clock.beyond_the_least


def _whole(clock: Clock, ruling: Ruling, rules: list[Ruling]) -> tuple[Clock, SourcedRule | None]:
    """The clock with what other sentences of the same text add: where it ends, and whether it can be extended."""
    extension = None
    for other in rules:
        if other.sourced.layer != ruling.sourced.layer or other.applies is False:
            continue
        for part in other.sourced.lowered.clock_parts:
            if not _concerns(part, clock):
                continue
            if (part.extension or part.extended_by) and clock.extension in (None, "not-stated"):
                extension = other.sourced
                clock = replace(clock, extension=part.extension, extended_by=part.extended_by)
            clock = replace(clock, ends=clock.ends or part.ends)
    return left_out(clock, ruling.sourced, (other.sourced for other in rules if not other.set_aside)), extension


def _concerns(part: Clock, clock: Clock) -> bool:
    """Whether what a sentence adds is about a clock: that very one, or all that bind the municipality."""
    if part.starts is None:
        return clock.binds == "municipality"
    return (part.name, part.starts) == (clock.name, clock.starts)
