"""Take back why no hearing is held: the citizen is heard after all, or the ground was wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.hearings import standing_exemptions
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, HearingExemption


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not standing_exemptions(case):
        yield Obstacle("no_exemption")


WITHDRAW_EXEMPTION = Action(
    name="withdraw_exemption",
    label=_("Withdraw the reason why no hearing is held"),
    page="hearing",
    happened=_("Withdrew the reason why no hearing is held: {ground}"),
    guard=_guard,
    mends=True,
)


def withdraw_exemption(
    case: Case, *, by: Actor, now: datetime, exemption: HearingExemption, reason: str
) -> HearingExemption:
    """The row that takes it back: no decision rests on it from here on."""
    with WITHDRAW_EXEMPTION.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, exemption), missing(reason=reason))
        doing.note(exemption=exemption.pk, ground=exemption.ground)
        return exemption.supersede(**doing.stamp, because=reason, withdrawn=True)
