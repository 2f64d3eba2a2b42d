"""Whatever is done to a case in whatever order: what always holds, holds, and there is a way on."""

from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from rettesnor.cases.available import ACTIONS
from tests.cases.histories.beginnings import begun
from tests.cases.histories.counts import Counts
from tests.cases.histories.machine import Histories
from tests.cases.histories.steps import STEPS

STEPS_OF_A_HISTORY = 40
IN_EVERY_RUN = {"sqlite": 2000, "postgresql": 500}
"""Steps in the ordinary run on each database; `make histories` makes more."""


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
        print(Histories.counts)


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
