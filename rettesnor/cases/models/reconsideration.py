from __future__ import annotations

from django.db import models

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision


class Reconsideration(OfCase):
    """What became known after a decision was looked at, and for the written reason the decision stands."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="reconsiderations")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="reconsiderations")
    reason = models.TextField()

    class Meta(OfCase.Meta):
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="reconsideration_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason
