"""Whatever is done to a case in whatever order: what always holds, holds, and there is a way on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from rettesnor.cases.available import ACTIONS
from rettesnor.cases.file.obstacle import OF_LETTER, all_codes
from tests.cases.competence.approving import as_filed
from tests.cases.histories.beginnings import begun
from tests.cases.histories.counts import Counts
from tests.cases.histories.machine import Histories
from tests.cases.histories.steps import STEPS

STEPS_OF_A_HISTORY = 40
IN_EVERY_RUN = {"sqlite": 2000, "postgresql": 500}
"""Steps in the ordinary run on each database; `make histories` makes more."""
LONG, OFTEN = 20_000, 20
"""In a run of so many steps, each action is done so often at least."""
TESTS = Path(__file__).parents[2]


def test_every_action_has_a_step_in_the_histories():
    assert [action.name for action in ACTIONS if action not in STEPS] == []


@pytest.mark.django_db
def test_what_always_holds_holds_in_random_histories(request: pytest.FixtureRequest):
    asked = request.config.getoption("histories")
    steps = asked or IN_EVERY_RUN[connection.vendor]
    Histories.beginnings, Histories.counts = begun(), Counts()
    try:
        run_state_machine_as_test(Histories, settings=_settings(steps, always_the_same=not asked))
    finally:
        as_filed()
        print(Histories.counts)
    if steps >= LONG:
        assert [action.name for action in ACTIONS if Histories.counts.done[action.name] < OFTEN] == []
    for code in sorted(all_codes() - Histories.counts.refused.keys()):
        print(f"not reached: {code}: {', '.join(_tests_of(code))}")


def test_every_refusal_has_a_test_of_its_own_whether_a_history_reaches_it_or_not():
    assert [code for code in sorted(all_codes()) if not _tests_of(code)] == []


@cache
def _texts_of_tests() -> Mapping[str, str]:
    """The tests that name codes, but for those that only list them all."""
    listing = ("test_ways_through.py", "test_links.py")
    files = [file for file in TESTS.rglob("test_*.py") if file.name not in listing and "histories" not in file.parts]
    return {str(file.relative_to(TESTS)): file.read_text() for file in [*files, *TESTS.glob("cases/ways*.py")]}


def _tests_of(code: str) -> list[str]:
    """The files in which a test names the code. A letter's gaps are tested with the letters, by their own codes."""
    name = code.removeprefix(OF_LETTER)
    return [file for file, text in _texts_of_tests().items() if f'"{code}"' in text or f'"{name}"' in text]


def _settings(steps: int, *, always_the_same: bool) -> settings:
    return settings(
        max_examples=steps // STEPS_OF_A_HISTORY,
        stateful_step_count=STEPS_OF_A_HISTORY,
        derandomize=always_the_same,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
