from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision


class TalkedHow(models.TextChoices):
    """What made the decision understood."""

    EASY_WORDS = "easy-words", _("in easy words")
    INTERPRETED = "interpreted", _("with an interpreter")
    BOTH = "both", _("in easy words, with an interpreter")


class DecisionTalk(OfCase):
    """Somebody talked with the citizen about a decision, so that it was understood."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="decision_talks")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="talks")
    held_on = models.DateField()
    how = models.CharField(max_length=20, choices=TalkedHow)

    class Meta(OfCase.Meta):
        ordering = ["held_on", "id"]

    def __str__(self) -> str:
        return f"{self.held_on}"
