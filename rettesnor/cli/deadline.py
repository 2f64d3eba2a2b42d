"""`rettesnor deadline`: when something is due by the standard and by the law, and how the day was reached."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from rettesnor.cli.answer import Answer, day
from rettesnor.cli.programs import program
from rettesnor.cli.report import wrapped
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.law.deadlines import Deadline, due
from rettesnor.rules.kinds.base import Clock
from rettesnor.rules.program import Program
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards import files
from rettesnor.wording import Language
from rettesnor.wording.dates import say_date
from rettesnor.wording.options import OPTIONS
from rettesnor.wording.rows import say_span
from rettesnor.wording.terms import LAYERS, STRENGTHS, TOPICS, Both, capital, in_, say

# What each clock of the rules is for; the names that are also options are called as there.
_FOR: dict[str, Both] = {
    **{name: OPTIONS[name] for name in ("decision", "hearing", "reassessment")},
    "complaint": TOPICS["complaint"],
}


@dataclass(frozen=True)
class _Found:
    """A rule that sets the deadline, and the day it gives. `deadline` is None where the text gives no length."""

    sourced: SourcedRule
    clock: Clock
    deadline: Deadline | None


def deadline(args: argparse.Namespace) -> Answer:
    """Where the law and the standard both set one, the day that is best for the citizen holds."""
    received = day(args.received, "--received")
    found = list(_found(program(args.standard, received), args.for_, received))
    dated = [(each.deadline, each) for each in found if each.deadline]
    chosen = None
    if dated:
        best = min if dated[0][1].clock.binds == "municipality" else max
        chosen = best(dated, key=lambda pair: pair[0].due)[1]
    return Answer(_data(args, received, found, chosen), "\n".join(wrapped(_lines(args, found, chosen))))


def _found(built: Program, name: str, received: date) -> Iterator[_Found]:
    assert built.standard
    reading = files.municipality(built.standard.municipality).reading
    # The standard's own first: of two that fall on the same day, it is the one a citizen has read.
    for sourced in sorted(built.rules("sheltered_employment"), key=lambda each: each.layer != "local"):
        for clock in sourced.lowered.clocks:
            if clock.name == name:
                counted = due(received, clock.span, binds=clock.binds, reading=reading) if clock.span else None
                yield _Found(sourced, clock, counted)


def _data(args: argparse.Namespace, received: date, found: list[_Found], chosen: _Found | None) -> dict[str, Any]:
    rows = chosen.deadline.rows if chosen and chosen.deadline else ()
    return {
        "standard": args.standard,
        "for": args.for_,
        "received": received.isoformat(),
        "due": chosen.deadline.due.isoformat() if chosen and chosen.deadline else None,
        "rows": rows_as_json(rows, args.lang),
        "rule": chosen.sourced.rule.id if chosen else None,
        "rules": [_rule(each) for each in found],
    }


def _rule(each: _Found) -> dict[str, Any]:
    return {
        "rule": each.sourced.rule.id,
        "layer": each.sourced.layer,
        "section": each.sourced.section,
        "strength": each.sourced.rule.strength,
        "quote": each.sourced.quotes[-1],
        "within": str(each.clock.span) if each.clock.span else None,
        "elsewhere": each.clock.elsewhere,
        "from": each.clock.starts,
        "to": each.clock.ends,
        "binds": each.clock.binds,
        "extension": each.clock.extension,
        "due": each.deadline.due.isoformat() if each.deadline else None,
    }


def _lines(args: argparse.Namespace, found: list[_Found], chosen: _Found | None) -> Iterator[str]:
    language: Language = args.lang
    what = capital(say(_FOR, args.for_, language))
    if chosen and chosen.deadline:
        yield f"{what}: {in_(('senest', 'by'), language)} {say_date(chosen.deadline.due, language)}"
        yield from rows_as_lines(chosen.deadline.rows, language)
    else:
        words = ("hverken standarden eller loven siger hvor længe", "neither the standard nor the law says how long")
        yield f"{what}: {in_(words, language)}"
    for each in found:
        strength = say(STRENGTHS, each.sourced.rule.strength, language)
        layer = capital(say(LAYERS, each.sourced.layer, language))
        length = say_span(each.clock.span, language) if each.clock.span else each.clock.elsewhere
        yield ""
        yield f"{layer} ({strength}): {length}"
        yield f"  »{each.sourced.quotes[-1]}« ({each.sourced.section}; {each.sourced.rule.id})"
