"""Go on with a case that was closed without a decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.guard import missing
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, CaseClosing


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if case.closing is None:
        yield Obstacle("case_not_closed")


REOPEN_CASE = Action(
    name="reopen_case",
    label=_("Reopen the case"),
    page="reopen_case",
    happened=_("Reopened the case"),
    guard=_guard,
    in_closed=True,
    mends=True,
)


def reopen_case(case: Case, *, by: Actor, now: datetime, reason: str) -> CaseClosing:
    """The row that takes the closing back. The time for the decision runs from the application, as it did before."""
    with REOPEN_CASE.on(case, by=by, now=now) as doing:
        refuse(missing(reason=reason))
        closing: CaseClosing | None = doing.case.closing
        assert closing
        return closing.supersede(because=reason, withdrawn=True, **doing.stamp)
