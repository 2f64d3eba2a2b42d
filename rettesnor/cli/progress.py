"""How far a long command has come, for whoever sits and waits."""

from collections.abc import Callable
from time import monotonic
from typing import Self, TextIO

from rettesnor.wording import Language
from rettesnor.wording.formats import say_number, say_share
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

_WIDTH = 30


class Progress:
    """A line that is written over again. Where nobody watches, because the stream is no terminal, nothing is said.

    `check` is asked whenever the work tells how far it is; it raises where the work shall stop.
    """

    def __init__(self, stream: TextIO, language: Language, check: Callable[[], None]) -> None:
        self.stream = stream
        self.language = language
        self.watched = stream.isatty()
        self.check = check

    def __enter__(self) -> Self:
        self.begun = monotonic()
        return self

    def __call__(self, rows: int, share: float) -> None:
        self.check()
        if self.watched:
            bar = ("█" * round(share * _WIDTH)).ljust(_WIDTH, "·")
            a_second = round(rows / max(monotonic() - self.begun, 1e-9))
            percent = say_share(round(share * 100) * 100, self.language)
            done, rate = say_number(rows, self.language), say_number(a_second, self.language)
            words = translated(_("{done} rows, {rate} a second"), self.language, done=done, rate=rate)
            self.stream.write(f"\r\x1b[K{bar} {percent:>5}  {words}")
            self.stream.flush()

    def __exit__(self, *_: object) -> None:
        if self.watched:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
