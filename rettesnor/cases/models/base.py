"""What every table about a person shares: its municipality."""

from __future__ import annotations

from typing import Any

from django.db import models

from rettesnor.audit.actor import Actor
from rettesnor.audit.models import is_municipality_code


class InMunicipality(models.Model):
    """A row of one municipality, by its code of three digits."""

    municipality = models.CharField(max_length=3, validators=[is_municipality_code])

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="%(class)s_municipality_is_a_code"
            ),
        ]


class OfCase(InMunicipality):
    """A row that belongs to a `case`, and so to the case's municipality; `by` recorded it at `at`."""

    case: models.ForeignKey[Any, Any]
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(InMunicipality.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.municipality = self.case.municipality
        super().save(*args, **kwargs)


class OfCitizen(InMunicipality):
    """A row that belongs to a `citizen`, and so to the citizen's municipality; `by` recorded it at `at`."""

    citizen: models.ForeignKey[Any, Any]
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(InMunicipality.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.municipality = self.citizen.municipality
        super().save(*args, **kwargs)
