"""Record that somebody talked with the citizen about the decision, in easy words or with an interpreter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import no_decision, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, DecisionTalk, TalkedHow


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    yield from no_decision(case)


RECORD_TALK = Action(
    name="record_talk",
    label=_("Record a talk about the decision"),
    page="record_talk",
    happened=_("Talked with the citizen about the decision on {held_on}, {talked_how}"),
    guard=_guard,
)


def record_talk(case: Case, *, by: Actor, now: datetime, held_on: date, how: TalkedHow) -> DecisionTalk:
    """A talk about the newest decision that counts. It is no delivery, and no time to complain runs from it."""
    with RECORD_TALK.on(case, by=by, now=now) as doing:
        decision = doing.case.decisions.that_count().latest("at", "id")
        refuse(out_of_time("held_on", held_on, now=now, follows={"decided_on": day_of(decision.at)}))
        doing.note(decision=decision.pk, held_on=held_on, talked_how=how)
        return DecisionTalk.objects.create(**doing.stamp, decision=decision, held_on=held_on, how=how)
