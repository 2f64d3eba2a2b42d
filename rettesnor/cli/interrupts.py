"""Hearing that a command is to end: Ctrl+C, being told to by the system, losing the terminal."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Self

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class Interrupts:
    """Hears from when it is entered until it is left.

    A KeyboardInterrupt alone is not enough. One that is raised in a destructor or a callback is dropped, and Polars
    hears Ctrl+C too, while it computes, and makes of it what it likes. So what was heard is kept, for `check` to raise.

    Ctrl+C is heard even where the shell has it ignored, as it does for a job in the background: Polars would hear it
    there, but only at some moments. The others stay ignored, so that `nohup` works.
    """

    def __init__(self) -> None:
        self.heard = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.Signals[name] for name in _NAMES if hasattr(signal, name)):
                before = signal.getsignal(number)
                if number == signal.SIGINT or before != signal.SIG_IGN:
                    self._before[number] = before
        self._hear_by(self._at_once)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def check(self) -> None:
        """Raises KeyboardInterrupt if anything has been heard."""
        if self.heard:
            raise KeyboardInterrupt

    @contextmanager
    def held(self) -> Iterator[None]:
        """Meanwhile nothing is raised but by `check`; whoever interrupts twice ends the process there and then."""
        self._hear_by(self._later)
        try:
            yield
        finally:
            self._hear_by(self._at_once)

    def _hear_by(self, handler: Any) -> None:
        for number in self._before:
            signal.signal(number, handler)

    def _at_once(self, *_: object) -> None:
        self.heard = True
        raise KeyboardInterrupt

    def _later(self, number: int, _: FrameType | None) -> None:
        self.heard = True
        signal.signal(number, signal.SIG_DFL)
