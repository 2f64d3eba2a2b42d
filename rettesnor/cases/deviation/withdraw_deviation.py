"""Let a rule of the standard count again that was set aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing, no_longer_stands
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.quoted import quoted
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Deviation, still_standing


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not any(still_standing(case.deviations.all())):
        yield Obstacle("no_deviation")


WITHDRAW_DEVIATION = Action(
    name="withdraw_deviation",
    label=_("Let a rule that was set aside count again"),
    page="assessment",
    happened=_("Let a rule of the standard count again: »{quote}«"),
    guard=_guard,
    mends=True,
)


def withdraw_deviation(case: Case, *, by: Actor, now: datetime, deviation: Deviation, reason: str) -> Deviation:
    """The row that ends the deviation, whichever standard it was from."""
    with WITHDRAW_DEVIATION.on(case, by=by, now=now) as doing:
        refuse(no_longer_stands(doing.case, deviation), missing(reason=reason))
        quote = quoted(deviation.standard, deviation.rule, doing.on)
        doing.note(standard=deviation.standard_id, rule=deviation.rule, quote=quote)
        return deviation.supersede(**doing.stamp, because=reason, withdrawn=True)
