"""The console script: hears an interrupt from its first line on, runs one command, prints its answer.

What takes time to import is imported where an interrupt is heard.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from rettesnor.cli.interrupts import Interrupts

if TYPE_CHECKING:
    from rettesnor.wording.translation import InTwoLanguages

CANNOT_ANSWER = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0, 1 where a check found something, or 2 where the question cannot be answered."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    with Interrupts() as interrupts:
        try:
            code = _code(arguments, interrupts)
            if code != CANNOT_ANSWER:  # else why has been said
                interrupts.check()
        except KeyboardInterrupt:
            from rettesnor.wording.translation import Saying
            from rettesnor.wording.translation import gettext_noop as _

            _complain(Saying(_("interrupted")), arguments)
            code = CANNOT_ANSWER
    if argv is None:
        # The answer is out. What comes now ends the process without a word, where Python would show its own stack.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return code


def _code(arguments: Sequence[str], interrupts: Interrupts) -> int:
    from rettesnor.cli.answer import CannotAnswer
    from rettesnor.cli.run import answered
    from rettesnor.locale import read_texts
    from rettesnor.wording.translation import Saying

    read_texts()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Danish text and JSON, whatever the machine's own encoding; a file's name may be no text at all.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        text, answer = answered(arguments, interrupts)
        interrupts.check()
        for question in answer.questions:
            _complain(Saying(question), arguments)
        return answer.code if _printed(text, arguments) else CANNOT_ANSWER
    except CannotAnswer as error:
        _complain(error, arguments)
        return CANNOT_ANSWER
    except SystemExit:
        if not _printed("", arguments):  # the help stands in the buffer
            return CANNOT_ANSWER
        raise


def _printed(text: str, arguments: Sequence[str]) -> bool:
    """False where the machine would not take the answer; a reader who has had enough is no error."""
    if sys.stdout is None:  # closed before we began
        return True
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop(sys.stdout)
    except OSError as error:
        from rettesnor.wording.machine import why_not
        from rettesnor.wording.translation import Saying
        from rettesnor.wording.translation import gettext_noop as _

        _drop(sys.stdout)
        why = why_not(error.errno, error.strerror)
        _complain(Saying(_("the answer cannot be written: {why}"), {"why": why}), arguments)
        return False
    return True


def _complain(why: InTwoLanguages, arguments: Sequence[str]) -> None:
    from rettesnor.cli.language import language_of
    from rettesnor.locale import read_texts

    read_texts()  # an interrupt may have come before they were
    try:
        print(f"rettesnor: {why.in_(language_of(arguments))}", file=sys.stderr, flush=True)
    except OSError:
        _drop(sys.stderr)


def _drop(stream: TextIO) -> None:
    """What is still buffered goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
