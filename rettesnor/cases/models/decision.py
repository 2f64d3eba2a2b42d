from __future__ import annotations

import json
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.draft import Outcome
from rettesnor.cases.models.superseding import still_standing
from rettesnor.standards.models import StandardVersion


class DecidedBy(models.TextChoices):
    """Whose decision it is."""

    MUNICIPALITY = "municipality", _("the municipality")
    ANKESTYRELSEN = "ankestyrelsen", _("Ankestyrelsen")


class DecisionQuerySet(models.QuerySet["Decision"]):
    def that_count(self) -> Self:
        """Those that are not annulled, as it stands."""
        annulled = Decision.objects.filter(annulments__withdrawn=False, annulments__superseded_by=None)
        return self.exclude(pk__in=annulled.values("pk"))


class Decision(OfCase):
    """A decision as it was issued by `by` at `at`. Pages about it are drawn from this row and never evaluated again.

    `basis` is canonical JSON of all it rested on, `letter` that of the letter's content, `blocks` the versions of the
    text blocks in it, `pdf` the letter itself.
    `standard` is None where none was in force: the decision was made by the law alone. `parts` are those of the draft
    it was, with their amounts. `appealable`: its letter tells how to complain, so that a time to complain can run.
    `effective_on`: the day a change or an ending takes effect; None of any other decision.
    `later`: the parts left to a later decision, to be made by `later_on`. `supplements`: it adds such
    parts to the decision it supersedes, and changes nothing of it.
    `decided_by` says whose it is: one of Ankestyrelsen's is only carried out here, and cannot be complained about.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="decisions")
    standard = models.ForeignKey(StandardVersion, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=20, choices=Outcome)
    basis = models.TextField()
    letter = models.TextField()
    blocks = models.JSONField()
    pdf = models.BinaryField()
    parts = models.JSONField(default=list)
    appealable = models.BooleanField(default=True)
    decided_by = models.CharField(max_length=20, choices=DecidedBy, default=DecidedBy.MUNICIPALITY)
    effective_on = models.DateField(null=True)
    later = models.JSONField(default=list)
    later_on = models.DateField(null=True)
    supplements = models.BooleanField(default=False)
    supersedes = models.OneToOneField("self", models.PROTECT, null=True, related_name="superseded_by")

    objects = DecisionQuerySet.as_manager()

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(supersedes__isnull=True), name="decision_first_of_a_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.outcome}"

    @property
    def delivery(self) -> Any:
        """How it reached the citizen, as it stands; None where no delivery is recorded."""
        return next(still_standing(self.deliveries.all()), None)

    @property
    def annulment(self) -> Any:
        """Why it counts for nothing: an `Annulment`; None while it counts."""
        return next(still_standing(self.annulments.all()), None)

    def rested_on(self) -> dict[str, Any]:
        """The basis as data."""
        basis: dict[str, Any] = json.loads(self.basis)
        return basis
