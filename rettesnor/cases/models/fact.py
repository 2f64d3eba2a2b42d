from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class Source(models.TextChoices):
    """Who supplied a fact: the vocabulary's `supplied_by`."""

    CITIZEN = "citizen", _("the citizen")
    CASEWORKER = "caseworker", _("the caseworker")
    REGISTER = "register", _("a register")
    DOCTOR = "doctor", _("a doctor")
    JOB_CENTRE = "job_centre", _("the job centre")
    PROVIDER = "provider", _("the provider")


class CaseFact(OfCase):
    """What is taken to be so in a case from a day on; a later row corrects it. Read through `cases.facts` alone.

    `value` is as files write it; null says that the fact is unknown again. `source` said so on the day `said_on`, in
    `document` if it stands in a paper. `moved_because` is why that day is earlier than it was recorded to be before.
    `taken_from` is the fact of an earlier case that it was taken over from.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="facts")
    name = models.CharField(max_length=80)
    value = models.JSONField(null=True)
    holds_from = models.DateField()
    source = models.CharField(max_length=20, choices=Source)
    said_on = models.DateField()
    document = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    moved_because = models.TextField(blank=True)
    taken_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    class Meta(OfCase.Meta):
        indexes = [models.Index(fields=["case", "name"], name="case_fact_name")]

    def __str__(self) -> str:
        return self.name
