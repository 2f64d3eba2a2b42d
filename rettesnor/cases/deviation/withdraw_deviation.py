"""Let a rule of the standard count again that was set aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, Deviation
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not case.deviations.filter(withdraws=None, withdrawal=None).exists():
        yield Obstacle("no_deviation")


WITHDRAW_DEVIATION = Action(
    name="withdraw_deviation",
    label=_("Let a rule that was set aside count again"),
    page="assessment",
    happened=_("Let the rule {rule} of the standard count again"),
    guard=_guard,
)


def withdraw_deviation(case: Case, *, by: Actor, now: datetime, deviation: Deviation, reason: str) -> Deviation:
    """The row that ends the deviation."""
    with WITHDRAW_DEVIATION.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason), _cannot_be_withdrawn(doing.case, deviation))
        doing.note(standard=deviation.standard_id, rule=deviation.rule)
        return Deviation.objects.create(
            **doing.stamp,
            standard=deviation.standard,
            rule=deviation.rule,
            reason=stripped(reason),
            withdraws=deviation,
        )


def _cannot_be_withdrawn(case: Case, deviation: Deviation) -> Obstacle | None:
    if deviation.case_id != case.pk or deviation.withdraws_id:
        return Obstacle("not_in_case")
    if case.deviations.filter(withdraws=deviation).exists():
        return Obstacle("deviation_withdrawn")
    return None
