"""A trial: a draft on a standard that is not in force. Everything about it can be seen, and nothing is sent."""

from __future__ import annotations

from datetime import datetime

from rettesnor.cases.day import day_of
from rettesnor.cases.models import DecisionDraft
from rettesnor.cases.reason import Reason


def on_trial(draft: DecisionDraft, now: datetime) -> Reason | None:
    """Why the draft is a trial, so that nobody is heard over it and it is not issued; None where it is a real one."""
    if draft.standard is None or draft.standard.has_begun(day_of(now)):
        return None
    return Reason("standard_not_adopted", None, {"standard": draft.standard_id})
