from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class Recommendation(OfCase):
    """What the caseworker recommends to the committee that meets on a day. The newest of a case counts."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="recommendations")
    meets_on = models.DateField()
    text = models.TextField()

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(text=""), name="recommendation_says_something"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def outcome(self) -> Any:
        """What the committee came to: `CommitteeMinutes`, or None while it has not seen the case."""
        return getattr(self, "minutes", None)


class CommitteeOutcome(models.TextChoices):
    """What a committee comes to in a case; those of a decision are called as they are there."""

    GRANTED = "granted", _("granted")
    PARTLY_GRANTED = "partly_granted", _("partly granted")
    REJECTED = "rejected", _("rejected")
    POSTPONED = "postponed", _("postponed")


class CommitteeMinutes(OfCase):
    """What the committee came to about a recommendation, and in what words.

    `between_meetings`: why it was settled outside a meeting, as by the chair; empty where the committee met.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="committee_minutes")
    recommendation = models.OneToOneField(Recommendation, models.PROTECT, related_name="minutes")
    outcome = models.CharField(max_length=20, choices=CommitteeOutcome)
    words = models.TextField()
    between_meetings = models.TextField(blank=True)

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(words=""), name="committee_minutes_say_something"),
        ]

    def __str__(self) -> str:
        return self.words
