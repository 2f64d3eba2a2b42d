"""The page that `make bench` writes: what was timed, on what, and which targets were met."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.timing import Spread

COMPARED = ("narwhals", "polars", "openfisca-core", "numpy", "zen-engine")
COMMAND = "make bench"
CASES, FEW = 2_000, 40
"""The cases taken one at a time, and how many of them the slowest peer gets."""


@dataclass(frozen=True)
class Target:
    """A ratio that is to be at least `at_least`; or, with `at_most`, a time or a share that is to stay below it.

    `profile` tells where the time or the memory goes, in figures of the same run; a missed target is printed with it.
    """

    what: str
    measured: Spread
    profile: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def met(self) -> bool:
        enough = self.at_least is None or self.measured.middle >= self.at_least
        return enough and (self.at_most is None or self.measured.middle <= self.at_most)

    def row(self) -> tuple[str, ...]:
        wanted = f"at least {self.at_least:g}" if self.at_least is not None else f"at most {self.at_most:g}"
        return self.what, wanted, spread(self.measured), "met" if self.met else "**missed**"


@dataclass(frozen=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        lines = [self.columns, ("---", *("--:" for _ in self.columns[1:])), *self.rows]
        return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


@dataclass(frozen=True)
class Contest:
    """One comparison: what it is about, what was measured, which targets it answers."""

    title: str
    about: str
    tables: tuple[Table, ...]
    targets: tuple[Target, ...] = ()

    def markdown(self) -> str:
        parts = [f"## {self.title}", self.about, *(table.markdown() for table in self.tables)]
        return "\n\n".join(parts)


def figure(of: Spread, unit: float = 1) -> str:
    """The median alone."""
    return short(of.middle * unit)


def spread(of: Spread, unit: float = 1) -> str:
    """The median, and in brackets the lowest and the highest: `3.1 (2.9-3.4)`."""
    return f"{short(of.middle * unit)} ({short(of.least * unit)}–{short(of.most * unit)})"


HOW = """\
One run of `{command}` on {on} made this page, with every engine on the same rows. In each contest every contestant has
its turn once a round, each round begins with another, and garbage is collected before each round and not within it. A
figure is the median of the rounds, with the lowest and the highest in brackets; a ratio is taken round by round, but
of the medians where each run is a process of its own.

Before the clock starts, these are checked to be the same, and a difference stops the run:

- One case: the outcome, the days a week, the pay floor, whether the pay meets it, and what citizen and municipality pay
  for transport, in each of the cases. Amounts may be two øre apart, since ours are whole øre and the peers' are not.
  OpenFisca, far slower with one person at a time, gets {few} of the {cases:,} cases, and keeps amounts to one part in a
  million. With unknown facts only Python by hand is compared.
- A million cases in memory: for each version the totals, not the single rows: how many are inside, their days and what
  the municipality pays, for Polars by hand also of how many it is not known. The amount may be two øre apart for each
  row inside; in whole øre it is the same to the øre. OpenFisca gets rows without unknowns, since it knows
  none: the same cases with everything known, checked against our totals of those.

Not checked here are what each engine says to explain itself (findings, quotes, traces), which no two have in common;
our own lines in the tables beside the first; and the contests without a peer: the whole assessment, and the files."""


def page(contests: Iterable[Contest], on: date) -> str:
    contests = tuple(contests)
    targets = tuple(target for contest in contests for target in contest.targets)
    parts = (
        "# How fast the rules run",
        HOW.format(command=COMMAND, on=f"{on:%-d %B %Y}", cases=CASES, few=FEW),
        Table(("Where", "What"), _where()).markdown(),
        "## Targets",
        Table(("Target", "Wanted", "Measured", ""), tuple(target.row() for target in targets)).markdown(),
        *(f"Missed: *{target.what}*. {target.profile}" for target in targets if not target.met),
        *(contest.markdown() for contest in contests),
    )
    return "\n\n".join(parts) + "\n"


def _where() -> tuple[tuple[str, ...], ...]:
    versions = ", ".join(f"{name} {version(name)}" for name in COMPARED)
    return (
        ("Machine", f"{_processor()}, {os.cpu_count()} cores, {_memory()}"),
        ("System", f"{platform.system()} {platform.release()}, Python {platform.python_version()}"),
        ("Versions", versions),
        ("Command", f"`{COMMAND}`"),
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def _memory() -> str:
    size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{size / 2**30:.0f} GB memory"


def short(number: float) -> str:
    """Three figures, as they are read: 0.123, 1.23, 12.3, 1 230."""
    if number >= 100:
        return f"{number:,.0f}".replace(",", " ")
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}" if number >= 1 else f"{number:.3f}"
