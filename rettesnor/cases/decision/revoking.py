"""A draft that gives less than the decision that holds: said so, heard over, and what was relied on weighed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rettesnor.cases.file.complaints import complaints_of, taken_away
from rettesnor.cases.file.decisions import counting_decisions
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.hearing.no_worse import taken_back
from rettesnor.cases.models import Case, Decision, DecisionDraft, Outcome, PartName
from rettesnor.rules.extent import WISHED

SEL_3 = "serviceloven § 3, stk. 2"


def revoking(case: Case, draft: DecisionDraft, now: datetime) -> Iterator[Obstacle]:
    """What the draft takes from the citizen without saying so, or without weighing what they have relied on."""
    holds = _holds(case, now)
    for part in taken_back(draft.parts, holds.parts) if holds else ():
        assert holds
        if _is_unsaid(draft, part) and not _is_wished(holds, part):
            yield Obstacle("taken_back_unsaid", SEL_3, {"part": part})
        if not draft.reliance:
            yield Obstacle("reliance_unweighed", SEL_3, {"part": part})


def _holds(case: Case, now: datetime) -> Decision | None:
    """The newest decision that counts, has reached the citizen, and that Ankestyrelsen has not taken away."""
    gone = taken_away(complaints_of(case, now))
    return next((row for row in reversed(counting_decisions(case)) if row.pk not in gone and row.delivery), None)


def _is_unsaid(draft: DecisionDraft, part: str) -> bool:
    """A rejection of the whole says it of every part; otherwise only a part that is not granted is heard over."""
    return draft.outcome != Outcome.REJECTED and part not in draft.less_than_granted


def _is_wished(holds: Decision, part: str) -> bool:
    """The citizen's wish for less has been recorded since."""
    later = holds.case.facts.filter(name__in=WISHED.values(), at__gt=holds.at)
    return part == PartName.EXTENT and later.exists()
