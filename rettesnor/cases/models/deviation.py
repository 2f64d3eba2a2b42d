from __future__ import annotations

from django.db import models

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.superseding import Withdrawable
from rettesnor.standards.models import StandardVersion


class Deviation(Withdrawable):
    """A local rule set aside for one citizen, and why: service levels are guiding (SEL § 138)."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="deviations")
    standard = models.ForeignKey(StandardVersion, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=80)
    reason = models.TextField()

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="deviation_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.rule
