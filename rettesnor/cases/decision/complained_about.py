"""A reassessment never worsens: a draft held against the decision that a complaint with the municipality is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rettesnor.cases.file.complaints import HeldComplaint, complaints_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.no_worse import taken_back
from rettesnor.cases.models import Case, DecisionDraft, Outcome, PartName, ReassessmentResult, Revision

RSL_66 = "retssikkerhedsloven § 66, stk. 1"


def no_worse_than_complained(case: Case, draft: DecisionDraft, now: datetime) -> Iterator[Obstacle]:
    """What the draft takes back of a decision that is complained about, and what it owes where the citizen is right.

    A draft that changes or ends a grant is held against complaints about that grant as well.
    """
    revision: Revision | None = case.revision
    elsewhere = complaints_of(revision.decision.case, now) if revision else ()
    for held in (*complaints_of(case, now), *elsewhere):
        if held.is_with_us:
            for part in taken_back(draft.parts, held.row.decision.parts):
                yield Obstacle("worse_than_complained", RSL_66, {"part": part})
    for held in complaints_of(case, now):
        if held.awaits_decision_since:
            yield from _not_conceded(held, draft)


def _not_conceded(held: HeldComplaint, draft: DecisionDraft) -> Iterator[Obstacle]:
    """Where the citizen is right in all of it, each part that is complained about is granted; without any, all are."""
    assert held.reassessment
    if held.reassessment.result != ReassessmentResult.FULL:
        return
    granted = {part["part"] for part in draft.parts if part["outcome"] == Outcome.GRANTED}
    owed = held.row.parts or [PartName.TARGET_GROUP, *(part["part"] for part in draft.parts)]
    for part in dict.fromkeys(map(str, owed)):
        if part not in granted:
            yield Obstacle("not_conceded", RSL_66, {"part": part})
