from __future__ import annotations

from django.db import models

from rettesnor.accounts.models import Team
from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class CaseTransfer(OfCase):
    """The case is sent from one unit to another, and why. Until it is answered it is with both; no time stops.

    A unit is a team. `from_team` is None where the case was no team's.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="transfers")
    from_team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    to_team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    reason = models.TextField()

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="case_transfer_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.from_team or '–'} → {self.to_team}"


class TransferAnswer(OfCase):
    """The case is received by the unit it was sent to, or sent back, and then says why."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="transfer_answers")
    transfer = models.OneToOneField(CaseTransfer, models.PROTECT, related_name="answer")
    received = models.BooleanField()
    reason = models.TextField(blank=True)

    class Meta(OfCase.Meta):
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(received=True) | ~models.Q(reason=""),
                name="transfer_answer_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.reason
