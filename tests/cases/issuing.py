"""Trying to issue, for the tests of what stops it."""

from dataclasses import replace

import pytest

from rettesnor.audit.models import Event
from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.save_draft import DraftContent, DraftPart
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Decision, DecisionDraft, Outcome, PartName
from tests.cases.cast import (
    LATER,
    issue,
    user,
)


def stopped_by(case, now=LATER):
    """Everything that stops the decision of the case's own municipality."""
    return list(ISSUE_DECISION.obstacles(case, by=user(case.municipality), now=now))


def refused(case, now=LATER, **changes):
    """The reason; guard and action agree, and nothing has changed."""
    before = (Decision.objects.count(), DecisionDraft.objects.count(), Event.objects.count())
    with pytest.raises(NotAllowed) as stopped:
        issue(case, now, **changes)
    assert (Decision.objects.count(), DecisionDraft.objects.count(), Event.objects.count()) == before
    return stopped.value.obstacles[0]


def refused_code(case, now=LATER, **changes):
    reason = refused(case, now, **changes)
    if not changes.keys() - {"by"}:
        assert ISSUE_DECISION.why_not(case, by=changes.get("by") or user(case.municipality), now=now) == reason
    return reason.code


def with_part(content: DraftContent, part: PartName, outcome: Outcome, *provisions: str) -> DraftContent:
    """The content with that part; less than granted rests on the support need, and is not what was asked for."""
    amounts = ("3 days/week",) if part == PartName.EXTENT else ()
    added = DraftPart(part, outcome, "Sådan bliver det.", provisions, "Derfor.", ("support_need",), amounts)
    return replace(
        content,
        parts=(*(p for p in content.parts if p.part != part), added),
        later={name: reason for name, reason in content.later.items() if name != part},
        as_asked=None,
    )
