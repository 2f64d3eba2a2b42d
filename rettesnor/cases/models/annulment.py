from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.hearing import SentBy
from rettesnor.cases.models.superseding import Withdrawable


class AnnulmentGround(models.TextChoices):
    """Why a decision counts for nothing. One that goes against a citizen is no such ground: it is decided anew."""

    WRONG_PERSON = "wrong_person", _("it was made about a person whom the application does not concern")


class Annulment(Withdrawable):
    """A decision counts for nothing from here on; it and its letter stand as they were issued, to be read.

    `notified_on` and `notified_how` tell when and how whoever got the letter was told; they are empty where it had
    reached nobody.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="annulments")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="annulments")
    ground = models.CharField(max_length=20, choices=AnnulmentGround)
    reason = models.TextField()
    notified_on = models.DateField(null=True)
    notified_how = models.CharField(max_length=20, choices=SentBy, blank=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="annulment_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(notified_on__isnull=True, notified_how="")
                | models.Q(notified_on__isnull=False) & ~models.Q(notified_how=""),
                name="annulment_tells_when_and_how_or_neither",
            ),
        ]

    def __str__(self) -> str:
        return self.get_ground_display()
