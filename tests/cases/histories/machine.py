"""Random histories of one case: what is allowed, what is not, ways through what stops, and time that goes on."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rettesnor.cases.available import ACTIONS
from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.web.staff.links import link_of
from tests.cases.histories import invariants
from tests.cases.histories.beginnings import Beginning
from tests.cases.histories.beside import BESIDE
from tests.cases.histories.counts import Counts
from tests.cases.histories.history import History, Step
from tests.cases.histories.steps import STEPS
from tests.cases.histories.way_on import to_the_end, towards_a_decision


class Histories(RuleBasedStateMachine):
    """The case of one of the beginnings, in a savepoint that is rolled back when its history ends."""

    beginnings: ClassVar[Mapping[str, Beginning]]
    counts: ClassVar[Counts]

    def __init__(self) -> None:
        super().__init__()
        self.before = transaction.savepoint()
        shutil.rmtree(settings.DIGITAL_POST_STAND_IN, ignore_errors=True)
        self.counts.histories += 1

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.beginnings)))
        case, now = self.beginnings[name]
        self.history = History(case, now, data.draw)
        self.issued = invariants.issued(case.pk)
        self.right = invariants.right(case.pk)
        self.events = invariants.events(case.pk)

    @rule(data=st.data())
    def what_is_allowed(self, data: st.DataObject) -> None:
        """Of all that is allowed, what was done least often."""
        self.history.begin(data.draw, sound=True)
        action = self.history.first_allowed(ACTIONS)
        if action:
            note(action.name)
            self.take(STEPS[action])

    @rule(data=st.data())
    def anything(self, data: st.DataObject) -> None:
        """Any action by anybody, with arguments that may be odd."""
        self.history.begin(data.draw, sound=False)
        action = data.draw(st.sampled_from(ACTIONS).map(lambda action: action.name))
        self.take(next(step for each, step in STEPS.items() if each.name == action))

    @rule(data=st.data())
    def a_way_through(self, data: st.DataObject) -> None:
        """What clears the first thing that stands in the way of a decision, or the decision."""
        self.history.begin(data.draw, sound=True)
        self.take(towards_a_decision)

    @rule(data=st.data())
    def beside_the_case(self, data: st.DataObject) -> None:
        self.history.begin(data.draw, sound=True)
        happens = data.draw(st.sampled_from(BESIDE))
        note(happens.__name__)
        self.take(happens)

    @rule(days=st.integers(1, 40))
    def time_goes_on(self, days: int) -> None:
        self.history.now += timedelta(days=days)

    def take(self, step: Step) -> None:
        """The step is done, or refused with codes that have words and a link, and has then changed nothing."""
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
