"""A file without a name until it is whole: whatever ends the program, nothing of it is left for others to read.

Where the system knows files without a name (Linux), it is one until the end. Elsewhere it is called
`.NAME.….part`, held by a lock while it is written, and the next that writes a file of that name removes what is left.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from secrets import token_hex
from tempfile import mkstemp

if sys.platform != "win32":
    from fcntl import LOCK_EX, LOCK_NB, flock

_OPENED = "/proc/self/fd"


class UnfinishedFile:
    """A file that is being written at `path` and shall replace `target`; nobody else may read it yet."""

    def __init__(self, target: Path, path: Path, descriptor: int) -> None:
        self.target = target
        self.path = path
        self._descriptor = descriptor

    def become(self, mode: int) -> None:
        """Give the file its name, and those the right to read it who are to have it."""
        self.path.chmod(mode)
        if self.path.parent == Path(_OPENED):
            named = self.target.with_name(f".{self.target.name}.{token_hex(8)}.part")
            # Linking an opened file takes linkat, which Python asks for when a folder is given.
            os.link(self.path, named, src_dir_fd=self._descriptor, follow_symlinks=True)
            self.path = named
        self.path.replace(self.target)


@contextmanager
def part_of(file: Path) -> Iterator[UnfinishedFile]:
    """A place to write a file; gone when it has not become the file. What a link leads to is replaced, not the link."""
    target = file.resolve()
    _remove_left(target)
    descriptor, path = _without_name(target.parent) or _with_name(target)
    part = UnfinishedFile(target, path, descriptor)
    try:
        yield part
    finally:
        if part.path.parent == target.parent:
            part.path.unlink(missing_ok=True)
        os.close(descriptor)


def _without_name(folder: Path) -> tuple[int, Path] | None:
    try:
        descriptor = os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o600)
    except (AttributeError, OSError):
        return None
    path = Path(f"{_OPENED}/{descriptor}")
    if path.exists():
        return descriptor, path
    os.close(descriptor)
    return None


def _with_name(target: Path) -> tuple[int, Path]:
    descriptor, made = mkstemp(".part", f".{target.name}.", target.parent)
    if sys.platform == "win32":
        os.close(descriptor)  # there, an open file is renamed by nobody
        descriptor = os.open(os.devnull, os.O_RDONLY)
    else:
        flock(descriptor, LOCK_EX)
    return descriptor, Path(made)


def _remove_left(target: Path) -> None:
    """What programs that were killed have left. One that is still being written is locked, or on Windows in use."""
    for left in target.parent.glob(f".{escape(target.name)}.*.part"):
        with suppress(OSError):
            if sys.platform != "win32":
                descriptor = os.open(left, os.O_RDONLY)
                try:
                    flock(descriptor, LOCK_EX | LOCK_NB)
                finally:
                    os.close(descriptor)
            left.unlink()
