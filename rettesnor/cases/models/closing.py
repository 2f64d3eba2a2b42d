from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.application import Channel
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.superseding import Withdrawable


class ClosingGround(models.TextChoices):
    """Why a case ends without a decision."""

    WITHDRAWN = "withdrawn", _("the citizen has withdrawn the application")
    MISTAKE = "mistake", _("the application was registered by mistake")
    DUPLICATE = "duplicate", _("it is the same as another case")
    GRANT_STANDS = "grant_stands", _("the grant goes on as it is")


class CaseClosing(Withdrawable):
    """A case was closed without a decision; reopening it withdraws the closing.

    Of an application that was withdrawn it tells the day the citizen said so, and how; of a duplicate, the case that
    goes on.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="closings")
    ground = models.CharField(max_length=20, choices=ClosingGround)
    reason = models.TextField()
    told_on = models.DateField(null=True)
    told_how = models.CharField(max_length=10, choices=Channel, blank=True)
    duplicate_of = models.ForeignKey(Case, models.PROTECT, null=True, related_name="duplicates")

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="case_closing_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(ground="withdrawn", told_on__isnull=False, duplicate_of__isnull=True)
                & ~models.Q(told_how="")
                | models.Q(
                    ground__in=["mistake", "grant_stands"], told_on__isnull=True, told_how="", duplicate_of__isnull=True
                )
                | models.Q(ground="duplicate", told_on__isnull=True, told_how="", duplicate_of__isnull=False),
                name="case_closing_tells_what_its_ground_needs",
            ),
        ]

    def __str__(self) -> str:
        return self.get_ground_display()
