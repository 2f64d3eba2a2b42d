from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.sent_letter import SentLetter
from rettesnor.cases.models.superseding import Withdrawable


class ReopeningGround(models.TextChoices):
    """Why a case that is decided is looked at anew."""

    NEW_FACTS = "new_facts", _("there are new facts that can change the decision")
    NEW_LAW = "new_law", _("the law, or the practice, has turned out to be another")
    FAULT = "fault", _("there was an essential fault in how the case was dealt with")


class Reopening(Withdrawable):
    """A case that is decided is taken up anew. The decision stands until another one is issued.

    `asked_on` is the day the citizen asked for it; None where the municipality does it by itself.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="reopenings")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="reopenings")
    ground = models.CharField(max_length=20, choices=ReopeningGround)
    reason = models.TextField()
    asked_on = models.DateField(null=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="reopening_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.get_ground_display()


class ReopeningRefusal(OfCase):
    """The citizen asked for a case to be reopened, and it is not: a decision, with its reasons and how to complain."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="reopening_refusals")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="reopening_refusals")
    asked_on = models.DateField()
    reason = models.TextField()
    letter = models.ForeignKey(SentLetter, models.PROTECT, related_name="+")

    class Meta(OfCase.Meta):
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="reopening_refusal_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.asked_on}"
