"""What `rettesnor deadline` found, in words: the day first, then each rule with how long, and its own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from rettesnor.cli.rows import rows_as_lines
from rettesnor.law.deadlines import Span
from rettesnor.rules.act import UnknownWording
from rettesnor.rules.clock import ClockEvent
from rettesnor.rules.clocks import DueDate
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.due import DUE
from rettesnor.wording.formats import say_date
from rettesnor.wording.left_out import say_left_out
from rettesnor.wording.options import OPTIONS
from rettesnor.wording.parameters import PARAMETERS
from rettesnor.wording.readings import say_reading
from rettesnor.wording.rows import say_length, say_span
from rettesnor.wording.terms import LAYERS, STRENGTHS, TOPICS, capital, say
from rettesnor.wording.translation import SaidBy, Saying, translated
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.trees import TreeWords

_NOTICE: str = _("If the time cannot be kept, the citizen is told so in writing, and when to expect the decision:")

# What each clock of the rules is for: the names that are also options are called as there, the rest say already
# that a day is the latest or the earliest.
_STEPS: dict[str, str] = {
    **{
        name: OPTIONS[name]
        for name in (
            "decision",
            "hearing",
            "reassessment",
            "first-contact",
            "acknowledgement",
            "transport",
            "missing-information",
            "file-access",
            "guidance",
        )
    },
    "start": OPTIONS["deadline.for.start"],
    "other-place": OPTIONS["deadline.for.other-place"],
    "complaint": TOPICS["complaint"],
    "trial": OPTIONS["trial-over"],
    "pay": OPTIONS["pay-set"],
}
_SAYING_WHEN: dict[str, str] = {
    name: DUE[f"{name.replace('-', '_')}_due"]
    for name in (
        "follow-up",
        "earliest-follow-up",
        "next-follow-up",
        "second-follow-up",
        "absence-observed",
        "step",
        "work-assessment",
        "grant",
    )
}


@dataclass(frozen=True)
class FoundClocks:
    """The clocks for `name`, the standard's first: the one that holds, and those that would if their `if` did.

    Those that run from another event than `event` are listed and not counted. `typical` is what usually happens, where
    nothing promises a day. `otherwise` is what the sentence of the one that holds sets in another reading, which can be
    a clock for something else; it is listed too. `notice` are the rules that ask for a
    written notice where the decision is late (RSL § 3, stk. 2). `left_out` is what the law said of it and is not known.
    """

    name: str
    event: ClockEvent
    listed: list[DueDate]
    holds: DueDate | None
    typical: DueDate | None
    otherwise: list[DueDate]
    could_hold: list[DueDate]
    notice: list[SourcedRule]
    left_out: tuple[UnknownWording, ...]


def say_found(found: FoundClocks, vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    first = found.holds or found.typical
    if first and first.deadline:
        no_promise = Saying(_("{said}; no text promises it"), {"said": _day_of(first)})
        yield (_day_of(first) if found.holds else no_promise).in_(language)
        for each in found.otherwise:
            yield translated(_("In another reading of the sentence: {said}"), language, said=_day_of(each))
        yield from rows_as_lines(first.deadline.rows, language)
    elif not found.could_hold:
        yield f"{_what(found.name, language)}: {_none(found).in_(language)}"
    for each in found.could_hold:
        when = _condition(each, vocabulary)
        yield translated(_("{said}, if this holds: {when}"), language, said=_day_of(each), when=when)
    for each in found.listed:
        yield ""
        yield from _clock(each, found, vocabulary, language)
    for sourced in found.notice:
        yield ""
        yield translated(_NOTICE, language)
        yield f"  »{sourced.quotes[-1]}« ({sourced.section}; {sourced.rule.id})"
    if found.left_out:
        yield ""
        yield from say_left_out(found.left_out, language)


def _what(name: str, language: Language) -> str:
    return capital(say(_STEPS | _SAYING_WHEN, name, language))


def _day_of(each: DueDate) -> Saying:
    """What is due and on which day, and whether the text gives that as the usual alone."""
    assert each.day
    if each.clock.name in _SAYING_WHEN:
        words = _("{what}: usually {day}") if each.is_usual else _("{what}: {day}")
    else:
        words = _("{what}: usually by {day}") if each.is_usual else _("{what}: by {day}")
    day = each.day
    said = {
        "what": SaidBy(lambda language: _what(each.clock.name, language)),
        "day": SaidBy(lambda language: say_date(day, language)),
    }
    return Saying(words, said)


def _none(found: FoundClocks) -> Saying:
    here = [each for each in found.listed if each.event == found.event]
    if document := next((each.clock.elsewhere for each in here if each.clock.elsewhere), None):
        return Saying(_("the time limit stands elsewhere: {document}"), {"document": document})
    if here or not found.listed:
        return Saying(_("neither the standard nor the law says how long"))
    return Saying(_("no period runs from when {event}"), {"event": Saying(OPTIONS[found.event])})


def _clock(each: DueDate, found: FoundClocks, vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    """One rule: how long, from and to what, under which condition; then its words."""
    strength = say(STRENGTHS, each.sourced.rule.strength, language)
    layer = capital(say(LAYERS, each.sourced.layer, language))
    length = say_length(each.clock.span, language) if each.clock.span else each.clock.elsewhere
    start, end = (Saying(OPTIONS[name]) for name in (each.event, each.end))
    between = translated(_("from when {start} until {end}"), language, start=start, end=end)
    yield f"{layer} ({strength}): {length}, {between}"
    if each.day and (reading := say_reading(each.sourced, language)):
        yield f"  {reading}"
        yield f"  {_day_of(each).in_(language)}"
    more = (_applies(each, vocabulary), _gives_way(each, found), _set_aside(each), _elsewhere(each, found.event))
    for said in filter(None, more):
        yield f"  {said.in_(language)}"
    yield from _extension(each, language)
    yield f"  »{each.sourced.quotes[-1]}« ({each.sourced.section}; {each.sourced.rule.id})"


def _condition(each: DueDate, vocabulary: Vocabulary) -> SaidBy:
    """What a rule applies under."""
    return SaidBy(lambda language: TreeWords(vocabulary, language).phrase(each.sourced.lowered.applies))


def _applies(each: DueDate, vocabulary: Vocabulary) -> Saying | None:
    if each.sourced.rule.if_ is None:
        return None
    known = {True: _("that holds"), False: _("that does not hold"), None: _("that is not known")}[each.applies]
    values = {"condition": _condition(each, vocabulary), "known": Saying(known)}
    return Saying(_("Applies only when: {condition} ({known})"), values)


def _gives_way(each: DueDate, found: FoundClocks) -> Saying | None:
    if each.clock.fallback:
        return Saying(_("Holds where the text sets no time of its own."))
    if each.is_usual:
        return Saying(_("What usually happens; a promise in the text goes before it."))
    least = any(other.clock.name == each.clock.name and not other.clock.beyond_the_least for other in found.listed)
    return (
        Saying(_("The least that the text promises goes before it.")) if each.clock.beyond_the_least and least else None
    )


def _set_aside(each: DueDate) -> Saying | None:
    return Saying(_("Set aside because: {reason}"), {"reason": each.set_aside}) if each.set_aside else None


def _elsewhere(each: DueDate, event: ClockEvent) -> Saying | None:
    if each.event == event:
        return None
    happened = Saying(OPTIONS[each.event])
    return Saying(_("Not counted: it runs from when {event}, not from this day."), {"event": happened})


def _extension(each: DueDate, language: Language) -> Iterator[str]:
    if each.clock.extension:
        label = capital(say(PARAMETERS["deadline"], "extension", language))
        quote = f" »{each.extension.quotes[-1]}« ({each.extension.rule.id})" if each.extension else ""
        yield f"  {label}: {say(OPTIONS, each.clock.extension, language)}{quote}"
    if each.clock.extended_by:
        yield f"  {_longest(each, each.clock.extended_by).in_(language)}"


def _longest(each: DueDate, by: Span) -> Saying:
    length = SaidBy(lambda language: say_span(by, language))
    if (day := each.extended) is None:
        return Saying(_("At most {length} longer."), {"length": length})
    until = SaidBy(lambda language: say_date(day, language))
    return Saying(_("At most {length} longer, until {day}."), {"length": length, "day": until})
