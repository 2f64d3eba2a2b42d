"""Which tests run which line, and how long each test takes: one run of the tests under `coverage`."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest
from coverage import Coverage

from benchmarks.mutants.tried import FORK, silence, tests_run

CACHE = Path(".cache/mutants")
HERE = Path.cwd()


@dataclass(frozen=True)
class Covering:
    """`lines`: by file and line, the tests that run it. `seconds`: what each test takes.

    Those that fail without any fault, `failing`, could notice none and are in neither.
    """

    lines: Mapping[str, Mapping[str, Sequence[str]]]
    seconds: Mapping[str, float]
    failing: Sequence[str] = ()

    def worth_trying(self, file: str, line: int, seconds: float) -> list[str]:
        """The tests that may notice a fault on a line, as many as those seconds hold.

        First those that run the line, then those that run another of its module: what is computed once and remembered
        runs only in the first test that asks for it. Of each, those of the test file of the module, or of its folder,
        come first, and these are its tests too where they run no line of it, as those of a table of words; then the
        quickest first, and one of each kind before a second of the same. What runs at import runs in no test, and
        whatever reads what was made there, as a list of all actions, may notice it: there all others come last.
        """
        by_line = self.lines.get(file, {})
        own, folder = f"/test_{Path(file).stem}", f"/test_{Path(file).parent.name}.py"
        at_home = {test for test in self.seconds if own in test.split("::")[0] or test.split("::")[0].endswith(folder)}
        of_the_line = set(by_line.get(str(line), ()))
        of_the_module = at_home.union(*by_line.values()) - of_the_line
        others = self.seconds.keys() - of_the_line - of_the_module if not of_the_line else set()
        places = (
            of_the_line & at_home,
            of_the_line - at_home,
            of_the_module & at_home,
            of_the_module - at_home,
            others,
        )
        tests = [test for place in places for test in self._varied(place)]
        until = accumulate(self.seconds[test] for test in tests)
        return [test for test, by_then in zip(tests, until, strict=True) if by_then <= seconds] or tests[:1]

    def _varied(self, tests: Iterable[str]) -> list[str]:
        kinds: Counter[str] = Counter()
        ordered = []
        for test in sorted(tests, key=lambda test: (self.seconds[test], test)):
            kind = test.split("[")[0]
            kinds[kind] += 1
            ordered.append((kinds[kind], test))
        return [test for _, test in sorted(ordered, key=lambda each: each[0])]


@dataclass(frozen=True)
class Suite:
    """Packages and the tests that are to notice a fault in them."""

    packages: tuple[str, ...]
    tests: tuple[str, ...]

    def kept(self) -> Path:
        """Where its covering is remembered, until a file that it rests on changes."""
        found = hashlib.sha256(repr(self).encode())
        for folder in ("rettesnor", "tests", "standards"):
            for file in sorted(file for file in Path(folder).rglob("*.[py]*") if file.suffix in {".py", ".yaml"}):
                found.update(str(file).encode() + file.read_bytes())
        return CACHE / f"{found.hexdigest()[:16]}.json"


def measured(suites: Iterable[Suite]) -> dict[Suite, Covering]:
    """What the tests of each cover; those that are not remembered are run beside each other."""
    CACHE.mkdir(parents=True, exist_ok=True)
    kept = {suite: suite.kept() for suite in suites}
    runs = [FORK.Process(target=_measure, args=(suite, into)) for suite, into in kept.items() if not into.exists()]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    for suite, file in kept.items():
        if not file.exists():
            raise SystemExit(f"None of these tests passes: {' '.join(suite.tests)}")
    return {suite: Covering(**json.loads(file.read_text("utf-8"))) for suite, file in kept.items()}


def _measure(suite: Suite, into: Path) -> None:
    silence()
    coverage = Coverage(data_file=None, source=list(suite.packages), config_file=False, messages=False)
    noting = _Noting(coverage)
    coverage.start()
    tests_run(suite.tests, "--continue-on-collection-errors", plugins=[noting])
    coverage.stop()
    seconds = {test: taken for test, taken in noting.seconds.items() if test not in noting.failing}
    found = {"lines": _lines(coverage, seconds), "seconds": seconds, "failing": sorted(noting.failing)}
    if seconds:
        into.write_text(json.dumps(found), "utf-8")


def _lines(coverage: Coverage, tests: Container[str]) -> dict[str, dict[str, list[str]]]:
    data = coverage.get_data()
    return {
        str(Path(file).relative_to(HERE)): {
            str(line): [context for context in contexts if context in tests]
            for line, contexts in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }


class _Noting:
    """Tells `coverage` which test runs, and notes how long it takes."""

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.seconds: dict[str, float] = defaultdict(float)
        self.failing: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        result = yield
        self.coverage.switch_context("")
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
        if report.failed:
            self.failing.add(report.nodeid)
