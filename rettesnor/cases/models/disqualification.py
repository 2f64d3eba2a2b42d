from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.models import User
from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class Disqualification(OfCase):
    """Somebody said that `person`, themselves or a colleague, may be disqualified from the case, and why (FVL § 6).

    It is a question until a leader has answered it.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="disqualifications")
    person: models.ForeignKey[User, User] = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    reason = models.TextField()

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="disqualification_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason

    @property
    def ruling(self) -> Any:
        """The newest answer: a `DisqualificationRuling`, or None while the question is open."""
        return max(self.rulings.all(), key=lambda row: (row.at, row.pk), default=None)


class RulingOutcome(models.TextChoices):
    DISQUALIFIED = "disqualified", _("disqualified")
    NOT_DISQUALIFIED = "not-disqualified", _("not disqualified")


class DisqualificationRuling(OfCase):
    """The answer of a leader other than the person (FVL § 6, stk. 2-3). The newest on a person counts."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="disqualification_rulings")
    question = models.ForeignKey(Disqualification, models.PROTECT, related_name="rulings")
    ruling = models.CharField(max_length=20, choices=RulingOutcome)
    reason = models.TextField()

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="disqualification_ruling_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.get_ruling_display()
