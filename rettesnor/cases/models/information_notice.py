from __future__ import annotations

from django.db import models

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.sent_by import SentBy
from rettesnor.cases.models.sent_letter import SentLetter
from rettesnor.cases.models.superseding import Withdrawable


class InformationNotice(Withdrawable):
    """The citizen was told in writing what is missing, what follows if it does not come, and until when (RSL § 12).

    `facts` are the names of what was missing, `text` the words of the letter. `time_because` says why there is less or
    more time than usual, `late_because` why it was recorded later than it was sent. `letter` is the letter that was
    sent from here; None of one that was sent outside the system.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="information_notices")
    letter = models.ForeignKey(SentLetter, models.PROTECT, null=True, related_name="+")
    facts = models.JSONField(default=list)
    text = models.TextField()
    sent_on = models.DateField()
    how = models.CharField(max_length=20, choices=SentBy)
    due_on = models.DateField()
    time_because = models.TextField(blank=True)
    late_because = models.TextField(blank=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(due_on__gt=models.F("sent_on")), name="information_notice_leaves_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sent_on}"
