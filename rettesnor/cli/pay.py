"""`rettesnor pay`: whether a citizen can be paid so, by the order's ladder and floor. The file: see `pay_file`."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rettesnor.cli.answer import Answer
from rettesnor.cli.pay_file import read_pay
from rettesnor.cli.programs import program
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.law.pay import PayAnswer, answer_pay
from rettesnor.law.pay_question import PayQuestion
from rettesnor.rules.calculators import local_pay, of_pay, order_floor
from rettesnor.rules.standard import Standard
from rettesnor.standards.reading import MOST_BYTES_OF_A_CASE, Document
from rettesnor.wording import Language
from rettesnor.wording.formats import say_amount, say_date
from rettesnor.wording.options import say_option
from rettesnor.wording.standing import say_standing
from rettesnor.wording.terms import capital
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

_ALLOWED: dict[bool | None, str] = {
    True: _("can be used"),
    False: _("cannot be used"),
    None: _("cannot be settled yet"),
}
_FLAGGED: str = _("flagged, look into it")


def pay(args: argparse.Namespace) -> Answer:
    """Without a standard the order alone is asked."""
    question, wages = read_pay(Document(Path(args.file), MOST_BYTES_OF_A_CASE))
    built = program(args.standard, question.on, of_pay)
    answer = answer_pay(question, wages, floor_share=order_floor(built), local=local_pay(built))
    lines = [*say_standing(built.standard, args.lang), *_lines(args.lang, question, answer)]
    return Answer(_data(built.standard, question, answer, args.lang), "\n".join(lines))


def _data(standard: Standard | None, question: PayQuestion, answer: PayAnswer, language: Language) -> dict[str, Any]:
    return {
        "standard": standard.standard if standard else None,
        "status": standard.status.stage if standard else None,
        "on": question.on.isoformat(),
        "method": question.method.value,
        "rate_ore": question.rate_ore,
        "allowed": answer.allowed,
        "flagged": answer.flagged,
        "floor_ore": answer.floor_ore,
        "agreed_wage_ore": answer.agreed.rate_ore if answer.agreed else None,
        "ladder": {method.value: is_open for method, is_open in answer.ladder.items()},
        "unknown_because": [code.value for code in answer.unknown_because],
        "rows": rows_as_json(answer.rows, language),
    }


def _lines(language: Language, question: PayQuestion, answer: PayAnswer) -> Iterator[str]:
    method = capital(say_option("pay", "methods", question.method.value, language))
    rate = "" if question.rate_ore is None else f", {say_amount(question.rate_ore, 'kr', language)}"
    flagged = f" ({translated(_FLAGGED, language)})" if answer.flagged else ""
    allowed = translated(_ALLOWED[answer.allowed], language)
    yield f"{method}{rate}, {say_date(question.on, language)}: {allowed}{flagged}"
    yield from rows_as_lines(answer.rows, language)
