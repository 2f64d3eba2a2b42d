from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.application import Channel
from rettesnor.cases.models.complaint import OfComplaint


class ReassessmentResult(models.TextChoices):
    """Whether the one who complains is found to be right (RSL § 66)."""

    FULL = "full", _("the citizen is right in all of it")
    PARTIAL = "partial", _("the citizen is right in some of it")
    NONE = "none", _("the decision is maintained")


class Reassessment(OfComplaint):
    """What the municipality came to when it looked at its decision again. It never makes a decision worse.

    Where the citizen is right, a new decision says in what.
    """

    result = models.CharField(max_length=10, choices=ReassessmentResult)
    reasons = models.TextField()

    class Meta(OfComplaint.Meta):
        constraints = [
            *OfComplaint.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reasons=""), name="reassessment_has_reasons"),
        ]

    def __str__(self) -> str:
        return self.get_result_display()

    @property
    def concedes(self) -> bool:
        """A new decision follows."""
        return self.result != ReassessmentResult.NONE


class Maintaining(OfComplaint):
    """What the citizen said of the rest, after a new decision that gave some of it (BEK 861 § 12)."""

    maintained = models.BooleanField()
    received_on = models.DateField()
    how = models.CharField(max_length=10, choices=Channel)
    said = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.received_on}"
