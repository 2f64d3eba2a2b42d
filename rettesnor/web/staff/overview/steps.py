"""The way from application to delivery: what is done, what is next, and what this case can do without.

A step is done where something was recorded, possible where its action allows it, and not needed where the obstacles
of issuing the decision do not ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.available import Available
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.save_draft import SAVE_DRAFT
from rettesnor.cases.decision.send_letter import SEND_LETTER
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.hearings import HeldHearing
from rettesnor.cases.file.language import page_language
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.heard import heard_over
from rettesnor.cases.hearing.send_hearing import SEND_HEARING
from rettesnor.cases.intake.record_facts import RECORD_FACTS
from rettesnor.cases.models import Decision, HearingExemption
from rettesnor.letters.outbox.standing import QUEUED
from rettesnor.web.components import Step, StepState, Text
from rettesnor.web.staff.links import hearing as hearing_links
from rettesnor.web.staff.links import words_of
from rettesnor.wording.formats import say_date

IN_HAND: frozenset[StepState] = frozenset({"current", "todo"})


@dataclass(frozen=True)
class Standing:
    """How far a case has come."""

    rows: Dated
    assessed: CaseAssessment
    allowed: Available

    @property
    def decision(self) -> Decision | None:
        """The newest decision; None where another one is awaited."""
        return self.rows.decision if self.rows.undecided_since is None else None

    @cached_property
    def heard(self) -> Sequence[HeldHearing | HearingExemption]:
        """What was heard for that decision, or for the one to come."""
        return heard_over(self.rows.case, self.decision)

    @property
    def to_issue(self) -> tuple[Obstacle, ...]:
        """What the decision to come still lacks."""
        return self.allowed.stopped.get(ISSUE_DECISION, ())


def steps(standing: Standing) -> dict[Action, Step]:
    """The steps in order, each by the action that takes it. Of a closed case, what is not done is not needed."""
    taken = {
        RECORD_FACTS: _facts(standing),
        SEND_HEARING: _hearing(standing),
        SAVE_DRAFT: _writing(standing),
        ISSUE_DECISION: _issuing(standing),
        SEND_LETTER: _delivery(standing),
    }
    if not standing.rows.closed:
        return taken
    note = _("The case is closed without a decision.")
    return {
        action: step if step.state == "done" else Step(step.label, "not_needed", note=note)
        for action, step in taken.items()
    }


def in_hand(taken: dict[Action, Step]) -> Iterator[Action]:
    """The step that the case has come to; none where all is done."""
    yield from [action for action, step in taken.items() if step.state in IN_HAND][:1]


def _facts(standing: Standing) -> Step:
    label = _("Enter facts")
    if standing.assessed.assessment.law != "undetermined":
        return _step(standing, RECORD_FACTS, label, "done", _("The law's conditions are answered."))
    if standing.decision or (standing.rows.draft and not _any(standing, "facts_needed")):
        note = _("The case is decided on what is known; the decision says why.")
        return _step(standing, RECORD_FACTS, label, "not_needed", note)
    return _step(standing, RECORD_FACTS, label, "current")


def _hearing(standing: Standing) -> Step:
    label, unheard = _("Hear the citizen"), _any(standing, *hearing_links.LINKS)
    if waiting := standing.rows.open_hearing:
        note = _("The citizen can answer until {day}.").format(day=_day(waiting.due_on))
        return _step(standing, SEND_HEARING, label, "current", note)
    if standing.heard and not unheard:
        return _step(standing, SEND_HEARING, label, "done", _what_came_of(standing.heard[-1]))
    if standing.decision:
        return _step(standing, SEND_HEARING, label, "not_needed", _("The decision gives all that was asked for."))
    if unheard:
        return _step(standing, SEND_HEARING, label, "todo", words_of(unheard[0]))
    if standing.rows.draft and standing.rows.draft.outcome:
        return _step(standing, SEND_HEARING, label, "not_needed", _("The draft gives all that was asked for."))
    note = _("Owed before anything less than the citizen asked for.")
    return _step(standing, SEND_HEARING, label, "todo", note)


def _what_came_of(heard: HeldHearing | HearingExemption) -> str:
    if isinstance(heard, HearingExemption):
        return _("No hearing is held. {ground}.").format(ground=heard.get_ground_display().capitalize())
    answered = [answer.received_on for answer in heard.answers if answer.received_on]
    if answered:
        return _("The citizen answered on {day}.").format(day=_day(max(answered)))
    return _("No answer had come when the time ran out on {day}.").format(day=_day(heard.due_on))


def _writing(standing: Standing) -> Step:
    label = _("Write the decision")
    if standing.decision:
        return _step(standing, SAVE_DRAFT, label, "done")
    if standing.rows.draft and not standing.to_issue:
        return _step(standing, SAVE_DRAFT, label, "done", _("Nothing is missing from the draft."))
    return _step(standing, SAVE_DRAFT, label, "current" if standing.rows.draft else "todo")


def _issuing(standing: Standing) -> Step:
    label = _("Issue the decision")
    if standing.decision:
        day, outcome = _day(day_of(standing.decision.at)), standing.decision.get_outcome_display()
        return _step(standing, ISSUE_DECISION, label, "done", f"{day}: {outcome}")
    return _step(standing, ISSUE_DECISION, label, "todo")


def _delivery(standing: Standing) -> Step:
    label = _("Deliver the decision")
    if standing.decision and (delivery := standing.rows.delivery_of(standing.decision)):
        return _step(standing, SEND_LETTER, label, "done", _day(delivery.delivered_on))
    if standing.decision and standing.rows.letter and standing.rows.letter.standing.state in QUEUED:
        url = reverse(SEND_LETTER.page, args=[standing.rows.case.slug])
        return Step(label, "current", url, _("The letter is on its way."))
    return _step(standing, SEND_LETTER, label, "todo")


def _step(standing: Standing, action: Action, label: str, state: StepState, note: Text = "") -> Step:
    """In this state, unless it is not done and its action is stopped."""
    if state in IN_HAND and (obstacles := standing.allowed.stopped.get(action)):
        return Step(label, "blocked", note=words_of(obstacles[0]))
    return Step(label, state, reverse(action.page, args=[standing.rows.case.slug]), note)


def _any(standing: Standing, *codes: str) -> list[Obstacle]:
    return [obstacle for obstacle in standing.to_issue if obstacle.code in codes]


def _day(day: date) -> str:
    return say_date(day, page_language())
