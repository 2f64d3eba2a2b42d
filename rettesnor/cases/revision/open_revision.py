"""Open a case to change or end a grant. The grant stands until that case is decided and its day has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.utils.translation import gettext_noop as _

from rettesnor.audit.actor import Actor
from rettesnor.cases.decision.revising import REVISED, standing_grant
from rettesnor.cases.file.action import Action, Doing
from rettesnor.cases.file.dated import TELLS_OF_A_STEP
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.guard import missing, no_decision, out_of_time
from rettesnor.cases.file.index import reindex
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.refusal import refuse
from rettesnor.cases.intake.new_case import new_case, next_journal_number
from rettesnor.cases.models import Case, CaseFact, Channel, Decision, Help, RaisedBy, Revision, RevisionKind
from rettesnor.rules.clock_events import DATED_BY
from rettesnor.standards.decided import matters
from rettesnor.text.blank import stripped

SEL_3_2 = "serviceloven § 3, stk. 2"
SUBJECTS = frozenset(matter.id for matter in matters() if matter.is_decision and matter.part)
"""What a case can be opened about: what is decided in a part of a decision."""


def _guard(case: Case, *, by: Actor, now: datetime) -> Iterator[Obstacle]:
    if none := tuple(no_decision(case)):
        yield from none
    elif grant := standing_grant(case, now):
        yield from _revised_already(grant)
    else:
        yield Obstacle("no_grant_stands")


OPEN_REVISION = Action(
    name="open_revision",
    label=_("Change or end the grant"),
    page="open_revision",
    happened=_("Opened case {number} on the decision of {decided_on}: {revision_kind}"),
    guard=_guard,
)


def open_revision(
    case: Case,
    *,
    by: Actor,
    now: datetime,
    kind: RevisionKind,
    raised_by: RaisedBy,
    subjects: Sequence[str],
    received_on: date,
    channel: Channel,
    asked_for: str,
    reason: str,
    shown: Sequence[int],
) -> Revision:
    """The case that is opened on the grant of this one, with its facts taken over as they were `shown`, by their ids.

    `received_on` is the day the matter was raised, which the municipality's time runs from. What tells of a step of the
    earlier case stays there.
    """
    with OPEN_REVISION.on(case, by=by, now=now) as doing:
        grant = standing_grant(doing.case, now)
        assert grant
        rows = to_take_over(doing.case, now)
        refuse(
            missing(reason=reason, subjects=subjects, asked_for=asked_for),
            out_of_time("received_on", received_on, now=now, follows={"decided_on": day_of(grant.at)}),
            None if SUBJECTS.issuperset(subjects) else Obstacle("no_decision_needed", SEL_3_2),
            None if {row.pk for row in rows} == set(shown) else Obstacle("draft_changed"),
        )
        opened = new_case(
            doing.case.citizen,
            next_journal_number(case.municipality, doing.on.year),
            by=by,
            now=now,
            received_on=received_on,
            channel=channel,
            applied_for=Help(doing.case.applied_for),
            asked_for=asked_for,
            own_words="",
            document="",
        )
        _take_over(rows, opened, by=by, now=now)
        revision = Revision.objects.create(
            case=opened,
            by=by,
            at=now,
            kind=kind,
            decision=grant,
            raised_by=raised_by,
            subjects=list(subjects),
            reason=stripped(reason),
        )
        doing.note(number=opened.journal_number, decided_on=day_of(grant.at), revision_kind=kind)
        OPEN_REVISION.record(Doing(opened, by, now, doing.details))
        reindex(opened, now)
        return revision


def to_take_over(case: Case, now: datetime) -> list[CaseFact]:
    """The facts that hold in the case today and say something of the citizen, not of the steps of the case."""
    steps = {*TELLS_OF_A_STEP, DATED_BY["application-received"]}
    return [row for name, row in facts_on(case, day_of(now), now).items() if name not in steps]


def _take_over(rows: Sequence[CaseFact], case: Case, *, by: Actor, now: datetime) -> None:
    for row in rows:
        CaseFact.objects.create(
            case=case,
            by=by,
            at=now,
            taken_from=row,
            **{each: getattr(row, each) for each in ("name", "value", "holds_from", "source", "said_on", "document")},
            reason=row.reason,
        )


def _revised_already(grant: Decision) -> Iterator[Obstacle]:
    """One matter at a time: what is open is decided first, and what is decided is revised in its own case."""
    for revision in grant.revisions.select_related("case").prefetch_related("case__closings"):
        if revision.case.closing:
            continue
        decided = revision.case.decisions.that_count().exists()
        yield Obstacle(REVISED if decided else "revision_open", None, {"number": revision.case.journal_number})
