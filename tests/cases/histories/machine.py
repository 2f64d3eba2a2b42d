"""Random histories of one case: what is allowed, what is not, ways through what stops, and time that goes on."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from random import Random
from typing import ClassVar

from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.web.staff.links import link_of
from tests.cases.histories import invariants
from tests.cases.histories.beginnings import Beginning
from tests.cases.histories.beside import BESIDE
from tests.cases.histories.counts import Counts
from tests.cases.histories.history import History, Step
from tests.cases.histories.steps import STAGES, STEPS
from tests.cases.histories.way_on import to_the_end, towards_a_decision


class Histories(RuleBasedStateMachine):
    """The case of one of the beginnings, in a savepoint that is rolled back when its history ends.

    One seed tells a history: drawn choice by choice, the rarer actions would not be reached.
    """

    beginnings: ClassVar[Mapping[str, Beginning]]
    counts: ClassVar[Counts]

    def __init__(self) -> None:
        super().__init__()
        self.before = transaction.savepoint()
        assert settings.DIGITAL_POST_STAND_IN
        shutil.rmtree(settings.DIGITAL_POST_STAND_IN, ignore_errors=True)

    @initialize(seed=st.integers(0, 2**64))
    def begin(self, seed: int) -> None:
        self.counts.histories += 1
        self.chance = Random(seed)
        name = self.chance.choice(sorted(self.beginnings))
        note(name)
        self.history = History(*self.beginnings[name])
        case = self.history.case
        self.issued = invariants.issued(case.pk)
        self.right = invariants.right(case.pk)
        self.events = invariants.events(case.pk)

    @rule()
    def something_happens(self) -> None:
        [happens] = self.chance.choices([*self.WEIGHTS], [*self.WEIGHTS.values()])
        happens(self, self.chance)

    def what_is_allowed(self, chance: Random) -> None:
        """Of what a stage allows, what was done least often; where it allows nothing, of all that is allowed."""
        self.history.begin(chance, sound=True)
        stage = chance.choice(STAGES)
        if action := self.history.first_allowed([*stage]) or self.history.first_allowed([*STEPS]):
            self.take(action.name, STEPS[action])

    def anything(self, chance: Random) -> None:
        """Any action by anybody, with arguments that may be odd."""
        self.history.begin(chance, sound=False)
        action = chance.choice([*STEPS])
        self.take(action.name, STEPS[action])

    def a_way_through(self, chance: Random) -> None:
        """What clears the first thing that stands in the way of a decision, or the decision."""
        self.history.begin(chance, sound=True)
        self.take("towards a decision", towards_a_decision)

    def beside_the_case(self, chance: Random) -> None:
        self.history.begin(chance, sound=True)
        happens = chance.choice(BESIDE)
        self.take(happens.__name__, happens)

    def time_goes_on(self, chance: Random) -> None:
        self.history.now += timedelta(days=chance.choice((1, 2, 7, 15, 40)))

    WEIGHTS: ClassVar = {what_is_allowed: 8, anything: 6, a_way_through: 2, beside_the_case: 2, time_goes_on: 2}

    def take(self, name: str, step: Step) -> None:
        """The step is done, or refused with codes that have words and a link, and has then changed nothing."""
        note(name)
        self.counts.steps += 1
        self.history.now += timedelta(minutes=1)
        case = self.history.case
        before = invariants.events(case.pk)
        try:
            with transaction.atomic():
                step(self.history)
        except NotAllowed as refused:
            self.counts.refused.update({obstacle.code for obstacle in refused})
            for obstacle in refused:
                for language in ("da", "en"):
                    with override(language):
                        assert link_of(obstacle, case).label
            assert invariants.events(case.pk) == before
        else:
            assert not self.history.stale, "an edit of what somebody else has changed since went through"

    @invariant()
    def what_always_holds(self) -> None:
        if not hasattr(self, "history"):
            return
        case, now = self.history.case.pk, self.history.now
        events = invariants.events(case)
        new = Counter(events[len(self.events) :])
        self.history.done.update(new)
        self.counts.done.update(new)
        self.events = events
        issued = invariants.issued(case)
        assert self.issued.items() <= issued.items(), "something issued has changed"
        self.issued = issued
        right = invariants.right(case)
        assert right == self.right or set(new) & invariants.CHANGES_A_RIGHT, f"{self.right} became {right}"
        self.right = right
        if new:
            assert invariants.unheard(case) == []
            assert invariants.index_differs(case, now) == []
            in_force = dated(self.history.case, now).in_force
            assert right == (in_force and (in_force.pk, in_force.outcome))
        assert not invariants.runs_undelivered(case), "a time to complain runs without a delivery"

    def teardown(self) -> None:
        try:
            if sys.exc_info()[0] is None and hasattr(self, "history"):
                to_the_end(self.history)
        finally:
            transaction.savepoint_rollback(self.before)
