"""The console script: reads the options, runs one command, prints its answer."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper

from rettesnor.cli.answer import Answer, CannotAnswer
from rettesnor.cli.options import language_of, parser

CANNOT_ANSWER = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 where a check found something, or 2 where the question cannot be answered."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Danish text and JSON, whatever the machine's own encoding
    arguments = list(sys.argv[1:] if argv is None else argv)
    args = parser(language_of(arguments)).parse_args(arguments)
    try:
        answer = _run(args)
    except CannotAnswer as error:
        print(f"rettesnor: {error.in_(args.lang)}", file=sys.stderr)
        return CANNOT_ANSWER
    except KeyboardInterrupt:
        print(f"rettesnor: {'afbrudt' if args.lang == 'da' else 'interrupted'}", file=sys.stderr)
        return CANNOT_ANSWER
    for question in answer.questions:
        print(f"rettesnor: {question}", file=sys.stderr)
    try:
        print(json.dumps(answer.data, ensure_ascii=False, indent=2) if args.json else answer.text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has had enough; what is still buffered goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return answer.code


def _run(args: argparse.Namespace) -> Answer:
    """Import the command's module and run it; the others, and what they need, are left alone."""
    module, _, function = args.run.partition(":")
    imported = import_module(f"rettesnor.cli.{module}")
    command: Callable[[argparse.Namespace], Answer] = getattr(imported, function)
    from rettesnor.standards.reading import BadFile

    try:
        return command(args)
    except BadFile as error:
        raise CannotAnswer(f"en fil kan ikke bruges:\n{error}", f"a file cannot be used:\n{error}") from None
    except OSError as error:
        place = f"{error.filename}: {error.strerror}"
        raise CannotAnswer(f"filen kan ikke læses: {place}", f"the file cannot be read: {place}") from None
