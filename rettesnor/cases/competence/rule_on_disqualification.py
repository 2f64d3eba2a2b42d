"""A leader answers whether somebody is disqualified from a case, or answers it anew (FVL § 6, stk. 2-3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.accounts.capabilities import Capability
from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Disqualification, DisqualificationRuling, RulingOutcome
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not case.disqualifications.all():
        yield Obstacle("no_disqualification")


RULE_ON_DISQUALIFICATION = Action(
    name="rule_on_disqualification",
    label=_("Answer whether somebody is disqualified"),
    page="disqualification",
    happened=_("Answered whether somebody is disqualified from the case: {ruling}"),
    guard=_guard,
    capability=Capability.LEAD_TEAM,
    mends=True,
)


def not_theirs_to_answer(case: Case, question: Disqualification, by: Actor) -> Iterator[Obstacle]:
    """The question is another case's, or about the one who would answer it."""
    if question.case_id != case.pk:
        yield Obstacle("not_in_case")
    if question.person_id == by.user_id:
        yield Obstacle("own_disqualification", "forvaltningsloven § 6, stk. 3")


def rule_on_disqualification(
    case: Case, *, by: Actor, now: datetime, question: Disqualification, ruling: RulingOutcome, reason: str
) -> DisqualificationRuling:
    """The answer, with its reason. Whoever is disqualified takes no part in the case from now on."""
    with RULE_ON_DISQUALIFICATION.on(case, by=by, now=now) as doing:
        refuse(not_theirs_to_answer(doing.case, question, by), missing(reason=reason))
        doing.note(question=question.pk, person=question.person_id, ruling=ruling)
        return DisqualificationRuling.objects.create(
            **doing.stamp, question=question, ruling=ruling, reason=stripped(reason)
        )
