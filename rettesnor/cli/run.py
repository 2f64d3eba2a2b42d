"""Running one command: its module and what that needs are imported, the others are left alone."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from importlib import import_module

from rettesnor.cli.answer import Answer, CannotAnswer
from rettesnor.cli.interrupts import Interrupts
from rettesnor.cli.language import language_of
from rettesnor.cli.options import parser
from rettesnor.wording.translation import gettext_noop as _


def answered(arguments: Sequence[str], interrupts: Interrupts) -> tuple[str, Answer]:
    """The answer, and it as it is printed. Raises `CannotAnswer`, or SystemExit for help and bad usage."""
    args = parser(language_of(arguments)).parse_args(arguments)
    args.interrupts = interrupts
    answer = _answer(args)
    text = json.dumps(answer.data, ensure_ascii=False, indent=2) if args.json else answer.text
    return f"{text}\n", answer


def _answer(args: argparse.Namespace) -> Answer:
    module, _colon, function = args.run.partition(":")
    command: Callable[[argparse.Namespace], Answer] = getattr(import_module(f"rettesnor.cli.{module}"), function)
    from rettesnor.standards.faults import BadFile
    from rettesnor.wording.machine import why_not

    args.interrupts.check()
    try:
        return command(args)
    except BadFile as error:
        raise CannotAnswer(_("a file cannot be used:\n{faults}"), faults=error) from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        why = why_not(error.errno, error.strerror)
        raise CannotAnswer(_("the file cannot be read: {place}{why}"), place=place, why=why) from None
