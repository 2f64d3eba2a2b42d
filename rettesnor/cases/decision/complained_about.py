"""A draft held against the complaints of its case: what it takes back, owes, or is not the municipality's to issue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rettesnor.cases.file.complaints import HeldComplaint, complaints_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.no_worse import improved, taken_back
from rettesnor.cases.models import Case, DecisionDraft, Outcome, PartName, ReassessmentResult, Revision

RSL_66 = "retssikkerhedsloven § 66, stk. 1"
RSL_68 = "retssikkerhedsloven § 68, stk. 2"


def of_complaints(case: Case, draft: DecisionDraft, now: datetime) -> Iterator[Obstacle]:
    """What the draft takes back or owes a complaint, or that it is not the municipality's to issue as its own.

    A draft that changes or ends a grant is held against complaints about that grant as well. Whoever is right that the
    case is to be reopened is owed a new decision, and no more than that.
    """
    revision: Revision | None = case.revision
    own = complaints_of(case, now)
    elsewhere = complaints_of(revision.decision.case, now) if revision else ()
    for held in (*own, *elsewhere):
        if held.awaits_carrying_out:
            yield Obstacle("change_not_carried_out", RSL_68)
        if held.is_with_us and held.row.refusal_id is None:
            stands = held.conceded_by or held.row.decision
            for part in taken_back(draft.parts, stands.parts):
                yield Obstacle("worse_than_complained", RSL_66, {"part": part})
    for held in own:
        if held.awaits_decision_since and held.row.refusal_id is None:
            yield from _not_conceded(held, draft)


def _not_conceded(held: HeldComplaint, draft: DecisionDraft) -> Iterator[Obstacle]:
    """Where the citizen is right, the draft gives more than the decision that is complained about; in all, all of it.

    That is asked of the parts that are complained about; without any, of every part.
    """
    assert held.reassessment
    named = [str(part) for part in held.row.parts]
    owed = named or [str(PartName.TARGET_GROUP), *(part["part"] for part in draft.parts)]
    if held.reassessment.result == ReassessmentResult.FULL:
        granted = {part["part"] for part in draft.parts if part["outcome"] == Outcome.GRANTED}
        ungranted = [part for part in dict.fromkeys(owed) if part not in granted]
        for part in ungranted:
            yield Obstacle("not_conceded", RSL_66, {"part": part})
        if ungranted:
            return
    if set(owed).isdisjoint(improved(draft.parts, held.row.decision.parts)):
        yield Obstacle("gives_no_more", RSL_66)
