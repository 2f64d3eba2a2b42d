"""`rettesnor transport`: who pays for a period's transport, by the order and by a standard. The file: see
`transport_file`."""

import argparse
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from rettesnor.cli.alternatives import alternatives_as_json, alternatives_as_lines
from rettesnor.cli.answer import Answer
from rettesnor.cli.facts_file import case_facts
from rettesnor.cli.programs import program
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.cli.transport_file import read_transport
from rettesnor.law.money import Ore
from rettesnor.law.transport import Journeys, Settlement
from rettesnor.law.unusable import Unusable
from rettesnor.rules.calculators import of_transport
from rettesnor.rules.in_a_case import InACase, settled_in_a_case
from rettesnor.rules.program import Program
from rettesnor.standards.faults import BadFile
from rettesnor.standards.reading import MOST_BYTES_OF_A_CASE, Document
from rettesnor.wording import Language
from rettesnor.wording.formats import say_amount
from rettesnor.wording.standing import say_standing
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.unusable import why_unusable

_UNKNOWN: str = _("cannot be computed yet")
_PARTS: str = _("hinges on how the standard is taken, see below")
_WHO: tuple[tuple[str, str], ...] = (
    ("citizen_ore", _("The citizen")),
    ("municipality_ore", _("The municipality")),
    ("cost_ore", _("In all")),
)


def transport(args: argparse.Namespace) -> Answer:
    """The standard and the law as they are on the last day of the period.

    With a file of facts, what they say of each rule's `if`; without one that is not known.
    """
    document = Document(Path(args.file), MOST_BYTES_OF_A_CASE)
    journeys, payment = read_transport(document)
    built = program(args.standard, journeys.period.end - timedelta(days=1), of_transport)
    case = case_facts(args.facts, built, args.lang)
    try:
        found = settled_in_a_case(built, journeys, case, payment)
    except Unusable as error:
        raise BadFile([document.fault(("payment",), why_unusable(error.under("payment")))]) from None
    lines = [*say_standing(built.standard, args.lang), *_lines(args.lang, built, found)]
    return Answer(_data(built, journeys, found, args.lang), "\n".join(lines))


def _data(built: Program, journeys: Journeys, found: InACase[Settlement], language: Language) -> dict[str, Any]:
    standard = built.standard
    return {
        "standard": standard.standard if standard else None,
        "status": standard.status.stage if standard else None,
        "from": journeys.period.start.isoformat(),
        "to": journeys.period.end.isoformat(),
        "means": found.answer.means,
        **_amounts(found.answer),
        "rows": rows_as_json(found.answer.rows, language),
        "alternatives": alternatives_as_json(found, _amounts, built.vocabulary, language),
    }


def _amounts(settlement: Settlement) -> dict[str, Any]:
    return {
        **{name: getattr(settlement, name) for name, _who in _WHO},
        "order_ore": settlement.order_ore,
        "standard_ore": settlement.standard_ore,
        "at_most_ore": settlement.at_most_ore,
        "municipality_at_least_ore": settlement.municipality_at_least_ore,
        "unknown_because": [code.value for code in settlement.unknown_because],
    }


def _lines(language: Language, built: Program, found: InACase[Settlement]) -> Iterator[str]:
    yield from _head(found.answer, language, _PARTS if found.alternatives else _UNKNOWN)
    yield from rows_as_lines(found.answer.rows, language)
    yield from alternatives_as_lines(found, lambda each: _head(each, language, _UNKNOWN), built.vocabulary, language)


def _head(settlement: Settlement, language: Language, unknown: str) -> list[str]:
    amounts: list[tuple[str, Ore | None]] = [(who, getattr(settlement, name)) for name, who in _WHO]
    return [
        f"{translated(who, language)}: "
        + (translated(unknown, language) if amount is None else say_amount(amount, "kr", language))
        for who, amount in amounts
    ]
