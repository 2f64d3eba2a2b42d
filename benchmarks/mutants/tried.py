"""Trying one fault: a process forked from a warm one imports the code with the fault in it and runs tests."""

from __future__ import annotations

import ast
import importlib
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from multiprocessing.context import ForkProcess
from pathlib import Path
from types import CodeType, ModuleType
from typing import Literal

import pytest
from hypothesis import HealthCheck, Phase, settings

from benchmarks.mutants.faults import with_fault

# Everything the tests import that is not ours, so that a forked process has it already.
FROM_ELSEWHERE = (
    "django.contrib.staticfiles.handlers",
    "django.core.management",
    "django.db.backends.sqlite3.base",
    "django.db.migrations.executor",
    "django.test.client",
    "holidays.countries.denmark",
    "hypothesis.strategies",
    "narwhals.stable.v2",
    "playwright.sync_api",
    "polars",
    "pydantic.main",
    "pytest_django.plugin",
    "ruamel.yaml",
    "stdnum.dk.cpr",
    "typst",
)
MEMORY = 8 * 1024**3
WORKERS = os.cpu_count() or 1
FORK = multiprocessing.get_context("fork")

Verdict = Literal["noticed", "survived", "too slow", "changes nothing"]


@dataclass(frozen=True)
class Trial:
    """A fault of a module, the tests that may notice it in the order they are run, and the seconds they get.

    Without a `number` there is no fault, and the tests are to pass.
    """

    file: str
    number: int | None
    tests: tuple[str, ...]
    seconds: float


def warm_up() -> None:
    for name in FROM_ELSEWHERE:
        importlib.import_module(name)


def verdicts(trials: Sequence[Trial]) -> Iterator[tuple[int, Verdict]]:
    """The verdict on each trial, by its place, as they come; as many at a time as there are cores."""
    waiting = list(enumerate(trials))[::-1]
    running: list[tuple[int, ForkProcess, float]] = []
    while waiting or running:
        while waiting and len(running) < WORKERS:
            at, trial = waiting.pop()
            process = FORK.Process(target=_alone, args=(trial,))
            process.start()
            running.append((at, process, time.monotonic() + trial.seconds))
        for each in list(running):
            at, process, latest = each
            late = time.monotonic() > latest
            if late and process.pid:
                os.killpg(process.pid, signal.SIGKILL)
                process.join()
            if not process.is_alive():
                running.remove(each)
                yield at, "too slow" if late else _verdict(process.exitcode)
        time.sleep(0.02)


def _verdict(code: int | None) -> Verdict:
    if code == pytest.ExitCode.NO_TESTS_COLLECTED:
        raise RuntimeError("a fault met no test")
    return "survived" if code == pytest.ExitCode.OK else "noticed"


def _alone(trial: Trial) -> None:
    """In a process of its own: what the tests start ends with it, and it says nothing but its exit code."""
    os.setpgid(0, 0)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    silence()
    os._exit(run(trial))


def silence() -> None:
    """Nothing is read or said from here on."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def run(trial: Trial) -> int:
    """The exit code of the tests on the code with that fault in it; no test notices nothing."""
    if not trial.tests:
        return pytest.ExitCode.OK
    if trial.number is not None:
        source = Path(trial.file).read_text("utf-8")
        module = trial.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        sys.meta_path.insert(0, _Faulty(module, with_fault(source, trial.number)))
    return tests_run(trial.tests, "--exitfirst", plugins=[_InThatOrder(trial.tests)])


def tests_run(tests: Sequence[str], *options: str, plugins: Sequence[object]) -> int:
    """Run tests by their names or files, in one process and always with the same examples."""
    files = dict.fromkeys(test.split("::")[0] for test in tests)
    plain = [
        "--quiet",
        "--no-header",
        "--tb=no",
        "--assert=plain",
        "-p",
        "no:randomly",
        "-p",
        "no:xdist",
        "-p",
        "no:cacheprovider",
    ]
    return int(pytest.main([*plain, "--hypothesis-seed=0", *options, *files], [_SameExamples(), *plugins]))


class _SameExamples:
    """The same examples each time, none remembered, a failing one not made smaller, on a machine that may be busy."""

    @pytest.hookimpl(trylast=True)
    def pytest_sessionstart(self) -> None:
        settings.register_profile(
            "faults",
            settings.get_profile("rettesnor"),
            database=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=tuple(HealthCheck),
        )
        settings.load_profile("faults")


class _InThatOrder:
    def __init__(self, tests: Sequence[str]) -> None:
        self.place = {test: at for at, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        wanted = [item for item in items if item.nodeid in self.place]
        items[:] = sorted(wanted, key=lambda item: self.place[item.nodeid])


class _Faulty(MetaPathFinder):
    """Finds one module with a fault in it."""

    def __init__(self, module: str, tree: ast.Module) -> None:
        self.module, self.tree = module, tree

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name == self.module else None
        if spec and spec.origin:
            spec.loader = _FaultyLoader(name, spec.origin, self.tree)
        return spec


class _FaultyLoader(SourceFileLoader):
    def __init__(self, name: str, path: str, tree: ast.Module) -> None:
        super().__init__(name, path)
        self.tree = tree

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.tree, self.path, "exec", dont_inherit=True)
