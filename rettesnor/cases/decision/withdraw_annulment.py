"""Take back an annulment that was registered by mistake: the decision counts again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.guard import missing, no_longer_stands, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Annulment, Case, ToldBy


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if not any(decision.annulment for decision in decisions_of(case)):
        yield Obstacle("no_annulment")


WITHDRAW_ANNULMENT = Action(
    name="withdraw_annulment",
    label=_("Withdraw the annulment"),
    page="draft",
    happened=_("Withdrew the annulment of the decision of {decided_on}"),
    guard=_guard,
    mends=True,
)


def withdraw_annulment(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    annulment: Annulment,
    reason: str,
    notified_again_on: date | None = None,
    notified_again_how: ToldBy | None = None,
) -> Annulment:
    """The row that takes it back.

    Where somebody was told of the annulment: when and how they were told that the decision holds after all. The time to
    complain runs anew from there; where nobody was told, it runs from the delivery, as it did before.
    """
    with WITHDRAW_ANNULMENT.on(case, by=by, now=now) as doing:
        told = {"notified_again_on": notified_again_on, "notified_again_how": notified_again_how}
        asked = told if annulment.notified_on else {}
        refuse(no_longer_stands(doing.case, annulment), missing(reason=reason, **asked))
        if asked and notified_again_on:
            follows = {"annulled_on": day_of(annulment.at)}
            refuse(out_of_time("notified_again_on", notified_again_on, now=now, follows=follows))
        doing.note(decision=annulment.decision_id, decided_on=day_of(annulment.decision.at))
        return annulment.supersede(because=reason, withdrawn=True, **asked, **doing.stamp)
