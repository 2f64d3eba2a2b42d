from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.sent_letter import SentLetter


class Slip(models.TextChoices):
    """What kind of obvious slip it is."""

    TYPING = "typing", _("a word that is mistyped")
    NAME = "name", _("a wrong name or address")
    SUM = "sum", _("a wrong sum or day in the account of the case")


class SlipCorrection(OfCase):
    """An obvious slip in an issued decision was corrected by a letter. The decision stays as it was issued.

    `before` are the words as they stood, `after` as they were meant, `reason` why that is obvious.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="slip_corrections")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="slip_corrections")
    kind = models.CharField(max_length=10, choices=Slip)
    before = models.CharField(max_length=200)
    after = models.CharField(max_length=200)
    reason = models.TextField()
    letter = models.ForeignKey(SentLetter, models.PROTECT, related_name="+")

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(before="") & ~models.Q(after="") & ~models.Q(reason=""),
                name="slip_correction_says_what_and_why",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
