"""More cases than memory holds: from a Parquet file, streaming, each run in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.data import ON, parquet
from benchmarks.report import Contest, Table, Target, figure, spread
from benchmarks.timing import Spread
from rettesnor.standards import files

MILLIONS = (1, 10, 30)
UNKNOWN = 0.05
ROUNDS, BATCH_ROUNDS = 3, 2
FILES = Path("build/benchmarks")
MILLION = 1_000_000
ABOUT = f"""\
Cases as in memory, {UNKNOWN:.0%} of each fact unknown, read from a file and computed as they stream by, each run in a
process of its own. `rettesnor batch` checks every value, runs the law and two whole standards, and writes a file with
all their results.

The targets compare {MILLIONS[2]} million rows with {MILLIONS[1]}: what the engine holds in flight, the parts of
the file that are read ahead or not yet written, fills up in the first millions, and from there on it is to stay as it
is. A million rows are too few for that, and bear the whole cost of starting; the second table has their ratios too."""


@dataclass(frozen=True)
class Run:
    """Seconds a million rows, and the most memory held in MB, one figure a round."""

    millions: int
    seconds: Spread
    memory: Spread

    def row(self, name: str) -> tuple[str, ...]:
        whole = Spread(*(each * self.millions for each in vars(self.seconds).values()))
        return name, f"{self.millions}", spread(whole), spread(self.seconds), spread(self.memory)


def contest() -> Contest:
    library = _rounds("library", MILLIONS, ROUNDS)
    batch = _rounds("batch", MILLIONS, BATCH_ROUNDS)
    measured = {"Streaming the eleven rules": library, "`rettesnor batch`": batch}
    rows = [run.row("the eleven rules, old and new, added up") for run in library]
    rows += [run.row(f"`rettesnor batch` with {' and '.join(_two_of_one())}") for run in batch]
    return Contest(
        "From a Parquet file",
        ABOUT,
        (
            Table(("What", "million rows", "seconds", "seconds a million", "most memory, MB"), tuple(rows)),
            Table(
                ("Growth", "million rows", "time a row", "most memory"),
                tuple(row for name, runs in measured.items() for row in _growth(name, runs)),
            ),
        ),
        tuple(target for name, runs in measured.items() for target in _targets(name, runs)),
    )


def _growth(name: str, runs: list[Run]) -> Iterator[tuple[str, ...]]:
    """A median against a median; in brackets the least and the most that two rounds can come to."""
    first, middle, last = runs
    for more, less in ((middle, first), (last, first), (last, middle)):
        time, memory = _ratio(more.seconds, less.seconds), _ratio(more.memory, less.memory)
        yield name, f"{more.millions} against {less.millions}", spread(time), spread(memory)


def _targets(name: str, runs: list[Run]) -> Iterator[Target]:
    _, middle, last = runs
    grown = f"{last.millions} million rows against {middle.millions}"
    seconds = "Seconds a million rows, " + _by_size(runs, [run.seconds for run in runs])
    memory = "Most memory in MB, " + _by_size(runs, [run.memory for run in runs])
    yield Target(f"{name}, time a row: {grown}", _ratio(last.seconds, middle.seconds), seconds, at_most=1.25)
    yield Target(f"{name}, most memory: {grown}", _ratio(last.memory, middle.memory), memory, at_most=1.25)


def _by_size(runs: list[Run], measured: list[Spread]) -> str:
    each = (f"{run.millions} million: {figure(of)}" for run, of in zip(runs, measured, strict=True))
    return f"by the size of the file: {'; '.join(each)}."


def _ratio(of: Spread, to: Spread) -> Spread:
    return Spread(of.middle / to.middle, of.least / to.most, of.most / to.least)


def _rounds(what: str, sizes: tuple[int, ...], rounds: int) -> list[Run]:
    for millions in sizes:
        _file(millions)
    measured = sorted((millions, *_alone(what, millions)) for _ in range(rounds) for millions in sizes)
    runs = []
    for millions, group in groupby(measured, key=lambda one: one[0]):
        _, seconds, held = zip(*group, strict=True)
        runs.append(Run(millions, Spread.of([s / millions for s in seconds]), Spread.of([b / 1e6 for b in held])))
    return runs


def _file(millions: int) -> Path:
    return parquet(FILES / f"cases-{millions}.parquet", millions * MILLION, UNKNOWN)


def _alone(what: str, millions: int) -> tuple[float, int]:
    with TemporaryDirectory(dir=FILES) as folder:
        command = [sys.executable, "-m", "benchmarks.alone", what, str(_file(millions))]
        if what == "batch":
            asked = [option for standard in _two_of_one() for option in ("--standard", standard)]
            command += [*asked, "--on", ON.isoformat(), "--out", str(Path(folder) / "out.parquet")]
        ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    told = json.loads(ran.stdout)
    return told["seconds"], told["bytes"]


def _two_of_one() -> tuple[str, ...]:
    """The two standards of the first municipality that has two: what it has, and what it might have."""
    by_municipality: dict[str, list[str]] = {}
    for name in files.standard_ids():
        by_municipality.setdefault(files.standard(name).municipality, []).append(name)
    return tuple(next(names for names in by_municipality.values() if len(names) == 2))
