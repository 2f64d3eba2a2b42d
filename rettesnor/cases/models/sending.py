from __future__ import annotations

from django.db import models

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.letters.outbox.models import QueuedLetter


class Sending(OfCase):
    """A decision's letter was put into the queue, or is tried anew. Of several, the last one's is on its way."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="sendings")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="sendings")
    letter = models.ForeignKey(QueuedLetter, models.PROTECT, related_name="sendings")

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.letter.key
