from __future__ import annotations

from django.db import models

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.sent_by import SentBy
from rettesnor.cases.models.sent_letter import SentLetter
from rettesnor.cases.models.superseding import Withdrawable


class DeadlineNotice(Withdrawable):
    """The citizen was told in writing that the decision comes later than `promised_on`, and why (RSL § 3, stk. 2).

    `expected_on` is the day they were told instead, None where none could be given yet. The time limit itself stays:
    what is counted is counted from that.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="deadline_notices")
    letter = models.ForeignKey(SentLetter, models.PROTECT, null=True, related_name="+")
    promised_on = models.DateField()
    expected_on = models.DateField(null=True)
    why = models.TextField()
    sent_on = models.DateField()
    how = models.CharField(max_length=20, choices=SentBy)

    letter_id: int | None

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(expected_on__isnull=True) | models.Q(expected_on__gt=models.F("promised_on")),
                name="deadline_notice_names_a_later_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sent_on}"
