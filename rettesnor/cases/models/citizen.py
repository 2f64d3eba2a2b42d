from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.audit.actor import Actor
from rettesnor.cases.models.base import InMunicipality
from rettesnor.cases.models.cpr import CprField
from rettesnor.text.alphabet import words


class CitizenQuerySet(models.QuerySet["Citizen"]):
    def visible_to(self, actor: Actor) -> Self:
        """The citizens an actor may see: those of the municipalities where they may see cases at all."""
        return self.filter(municipality__in=municipalities_where(actor, Capability.SEE_CASES))

    def locked(self, citizen: Citizen) -> Citizen:
        """The citizen as they are now, held until the transaction ends."""
        return self.select_for_update().get(pk=citizen.pk)


class Citizen(InMunicipality):
    """A person one municipality has a case about. Two municipalities with the same person have a row each.

    What stands here is what holds now; it is changed by the acts of `cases.people` alone, which keep what stood before.
    """

    cpr = CprField()
    name = models.CharField(max_length=200, db_collation="danish")
    name_words = models.TextField(editable=False)
    """The words of the name as they are searched for, each with a space before it."""
    address = models.JSONField(default=list)
    """Lines of the address, the last with postcode and town."""
    protected_from = models.DateField(null=True)
    protected_until = models.DateField(null=True)
    """The last day name and address are protected (CPR-loven § 28); None where no end is known."""
    exempt_from = models.DateField(null=True)
    """The day from which the citizen is exempt from Digital Post; None where they get it."""

    objects = CitizenQuerySet.as_manager()

    class Meta(InMunicipality.Meta):
        indexes = [models.Index(fields=["municipality", "name"], name="citizen_name")]
        constraints = [
            *InMunicipality.Meta.constraints,
            models.UniqueConstraint(fields=["municipality", "cpr"], name="citizen_once_in_a_municipality"),
            models.CheckConstraint(condition=models.Q(cpr__regex=r"^[0-9]{10}$"), name="citizen_cpr_is_ten_digits"),
            models.CheckConstraint(
                condition=models.Q(protected_until__isnull=True)
                | models.Q(protected_from__isnull=False, protected_until__gte=models.F("protected_from")),
                name="citizen_protection_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_words = words_sought(self.name)
        super().save(*args, **kwargs)

    def is_protected(self, on: date) -> bool:
        """Whether name and address are protected on a day: then neither is told to others."""
        begun = self.protected_from is not None and self.protected_from <= on
        return begun and (self.protected_until is None or on <= self.protected_until)

    def is_exempt(self, on: date) -> bool:
        """Whether they are exempt from Digital Post on a day: then letters to them are on paper."""
        return self.exempt_from is not None and self.exempt_from <= on


def words_sought(name: str) -> str:
    """The words of a name so that each can be found by its beginning: a space and the letters."""
    return "".join(f" {word}" for word in words(name))
