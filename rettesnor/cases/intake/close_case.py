"""Close a case without a decision: the application is withdrawn, was a mistake, or is the same as another case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.file.action import Action
from rettesnor.cases.file.decisions import newest_decision
from rettesnor.cases.file.guard import missing, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.models import Case, CaseClosing, Channel, Citizen, ClosingGround, RaisedBy
from rettesnor.text.blank import stripped


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if newest_decision(case):
        yield Obstacle("case_decided")


CLOSE_CASE = Action(
    name="close_case",
    label=_("Close the case without a decision"),
    page="close_case",
    happened=_("Closed the case: {closing_ground}"),
    guard=_guard,
)


def close_case(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    ground: ClosingGround,
    reason: str,
    told_on: date | None = None,
    told_how: Channel | None = None,
    duplicate_of: Case | None = None,
) -> CaseClosing:
    """The closing. It holds only where no decision counts: what was decided is decided anew, or annulled first.

    Of an application that is withdrawn: the day the citizen said so, and how. Of a duplicate: the citizen's other case,
    which goes on, and which came first, since the time runs from the first approach.
    """
    with CLOSE_CASE.on(case, by=by, now=now) as doing:
        content: dict[str, Any] = {}
        if ground == ClosingGround.WITHDRAWN:
            content = {"told_on": told_on, "told_how": told_how}
        elif ground == ClosingGround.DUPLICATE:
            content = {"duplicate_of": duplicate_of}
        refuse(missing(reason=reason, **content))
        if ground == ClosingGround.WITHDRAWN and told_on:
            follows = {"application_received": doing.case.received_on}
            refuse(out_of_time("told_on", told_on, now=now, follows=follows))
        if ground != ClosingGround.WITHDRAWN:
            refuse(_goes_on_for(doing.case))
        if ground == ClosingGround.GRANT_STANDS:
            refuse(_no_grant_goes_on(doing.case))
        if ground == ClosingGround.DUPLICATE and duplicate_of:
            refuse(_goes_on(doing.case, duplicate_of))
        doing.note(closing_ground=ground, duplicate_of=duplicate_of.pk if duplicate_of else None)
        return CaseClosing.objects.create(**doing.stamp, ground=ground, reason=stripped(reason), **content)


def _goes_on_for(case: Case) -> Iterator[Obstacle]:
    """The cases that were closed as the same as this one: somebody has to decide one of them.

    Not asked where the citizen withdraws: what both were about is withdrawn.
    """
    for closing in case.duplicates.select_related("case").prefetch_related("case__closings"):
        if closing.case.closing and closing.case.closing.duplicate_of_id == case.pk:
            yield Obstacle("goes_on_for_another", None, {"number": closing.case.journal_number})


def _no_grant_goes_on(case: Case) -> Iterator[Obstacle]:
    """A citizen who asked for something gets a decision; what the municipality itself raised can come to nothing."""
    if case.revision is None or case.revision.raised_by != RaisedBy.MUNICIPALITY:
        yield Obstacle("no_revision")


def _goes_on(case: Case, other: Case) -> Iterator[Obstacle]:
    """Why the other case cannot be the one that goes on.

    The citizen is held meanwhile, so that no two cases are closed for each other.
    """
    Citizen.objects.select_for_update().get(pk=case.citizen_id)
    other = Case.objects.opened().get(pk=other.pk)
    if other.pk == case.pk or other.citizen_id != case.citizen_id:
        yield Obstacle("duplicate_of_another_citizen")
    elif other.closing:
        yield Obstacle("duplicate_is_closed", None, {"number": other.journal_number})
    elif case.received_on < other.received_on:
        yield Obstacle("duplicate_came_first", None, {"day": case.received_on})
