"""One run in a process of its own, so that the most memory it held is its own: `python -m benchmarks.alone`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from time import perf_counter

from benchmarks import ours
from benchmarks.data import scan
from rettesnor.cli.main import main as rettesnor


def main(what: str, cases: str, *options: str) -> None:
    """Prints the seconds and the most bytes held. `what` is `library`, or `batch` with the options of that command."""
    seconds = _library(Path(cases)) if what == "library" else _batch(cases, options)
    print(json.dumps({"seconds": seconds, "bytes": most_memory()}))


def _library(cases: Path) -> float:
    """The rows alone: the standards are read before the clock starts."""
    columns = ours.columns(*ours.TOTALLED)
    start = perf_counter()
    ours.totals(columns, scan(cases)).collect(engine="streaming")
    return perf_counter() - start


def _batch(cases: str, options: Sequence[str]) -> float:
    start = perf_counter()
    with redirect_stdout(StringIO()):
        code = rettesnor(["batch", cases, *options])
    if code:
        raise SystemExit(code)
    return perf_counter() - start


def most_memory() -> int:
    """The peak of the resident memory. `getrusage` would tell that of the process that started this one, if higher."""
    found = re.search(r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise OSError("this machine does not tell how much memory a process has held")
    return int(found[1]) * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
