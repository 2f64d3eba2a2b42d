"""A decision that changes or ends a grant: what it does to the grant, from when, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from rettesnor.cases.file.dated import dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.decisions import decisions_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.file.receipt import presumed_receipt
from rettesnor.cases.hearing.no_worse import cut, only_adds, reworded
from rettesnor.cases.models import Case, Decision, DecisionDraft, Outcome, Revision, RevisionKind, SentBy

Direction = Literal["less", "same", "more"]
"""Whether the citizen gets less than the grant gave, no less though not all that was wished, or all that was wished."""

SEL_3_2 = "serviceloven § 3, stk. 2"
REVISED = "revised_already"


def standing_grant(case: Case, now: datetime) -> Decision | None:
    """The decision of the case that holds and grants something; None where none does."""
    if not decisions_of(case):
        return None
    stands = dated(case, now).in_force
    return stands if stands and stands.outcome != Outcome.REJECTED else None


def taken_from_the_citizen(case: Case, draft: DecisionDraft, now: datetime) -> list[str]:
    """The parts in which the draft gives less than what holds now: the grant it revises, or the case's own."""
    revision: Revision | None = case.revision
    stands = revision.decision if revision else standing_grant(case, now)
    return cut(draft.parts, stands.parts) if stands else []


def supplemented(case: Case, draft: DecisionDraft, now: datetime) -> Decision | None:
    """The decision that the draft adds to what was left to later, and changes nothing of; None where there is none."""
    stands = standing_grant(case, now)
    return stands if stands and only_adds(draft.parts, stands.parts, stands.later) else None


def direction(case: Case, draft: DecisionDraft, now: datetime) -> Direction:
    if taken_from_the_citizen(case, draft, now):
        return "less"
    return "more" if draft.outcome == Outcome.GRANTED else "same"


def earliest(case: Case, draft: DecisionDraft, now: datetime) -> date:
    """The first day that the decision can take effect on: never back in time, and less only once it has been read.

    A letter on its way counts as long as one takes by post, which is the longest.
    """
    on = day_of(now)
    if not taken_from_the_citizen(case, draft, now):
        return on
    return presumed_receipt(case.municipality, on, SentBy.LETTER).received_on + timedelta(days=1)


def revision_obstacles(case: Case, draft: DecisionDraft, now: datetime) -> Iterator[Obstacle]:
    """Why a change or an ending cannot be issued; nothing of any other decision."""
    revision: Revision | None = case.revision
    if revision is None:
        return
    if standing_grant(revision.decision.case, now) != revision.decision:
        yield Obstacle("grant_no_longer_stands", None, {"number": revision.decision.case.journal_number})
        return
    if revision.kind == RevisionKind.CHANGE and draft.outcome == Outcome.REJECTED:
        yield Obstacle("change_ends_it", SEL_3_2)
    if revision.kind == RevisionKind.ENDING and draft.outcome not in (None, Outcome.REJECTED):
        yield Obstacle("ending_grants", SEL_3_2)
    less = taken_from_the_citizen(case, draft, now)
    for part in less if draft.outcome == Outcome.GRANTED else ():
        yield Obstacle("less_than_stands", "forvaltningsloven § 22", {"part": part})
    if draft.outcome == Outcome.GRANTED and not less and not draft.no_worse_because:
        for part in reworded(draft.parts, revision.decision.parts):
            yield Obstacle("differs_from_grant", SEL_3_2, {"part": part})
    first = earliest(case, draft, now)
    if draft.effective_on is None:
        yield Obstacle("draft_lacks", SEL_3_2, {"what": "effective_on"})
    elif draft.effective_on < first:
        yield Obstacle("effective_too_early", None, {"day": first})
    if less and not draft.effective_because:
        yield Obstacle("draft_lacks", None, {"what": "effective_because"})
