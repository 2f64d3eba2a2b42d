"""Say that somebody may be disqualified from a case: oneself or a colleague (FVL § 6, stk. 1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.disqualified import FVL_6, open_questions
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Disqualification
from rettesnor.cases.people.assign_case import possible_owners
from rettesnor.text.blank import stripped

RAISE_DISQUALIFICATION = Action(
    name="raise_disqualification",
    label=_("Say that somebody may be disqualified"),
    page="disqualification",
    happened=_("Asked whether somebody is disqualified from the case"),
)


def raise_disqualification(case: Case, *, by: Actor, now: datetime, person: User, reason: str) -> Disqualification:
    """The question, for a leader to answer. Until then the person works on the case and decides nothing in it."""
    with RAISE_DISQUALIFICATION.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason), _not_of_them(doing.case, person))
        doing.note(person=person.pk)
        return Disqualification.objects.create(**doing.stamp, person=person, reason=stripped(reason))


def _not_of_them(case: Case, person: User) -> Iterator[Obstacle]:
    if not possible_owners(case.municipality).filter(pk=person.pk).exists():
        yield Obstacle("cannot_own", None, {"what": "person"})
    for question in open_questions(case):
        if question.person_id == person.pk:
            yield Obstacle("disqualification_asked", FVL_6, {"day": day_of(question.at)})
