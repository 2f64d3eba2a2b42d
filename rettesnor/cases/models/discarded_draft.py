from __future__ import annotations

from django.db import models

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class DiscardedDraft(OfCase):
    """A draft decision was thrown away, and why. The draft itself is gone: it was nobody's decision."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="discarded_drafts")
    reason = models.TextField()

    class Meta(OfCase.Meta):
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="discarded_draft_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason
