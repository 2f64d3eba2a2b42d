"""A trial: a draft on a standard that is not in force. Everything about it can be seen, and nothing is sent."""

from __future__ import annotations

from datetime import datetime

from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import DecisionDraft


def on_trial(draft: DecisionDraft, now: datetime) -> Obstacle | None:
    """Why the draft is a trial, so that nobody is heard over it and it is not issued; None where it is a real one."""
    if draft.standard is None or draft.standard.has_begun(day_of(now)):
        return None
    return Obstacle("standard_not_adopted", None, {"standard": draft.standard.title})
