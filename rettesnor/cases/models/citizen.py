from __future__ import annotations

from django.db import models

from rettesnor.cases.models.base import InMunicipality
from rettesnor.cases.models.cpr import CprField


class Citizen(InMunicipality):
    """A person one municipality has a case about. Two municipalities with the same person have a row each."""

    cpr = CprField()
    name = models.CharField(max_length=200, db_collation="danish")
    address = models.JSONField(default=list)
    """Lines of the address, the last with postcode and town."""

    class Meta(InMunicipality.Meta):
        constraints = [
            *InMunicipality.Meta.constraints,
            models.UniqueConstraint(fields=["municipality", "cpr"], name="citizen_once_in_a_municipality"),
            models.CheckConstraint(condition=models.Q(cpr__regex=r"^[0-9]{10}$"), name="citizen_cpr_is_ten_digits"),
        ]

    def __str__(self) -> str:
        return self.name
