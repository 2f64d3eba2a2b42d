"""`rettesnor deadline`: when something is due by the standard and by the law, and how the day was reached."""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.facts_file import FactsDocument
from rettesnor.cli.programs import program
from rettesnor.cli.report import wrapped
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.rules.act import UnknownWording
from rettesnor.rules.clock import ClockEvent
from rettesnor.rules.clocks import STARTS, DueDate, Ruling, binding, conditional, due_dates, rulings, starts
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.wording import Language
from rettesnor.wording.formats import say_date
from rettesnor.wording.left_out import left_out_as_json, say_left_out
from rettesnor.wording.options import OPTIONS
from rettesnor.wording.parameters import PARAMETERS
from rettesnor.wording.rows import say_span
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import LAYERS, STRENGTHS, TOPICS, capital, say
from rettesnor.wording.translation import SaidBy, Saying, translated
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.trees import TreeWords
from rettesnor.wording.values import DUE

_NOTICE: str = _("If the time cannot be kept, the citizen is told so in writing, and when to expect the decision:")

# What each clock of the rules is for; the names that are also options are called as there.
_FOR: dict[str, str] = {
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
    **{
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
    },
}


@dataclass(frozen=True)
class _Found:
    """The clocks for what is asked, the standard's first: the one that holds, and those that would if their `if` did.

    Those that run from another event than `event` are listed and not counted. `notice` are the rules that ask for a
    written notice where the decision is late (RSL § 3, stk. 2). `left_out` is what the law said of it and is not known.
    """

    event: ClockEvent
    listed: list[DueDate]
    holds: DueDate | None
    could_hold: list[DueDate]
    notice: list[SourcedRule]
    left_out: tuple[UnknownWording, ...]


def deadline(args: argparse.Namespace) -> Answer:
    """Where the law and the standard both set one, the day that is best for the citizen holds."""
    received = day(args.received, "--received")
    event: ClockEvent = args.from_ or STARTS[args.for_]
    built = program(args.standard, received, lambda each: _says_how_long(each, args.for_))
    assert built.standard
    reading = files.municipality(built.standard.municipality).reading
    every = due_dates(_rulings(args, built), {event: received}, reading=reading)
    listed = sorted(_listed(every, args.for_, event), key=lambda each: each.sourced.layer != "local")
    notice = [each for each in (*built.local, *built.law) if _tells_of_delay(each, args.for_)]
    left_out = built.left_out(lambda each: _clocks(each, args.for_) or _tells_of_delay(each, args.for_))
    found = _Found(event, listed, binding(listed), conditional(listed), notice, left_out)
    data = _data(built.standard, args, found) | {
        "received": received.isoformat(),
        "law_left_out": left_out_as_json(found.left_out),
    }
    lines = (*say_standing(built.standard, args.lang), *_lines(args, found, built.vocabulary))
    return Answer(data, "\n".join(wrapped(lines)))


def _tells_of_delay(sourced: SourcedRule, name: str) -> bool:
    rule = sourced.rule
    return name == "decision" and isinstance(rule, DutyRule) and rule.to == "give-notice-of-delay"


def _clocks(sourced: SourcedRule, name: str) -> bool:
    return any(clock.name == name for clock in sourced.lowered.clocks)


def _says_how_long(sourced: SourcedRule, name: str) -> bool:
    """Whether the day could be another one without it: not where it points to another text for the length."""
    return any(clock.name == name and clock.span for clock in sourced.lowered.clocks)


def _rulings(args: argparse.Namespace, built: Program) -> list[Ruling]:
    """With a file of facts, what they say of each rule's `if`, and what is set aside."""
    if not args.facts:
        return rulings(built, "sheltered_employment", {})
    return [
        Ruling(each.sourced, each.applies, each.set_aside)
        for each in FactsDocument(Path(args.facts), built, args.lang).assess().findings
    ]


def _listed(every: Iterable[DueDate], name: str, event: ClockEvent) -> Iterator[DueDate]:
    """Each clock once: as it is counted from the event, or else as it stands in the text."""
    for each in every:
        own = each.event == each.clock.starts and event not in starts(each.sourced, each.clock)
        if each.clock.name == name and (each.event == event or own):
            yield each


def _data(standard: Standard, args: argparse.Namespace, found: _Found) -> dict[str, Any]:
    holds = found.holds
    return {
        "standard": standard.standard,
        "status": standard.status.stage,
        "for": args.for_,
        "from": found.event,
        "due": _day(holds),
        "rows": rows_as_json(holds.deadline.rows if holds and holds.deadline else (), args.lang),
        "rule": holds.sourced.rule.id if holds else None,
        "notice_of_delay": [each.rule.id for each in found.notice],
        "conditional": [each.sourced.rule.id for each in found.could_hold],
        "rules": [_rule(each, found.event) for each in found.listed],
    }


def _rule(each: DueDate, event: ClockEvent) -> dict[str, Any]:
    rule = each.sourced.rule
    return {
        "rule": rule.id,
        "layer": each.sourced.layer,
        "section": each.sourced.section,
        "strength": rule.strength,
        "quote": each.sourced.quotes[-1],
        "within": str(each.clock.span) if each.clock.span else None,
        "elsewhere": each.clock.elsewhere,
        "from": each.event,
        "to": each.end,
        "binds": each.clock.binds,
        "usual": each.clock.usual,
        "fallback": each.clock.fallback,
        "falls_away_by": each.clock.falls_away_by,
        "extension": each.clock.extension,
        "extension_rule": each.extension.rule.id if each.extension else None,
        "if": rule.if_.written if rule.if_ else None,
        "applies": each.applies,
        "set_aside": each.set_aside,
        "counted": each.event == event,
        "due": _day(each),
    }


def _day(each: DueDate | None) -> str | None:
    return each.day.isoformat() if each and each.day else None


def _lines(args: argparse.Namespace, found: _Found, vocabulary: Vocabulary) -> Iterator[str]:
    language: Language = args.lang
    what = capital(say(_FOR, args.for_, language))
    if found.holds and found.holds.deadline:
        yield f"{what}: " + translated(_("by {day}"), language, day=say_date(found.holds.deadline.due, language))
        yield from rows_as_lines(found.holds.deadline.rows, language)
    elif not found.could_hold:
        yield f"{what}: {_none(found).in_(language)}"
    for each in found.could_hold:
        assert each.day
        day, when = say_date(each.day, language), _condition(each, vocabulary)
        yield f"{what}: " + translated(_("by {day}, if this holds: {when}"), language, day=day, when=when)
    for each in found.listed:
        yield ""
        yield from _clock(each, found.event, vocabulary, language)
    for sourced in found.notice:
        yield ""
        yield translated(_NOTICE, language)
        yield f"  »{sourced.quotes[-1]}« ({sourced.section}; {sourced.rule.id})"
    if found.left_out:
        yield ""
        yield from say_left_out(found.left_out, language)


def _none(found: _Found) -> Saying:
    if not found.listed or any(each.event == found.event for each in found.listed):
        return Saying(_("neither the standard nor the law says how long"))
    return Saying(_("no period runs from when {event}"), {"event": Saying(OPTIONS[found.event])})


def _clock(each: DueDate, event: ClockEvent, vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    """One rule: how long, from and to what, under which condition; then its words."""
    strength = say(STRENGTHS, each.sourced.rule.strength, language)
    layer = capital(say(LAYERS, each.sourced.layer, language))
    length = say_span(each.clock.span, language) if each.clock.span else each.clock.elsewhere
    start, end = (Saying(OPTIONS[name]) for name in (each.event, each.end))
    between = translated(_("from when {start} until {end}"), language, start=start, end=end)
    yield f"{layer} ({strength}): {length}, {between}"
    for said in filter(None, (_applies(each, vocabulary), _gives_way(each), _set_aside(each), _elsewhere(each, event))):
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


def _gives_way(each: DueDate) -> Saying | None:
    if each.clock.fallback:
        return Saying(_("Holds where the text sets no time of its own."))
    return Saying(_("What usually happens; a promise in the text goes before it.")) if each.clock.usual else None


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
