"""`rettesnor deadline`: when something is due by the standard and by the law, and how the day was reached."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.deadline_words import FoundClocks, say_found
from rettesnor.cli.facts_file import FactsDocument
from rettesnor.cli.programs import program
from rettesnor.cli.report import wrapped
from rettesnor.cli.rows import rows_as_json
from rettesnor.rules.clock import ClockEvent
from rettesnor.rules.clock_events import STARTS
from rettesnor.rules.clocks import DueDate, Ruling, binding, conditional, due_dates, rulings, starts, typical
from rettesnor.rules.kinds.duty import DutyRule
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.wording.left_out import left_out_as_json
from rettesnor.wording.standing import say_standing


def deadline(args: argparse.Namespace) -> Answer:
    """Where the law and the standard both set one, the day that is best for the citizen holds."""
    received = day(args.received, "--received")
    event: ClockEvent = args.from_ or STARTS[args.for_]
    built = program(args.standard, received, lambda each: _says_how_long(each, args.for_))
    assert built.standard
    reading = files.municipality(built.standard.municipality).reading
    every = list(due_dates(_rulings(args, built), {event: received}, reading=reading))
    asked = sorted(_asked(every, args.for_, event), key=lambda each: each.sourced.layer != "local")
    holds = binding(asked)
    extra = _in_another_reading(every, asked)
    otherwise = (
        []
        if holds is None
        else [
            each
            for each in (*asked, *extra)
            if each.day and each.sourced is not holds.sourced and each.sourced.as_written is holds.sourced.as_written
        ]
    )
    notice = [each for each in (*built.local, *built.law) if _tells_of_delay(each, args.for_)]
    left_out = built.left_out(lambda each: _clocks(each, args.for_) or _tells_of_delay(each, args.for_))
    found = FoundClocks(
        name=args.for_,
        event=event,
        listed=[*asked, *extra],
        holds=holds,
        typical=None if holds else typical(asked),
        otherwise=otherwise,
        could_hold=conditional(asked),
        notice=notice,
        left_out=left_out,
    )
    data = _data(built.standard, args, found) | {
        "received": received.isoformat(),
        "law_left_out": left_out_as_json(found.left_out),
    }
    lines = (*say_standing(built.standard, args.lang), *say_found(found, built.vocabulary, args.lang))
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


def _asked(every: Iterable[DueDate], name: str, event: ClockEvent) -> Iterator[DueDate]:
    """Each clock once: as it is counted from the event, or else as it stands in the text."""
    for each in every:
        own = each.event == each.clock.starts and event not in starts(each.sourced, each.clock)
        if each.clock.name == name and (each.event == event or own):
            yield each


def _in_another_reading(every: Iterable[DueDate], asked: Iterable[DueDate]) -> list[DueDate]:
    """What the sentences asked about set in another reading, where that is a clock for something else."""
    rules = {each.sourced for each in asked}
    sentences = {rule.as_written for rule in rules}
    return [each for each in every if each.sourced.as_written in sentences and each.sourced not in rules]


def _data(standard: Standard, args: argparse.Namespace, found: FoundClocks) -> dict[str, Any]:
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
        "typical": _day(found.typical),
        "read_otherwise": [each.sourced.rule.id for each in found.otherwise],
        "conditional": [each.sourced.rule.id for each in found.could_hold],
        "rules": [_rule(each, found.event) for each in found.listed],
    }


def _rule(each: DueDate, event: ClockEvent) -> dict[str, Any]:
    rule = each.sourced.rule
    return {
        "rule": rule.id,
        "reading_of": each.sourced.reading_of.rule.id if each.sourced.reading_of else None,
        "for": each.clock.name,
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
        "extended_to": each.extended.isoformat() if each.extended else None,
        "extension_rule": each.extension.rule.id if each.extension else None,
        "if": rule.if_.written if rule.if_ else None,
        "applies": each.applies,
        "set_aside": each.set_aside,
        "counted": each.event == event,
        "due": _day(each),
    }


def _day(each: DueDate | None) -> str | None:
    return each.day.isoformat() if each and each.day else None
