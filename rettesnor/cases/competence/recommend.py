"""Put a case on a committee's agenda, with what the caseworker recommends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.competence.committee import committee_in
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Recommendation
from rettesnor.rules.kinds.competence import CompetenceRule
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if committee_in(case, day_of(now)) is None:
        yield Obstacle("no_committee")


RECOMMEND = Action(
    name="recommend",
    label=_("Recommend the case to the committee"),
    page="recommend",
    happened=_("Recommended the case to the committee of {meets_on}"),
    guard=_guard,
    mends=True,
)


def recommend(case: Case, *, by: Actor, now: datetime, meets_on: date, text: str) -> Recommendation:
    """The recommendation, on the agenda of that day. An earlier one that nobody has settled counts no longer."""
    with RECOMMEND.on(case, by=by, now=now) as doing:
        committee = committee_in(doing.case, doing.on)
        refuse(missing(text=text), _not_then(committee, meets_on, doing.on))
        doing.note(meets_on=meets_on)
        return Recommendation.objects.create(**doing.stamp, meets_on=meets_on, text=stripped(text))


def next_meeting(committee: CompetenceRule, on: date) -> date | None:
    """The next day on which the committee meets, with time for its papers; None where the text names no days."""
    meetings = committee.meetings
    return meetings.next_after(on) if meetings else None


def _not_then(committee: CompetenceRule | None, day: date, on: date) -> Iterator[Obstacle]:
    assert committee
    days = committee.meets
    if day < on:
        yield Obstacle("meeting_past", None, {"what": "meets_on", "day": on})
    elif days and not any(each.contains(day) for each in days):
        yield Obstacle("no_meeting_then", None, {"day": next_meeting(committee, on)})
