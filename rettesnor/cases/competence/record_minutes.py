"""Record what the committee came to in a case: at its meeting, or between meetings, and then why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.committee import newest_recommendation
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import idle_reasons, missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, CommitteeMinutes, CommitteeOutcome
from rettesnor.text.blank import is_blank, stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    newest = newest_recommendation(case)
    if newest is None or newest.outcome:
        yield Obstacle("not_recommended")


RECORD_MINUTES = Action(
    name="record_minutes",
    label=_("Record what the committee came to"),
    page="record_minutes",
    happened=_("Recorded what the committee came to: {committee_outcome}"),
    guard=_guard,
    mends=True,
)


def record_minutes(
    case: Case, *, by: Actor, now: datetime, outcome: CommitteeOutcome, words: str, between_meetings: str = ""
) -> CommitteeMinutes:
    """The minutes of the case. `between_meetings`: why it could not wait for the meeting, and who settled it."""
    with RECORD_MINUTES.on(case, by=by, now=now) as doing:
        newest = newest_recommendation(doing.case)
        assert newest
        refuse(missing(words=words), idle_reasons(between_meetings=between_meetings))
        if newest.meets_on > doing.on and is_blank(between_meetings):
            refuse(Obstacle("not_met_yet", None, {"day": newest.meets_on}))
        doing.note(committee_outcome=outcome, recommendation=newest.pk)
        return CommitteeMinutes.objects.create(
            **doing.stamp,
            recommendation=newest,
            outcome=outcome,
            words=stripped(words),
            between_meetings=stripped(between_meetings),
        )
