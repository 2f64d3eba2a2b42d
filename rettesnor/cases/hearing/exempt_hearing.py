"""Record why no hearing is held: it is not owed (FVL § 19, stk. 1), or an exemption holds (stk. 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import missing, not_for_letters
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.heard import adverse
from rettesnor.cases.models import Case, DecisionDraft, Ground, HearingExemption
from rettesnor.cases.models.hearing import FVL_19_1
from rettesnor.text.blank import stripped

EXEMPT_HEARING = Action(
    name="exempt_hearing",
    label=_("Record why no hearing is held"),
    page="exempt_hearing",
    happened=_("Recorded why no hearing is held: {ground}"),
)


def exempt_hearing(
    case: Case, *, by: Actor, now: datetime, ground: Ground, reason: str, facts: Sequence[str]
) -> HearingExemption:
    """The exemption, over the named facts as they stand now. What counts against the citizen is never *not adverse*."""
    with EXEMPT_HEARING.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason, facts=facts), not_for_letters(reason=reason), _not_exempt(doing, ground, facts))
        exemption = HearingExemption.objects.create(
            **doing.stamp, ground=ground, facts=list(facts), reason=stripped(reason)
        )
        doing.note(exemption=exemption.pk, ground=ground, facts=list(facts))
        return exemption


def _not_exempt(doing: Doing, ground: Ground, facts: Sequence[str]) -> Iterator[Obstacle]:
    standing = facts_on(doing.case, doing.on, doing.now)
    if unknown := [name for name in facts if name not in standing]:
        yield Obstacle("not_known", None, {"facts": unknown})
    if ground == Ground.NOT_ADVERSE:
        assessed = assess_case(doing.case, doing.on, doing.now)
        against = adverse(assessed, DecisionDraft.objects.of(doing.case))
        if counting := [row.name for row in against if row.name in facts]:
            yield Obstacle("counts_against", FVL_19_1, {"facts": counting})
