"""Annul a decision that was made about somebody else: the application is then free for whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.undelivered import stop_letter
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import missing, no_decision, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Annulment, AnnulmentGround, Case, Decision, ToldBy
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    return no_decision(case)


ANNUL_DECISION = Action(
    name="annul_decision",
    label=_("Annul the decision"),
    page="delivery",
    happened=_("Annulled the decision of {decided_on}: {annulment_ground}"),
    guard=_guard,
    mends=True,
)


def annul_decision(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    decision: Decision,
    ground: AnnulmentGround,
    reason: str,
    notified_on: date | None = None,
    notified_how: ToldBy | None = None,
) -> Annulment:
    """The annulment. The decision counts for nothing from now on, and the one before it, if any, holds again.

    Whoever got the letter is told, and the day and the way are recorded; where no delivery is, they can be left out.
    """
    with ANNUL_DECISION.on(case, by=by, now=now) as doing:
        refuse(not_to_annul(doing.case, decision))
        notified = {"notified_on": notified_on, "notified_how": notified_how}
        asked = notified if decision.delivery or any(notified.values()) else {}
        decided_on = day_of(decision.at)
        stop_letter(decision, because="counts_no_more", by=by, now=now)
        refuse(missing(reason=reason, **asked))
        if notified_on:
            refuse(out_of_time("notified_on", notified_on, now=now, follows={"decided_on": decided_on}))
        doing.note(decision=decision.pk, decided_on=decided_on, annulment_ground=ground)
        return Annulment.objects.create(
            **doing.stamp,
            decision=decision,
            ground=ground,
            reason=stripped(reason),
            notified_on=notified_on,
            notified_how=notified_how or "",
        )


def not_to_annul(case: Case, decision: Decision) -> Iterator[Obstacle]:
    """The decision is another case's, or is annulled already."""
    if decision.case_id != case.pk:
        yield Obstacle("not_in_case")
    elif decision.annulment:
        yield Obstacle("decision_annulled")
