from __future__ import annotations

from django.db import models

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.sent_by import SentBy
from rettesnor.cases.models.superseding import Withdrawable


class Delivery(Withdrawable):
    """A decision was sent or handed to the citizen. No complaint period runs before one is recorded."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="deliveries")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="deliveries")
    delivered_on = models.DateField()
    how = models.CharField(max_length=20, choices=SentBy)

    class Meta(Withdrawable.Meta):
        verbose_name_plural = "deliveries"
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.delivered_on}"
