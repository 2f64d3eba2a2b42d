"""`python -m benchmarks.mutants`: try a sample of faults and write docs/mutants.md."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.mutants.covering import Suite, measured
from benchmarks.mutants.equivalent import listed, numbered
from benchmarks.mutants.faults import Fault, faults
from benchmarks.mutants.report import Found, page, score, survivors
from benchmarks.mutants.tried import Trial, Verdict, verdicts, warm_up

PURE = Suite(
    ("rettesnor/law", "rettesnor/rules"),
    ("tests/law", "tests/rules", "tests/golden", "tests/standards", "tests/wording", "tests/caseload", "tests/cli"),
)
CASEWORK = Suite(("rettesnor/cases",), ("tests/cases", "tests/house/test_models.py", "tests/web/staff"))
SUITES = {package: suite for suite in (PURE, CASEWORK) for package in suite.packages}
"""For each package, the tests that are to notice a fault in it."""

PAGE = Path("docs/mutants.md")
SURVIVORS = Path("build/mutants-that-survived.txt")
CONTROLS = 4
SECONDS, LONGER = 15.0, 45.0
"""How many seconds' worth of tests a fault meets at most, and one that survives them."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description="Do the tests notice faults?")
    parser.add_argument("--sample", type=int, default=500, help="how many faults to try (500)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop then, with what has been tried")
    parser.add_argument("--within", default="rettesnor/", help="only files whose path begins so; writes no page")
    told = parser.parse_args()

    started = time.monotonic()
    possible = list(_possible(told.within))
    sample = random.Random(told.seed).sample(possible, min(told.sample, len(possible)))
    warm_up()
    verdict_on: dict[int, Found] = {}
    with suppress(KeyboardInterrupt):  # what has been tried by then is a sample too
        verdict_on.update(_tried(sample, until=started + told.minutes * 60))
    found = list(verdict_on.values())
    survived = survivors(found)
    SURVIVORS.parent.mkdir(exist_ok=True)
    SURVIVORS.write_text(survived, "utf-8")
    took = time.monotonic() - started
    if told.within == parser.get_default("within"):
        written = page(found, possible=len(possible), seed=told.seed, seconds=took, on=date.today())
        PAGE.write_text(written, "utf-8")
    print(f"{survived}{score(found):.1f} % of {len(found)} faults noticed in {took:.0f} s; the rest is in {SURVIVORS}")


def _possible(within: str) -> Iterator[tuple[str, str, Fault]]:
    for package in SUITES:
        for file in sorted(Path(package).rglob("*.py")):
            if str(file).startswith(within) and "migrations" not in file.parts:
                yield from ((package, str(file), fault) for fault in faults(file.read_text("utf-8")))


def _tried(sample: Sequence[tuple[str, str, Fault]], *, until: float) -> Iterator[tuple[int, Found]]:
    """Each fault by its place, in the random order of the sample, so that what is tried by `until` is a sample too.

    A fault that survives comes up once more, when the tests that take longer have been tried on it.
    """
    print("which test runs which line ...", file=sys.stderr, flush=True)
    covered = measured({SUITES[package] for package, _, _ in sample})
    for covering in covered.values():
        print("".join(f"fails without any fault: {test}\n" for test in covering.failing), end="", file=sys.stderr)

    equivalent = numbered(listed())

    def trial(at: int, most: float, *, after: int = 0) -> Trial:
        package, file, fault = sample[at]
        if (file, fault.number) in equivalent:
            return Trial(file, fault.number, (), most)
        covering = covered[SUITES[package]]
        tests = covering.worth_trying(file, fault.line, most)[after:]
        expected = sum(covering.seconds[test] for test in tests)
        return Trial(file, fault.number, tuple(tests), 30 + 4 * expected)

    first = [trial(at, SECONDS) for at in range(len(sample))]
    _pass_without_a_fault(first[:CONTROLS])
    survived = []
    for at, verdict in _in_time(range(len(sample)), first, until=until):
        package, file, fault = sample[at]
        nothing = (file, fault.number) in equivalent
        yield at, Found(package, file, fault, "changes nothing" if nothing else verdict)
        if verdict == "survived":
            survived.append(at)
    again = {at: trial(at, LONGER, after=len(first[at].tests)) for at in survived}
    longer = {at: each for at, each in again.items() if each.tests}
    for at, verdict in _in_time([*longer], [*longer.values()], until=until):
        yield at, Found(*sample[at], verdict)


def _in_time(places: Sequence[int], trials: Sequence[Trial], *, until: float) -> Iterator[tuple[int, Verdict]]:
    """The verdicts that are reached by then, each with the place of its fault in the sample."""
    for done, (at, verdict) in enumerate(verdicts(trials), start=1):
        print(f"\r{done} of {len(trials)}", end="", file=sys.stderr, flush=True)
        yield places[at], verdict
        if time.monotonic() > until:
            break
    print(file=sys.stderr)


def _pass_without_a_fault(trials: Sequence[Trial]) -> None:
    """What fails anyhow would notice every fault."""
    for at, verdict in verdicts([replace(trial, number=None) for trial in trials]):
        if verdict != "survived":
            raise SystemExit(f"{verdict} without any fault in the code: {' '.join(trials[at].tests)}")


if __name__ == "__main__":
    main()
