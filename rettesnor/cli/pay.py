"""`rettesnor pay`: whether a citizen can be paid so, by the order's ladder and floor. The file: see `pay_file`."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rettesnor.cli.alternatives import alternatives_as_json, alternatives_as_lines
from rettesnor.cli.answer import Answer
from rettesnor.cli.facts_file import case_facts
from rettesnor.cli.pay_file import read_pay
from rettesnor.cli.programs import program
from rettesnor.cli.rows import rows_as_json, rows_as_lines
from rettesnor.law.pay import PayAnswer
from rettesnor.law.pay_question import PayQuestion
from rettesnor.rules.calculators import of_pay
from rettesnor.rules.in_a_case import InACase, pay_in_a_case
from rettesnor.rules.program import Program
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
    """Without a standard the order alone is asked; a file of facts tells which of the standard's rules count."""
    question, wages = read_pay(Document(Path(args.file), MOST_BYTES_OF_A_CASE))
    built = program(args.standard, question.on, of_pay)
    found = pay_in_a_case(built, question, wages, case_facts(args.facts, built, args.lang))
    lines = [*say_standing(built.standard, args.lang), *_lines(args.lang, question, built, found)]
    return Answer(_data(built, question, found, args.lang), "\n".join(lines))


def _data(built: Program, question: PayQuestion, found: InACase[PayAnswer], language: Language) -> dict[str, Any]:
    standard = built.standard
    return {
        "standard": standard.standard if standard else None,
        "status": standard.status.stage if standard else None,
        "on": question.on.isoformat(),
        "method": question.method.value,
        "rate_ore": question.rate_ore,
        **_verdict(found.answer),
        "rows": rows_as_json(found.answer.rows, language),
        "alternatives": alternatives_as_json(found, _verdict, built.vocabulary, language),
    }


def _verdict(answer: PayAnswer) -> dict[str, Any]:
    return {
        "allowed": answer.allowed,
        "flagged": answer.flagged,
        "floor_ore": answer.floor_ore,
        "agreed_wage_ore": answer.agreed.rate_ore if answer.agreed else None,
        "ladder": {method.value: is_open for method, is_open in answer.ladder.items()},
        "unknown_because": [code.value for code in answer.unknown_because],
    }


def _lines(language: Language, question: PayQuestion, built: Program, found: InACase[PayAnswer]) -> Iterator[str]:
    yield _head(found.answer, question, language)
    yield from rows_as_lines(found.answer.rows, language)
    vocabulary = built.vocabulary
    yield from alternatives_as_lines(found, lambda each: [_head(each, question, language)], vocabulary, language)


def _head(answer: PayAnswer, question: PayQuestion, language: Language) -> str:
    method = capital(say_option("pay", "methods", question.method.value, language))
    rate = "" if question.rate_ore is None else f", {say_amount(question.rate_ore, 'kr', language)}"
    flagged = f" ({translated(_FLAGGED, language)})" if answer.flagged else ""
    allowed = translated(_ALLOWED[answer.allowed], language)
    return f"{method}{rate}, {say_date(question.on, language)}: {allowed}{flagged}"
