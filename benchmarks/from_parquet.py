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
from benchmarks.report import Contest, Table, Target, spread
from benchmarks.timing import Spread
from rettesnor.standards import files

MILLIONS = (1, 10, 30)
UNKNOWN = 0.05
ROUNDS, BATCH_ROUNDS = 3, 2
FILES = Path("build/benchmarks")
MILLION = 1_000_000


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
    rows = [run.row("the eleven rules, old and new, added up") for run in library]
    rows += [run.row(f"`rettesnor batch` with {' and '.join(_two_of_one())}") for run in batch]
    return Contest(
        "From a Parquet file",
        f"Cases as in memory, {UNKNOWN:.0%} of each fact unknown, read from a file and computed as they stream by, "
        "each run in a process of its own. `rettesnor batch` checks every value, runs the law and two whole standards, "
        "and writes a file with all their results.",
        (Table(("What", "million rows", "seconds", "seconds a million", "most memory, MB"), tuple(rows)),),
        tuple(
            target
            for name, runs in (("Streaming the eleven rules", library), ("`rettesnor batch`", batch))
            for target in _targets(name, runs)
        ),
    )


def _targets(name: str, runs: list[Run]) -> Iterator[Target]:
    first, middle, last = runs
    grown = f"{last.millions} million rows against {first.millions}"
    yield Target(f"{name}, time a row: {grown}", _ratio(last.seconds, first.seconds), at_most=1.25)
    # What the engine holds in flight fills up in the first millions; from there on it is to stay as it is.
    held = f"{last.millions} million rows against {middle.millions}"
    yield Target(f"{name}, most memory: {held}", _ratio(last.memory, middle.memory), at_most=1.25)


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
