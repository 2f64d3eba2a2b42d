from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCitizen
from rettesnor.cases.models.citizen import Citizen
from rettesnor.cases.models.fact import Source


class Changed(models.TextChoices):
    """What of a citizen is changed by an act of its own."""

    NAME = "name", _("the name")
    ADDRESS = "address", _("the address")
    PROTECTION = "protection", _("the protection of name and address")
    CPR = "cpr", _("the CPR number")
    DIGITAL_POST = "digital_post", _("whether they get Digital Post")


class CitizenChange(OfCitizen):
    """Something about a citizen was changed: what stood before and after, from which day, by whose word and why.

    `before` and `after` are as the citizen's row has them: a name, lines of an address, ten digits, for protection its
    first and its last day, or the day an exemption from Digital Post began. The row is erased with the citizen; the
    event that tells of it holds no values.
    """

    citizen = models.ForeignKey(Citizen, models.PROTECT, related_name="changes")
    what = models.CharField(max_length=20, choices=Changed)
    before = models.JSONField()
    after = models.JSONField()
    holds_from = models.DateField()
    source = models.CharField(max_length=20, choices=Source)
    reason = models.TextField(blank=True)

    class Meta(OfCitizen.Meta):
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["citizen", "at"], name="citizen_change_citizen")]

    def __str__(self) -> str:
        return self.what
