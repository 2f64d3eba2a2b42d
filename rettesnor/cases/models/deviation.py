from __future__ import annotations

from django.db import models

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.standards.models import StandardVersion


class Deviation(OfCase):
    """A local rule set aside for one citizen, and why: service levels are guiding (SEL § 138).

    A row with `withdraws` ends the one it points at; its reason says why.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="deviations")
    standard = models.ForeignKey(StandardVersion, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=80)
    reason = models.TextField()
    withdraws = models.OneToOneField("self", models.PROTECT, null=True, related_name="withdrawal")

    class Meta(OfCase.Meta):
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="deviation_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.rule
