"""`rettesnor transport`: who pays for a period's transport, by the order and by a standard. The file: see
`transport_file`."""

import argparse
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from rettesnor.cli.answer import Answer
from rettesnor.cli.programs import program
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.cli.transport_file import read_transport
from rettesnor.law.money import Ore
from rettesnor.law.transport import Journeys, Settlement, settle
from rettesnor.law.unusable import Unusable
from rettesnor.rules.calculators import local_transport, of_transport, order_transport
from rettesnor.rules.standard import Standard
from rettesnor.standards.faults import BadFile
from rettesnor.standards.reading import MOST_BYTES_OF_A_CASE, Document
from rettesnor.wording import Language
from rettesnor.wording.formats import say_amount
from rettesnor.wording.standing import say_standing
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated
from rettesnor.wording.unusable import why_unusable

_UNKNOWN: str = _("cannot be computed yet")
_WHO: tuple[tuple[str, str], ...] = (
    ("citizen_ore", _("The citizen")),
    ("municipality_ore", _("The municipality")),
    ("cost_ore", _("In all")),
)


def transport(args: argparse.Namespace) -> Answer:
    """The standard and the law as they are on the last day of the period."""
    document = Document(Path(args.file), MOST_BYTES_OF_A_CASE)
    journeys, payment = read_transport(document)
    built = program(args.standard, journeys.period.end - timedelta(days=1), of_transport)
    try:
        settlement = settle(journeys, order_transport(built), local_transport(built), payment)
    except Unusable as error:
        raise BadFile([document.fault(("payment",), why_unusable(error.under("payment")))]) from None
    lines = [*say_standing(built.standard, args.lang), *_lines(args.lang, settlement)]
    return Answer(_data(built.standard, journeys, settlement, args.lang), "\n".join(lines))


def _data(standard: Standard | None, journeys: Journeys, settlement: Settlement, language: Language) -> dict[str, Any]:
    return {
        "standard": standard.standard if standard else None,
        "status": standard.status.stage if standard else None,
        "from": journeys.period.start.isoformat(),
        "to": journeys.period.end.isoformat(),
        "means": settlement.means,
        **{name: getattr(settlement, name) for name, _who in _WHO},
        "order_ore": settlement.order_ore,
        "standard_ore": settlement.standard_ore,
        "at_most_ore": settlement.at_most_ore,
        "municipality_at_least_ore": settlement.municipality_at_least_ore,
        "unknown_because": [code.value for code in settlement.unknown_because],
        "rows": rows_as_json(settlement.rows, language),
    }


def _lines(language: Language, settlement: Settlement) -> Iterator[str]:
    for name, who in _WHO:
        amount: Ore | None = getattr(settlement, name)
        said = translated(_UNKNOWN, language) if amount is None else say_amount(amount, "kr", language)
        yield f"{translated(who, language)}: {said}"
    yield from rows_as_lines(settlement.rows, language)
