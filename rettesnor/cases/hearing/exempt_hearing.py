"""Record why no hearing is held: it is not owed (FVL § 19, stk. 1), or an exemption holds (stk. 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.assess import assess_case
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import missing, not_for_letters, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.hearing.heard import untrue_of
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
    case: Case,
    *,
    by: Actor,
    now: datetime,
    ground: Ground,
    reason: str,
    facts: Sequence[str],
    shown_on: date | None = None,
) -> HearingExemption:
    """The exemption, over the named facts as they stand now. What counts against the citizen is never *not
    adverse*, and what carries less than a full grant never insignificant: the same is asked when it is issued.

    That they know of it already rests on their being told: `shown_on`, which is no earlier than the facts themselves.
    """
    with EXEMPT_HEARING.on(case, by=by, now=now) as doing:
        refuse(
            missing(reason=reason, facts=facts),
            not_for_letters(reason=reason),
            _not_exempt(doing, ground, facts),
            _not_shown(doing, facts, shown_on) if ground == Ground.ALREADY_KNOWN else (),
        )
        exemption = HearingExemption.objects.create(
            **doing.stamp,
            ground=ground,
            facts=list(facts),
            reason=stripped(reason),
            shown_on=shown_on if ground == Ground.ALREADY_KNOWN else None,
        )
        doing.note(exemption=exemption.pk, ground=ground, facts=list(facts))
        return exemption


def _not_exempt(doing: Doing, ground: Ground, facts: Sequence[str]) -> Iterator[Obstacle]:
    standing = facts_on(doing.case, doing.on, doing.now)
    if unknown := [name for name in facts if name not in standing]:
        yield Obstacle("not_known", None, {"facts": unknown})
    draft = DecisionDraft.objects.of(doing.case)
    assessed = assess_case(doing.case, doing.on, doing.now, standard=draft.standard if draft else None)
    untrue = untrue_of(ground, assessed, draft)
    if counting := [name for name in facts if name in untrue]:
        yield Obstacle("counts_against", FVL_19_1, {"facts": counting})


def _not_shown(doing: Doing, facts: Sequence[str], shown_on: date | None) -> Iterator[Obstacle]:
    """Nobody knows of a fact, or that it counts here, before it is recorded."""
    yield from missing(shown_on=shown_on)
    standing = facts_on(doing.case, doing.on, doing.now)
    recorded = max((day_of(standing[name].at) for name in facts if name in standing), default=None)
    if shown_on:
        yield from out_of_time("shown_on", shown_on, now=doing.now, follows={"facts_recorded": recorded})
