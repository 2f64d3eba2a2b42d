from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.sent_letter import SentLetter
from rettesnor.cases.models.superseding import Withdrawable


class AnnulmentGround(models.TextChoices):
    """Why a decision counts for nothing. One that gives less is no such ground: it is decided anew."""

    WRONG_PERSON = "wrong_person", _("it was made about a person whom the application does not concern")
    INVALID = "invalid", _("it is invalid, and the citizen has no less without it")


class ToldBy(models.TextChoices):
    """How somebody was told that a decision is annulled, or holds after all; unlike the decision, orally as well."""

    DIGITAL_POST = "digital-post", _("Digital Post")
    LETTER = "letter", _("letter")
    HANDED_OVER = "handed-over", _("handed over")
    PHONE = "phone", _("by telephone")


class Annulment(Withdrawable):
    """A decision counts for nothing from here on; it and its letter stand as they were issued, to be read.

    `notified_on` and `notified_how` tell when and how whoever got the letter was told; they are empty where it had
    reached nobody. Where they were told and the annulment is withdrawn, `notified_again_on` and `notified_again_how`
    tell when and how they were told that the decision holds after all. `letter` is the letter by which an invalid one
    was annulled.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="annulments")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="annulments")
    ground = models.CharField(max_length=20, choices=AnnulmentGround)
    reason = models.TextField()
    notified_on = models.DateField(null=True)
    notified_how = models.CharField(max_length=20, choices=ToldBy, blank=True)
    letter = models.ForeignKey(SentLetter, models.PROTECT, null=True, related_name="+")
    notified_again_on = models.DateField(null=True)
    notified_again_how = models.CharField(max_length=20, choices=ToldBy, blank=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="annulment_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(notified_on__isnull=True, notified_how="")
                | models.Q(notified_on__isnull=False) & ~models.Q(notified_how=""),
                name="annulment_tells_when_and_how_or_neither",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn=True, notified_on__isnull=False, notified_again_on__isnull=False)
                & ~models.Q(notified_again_how="")
                | (models.Q(withdrawn=False) | models.Q(notified_on__isnull=True))
                & models.Q(notified_again_on__isnull=True, notified_again_how=""),
                name="annulment_withdrawn_is_told_to_whoever_was_told_of_it",
            ),
        ]

    def __str__(self) -> str:
        return self.get_ground_display()
