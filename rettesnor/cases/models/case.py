from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.audit.actor import Actor
from rettesnor.cases.models.base import InMunicipality
from rettesnor.cases.models.citizen import Citizen

if TYPE_CHECKING:
    from rettesnor.cases.models.draft import DecisionDraft


class Channel(models.TextChoices):
    """How the approach came that the application is dated at (an oral one counts like a written one)."""

    DIGITAL = "digital", _("digitally")
    LETTER = "letter", _("by letter")
    ORAL = "oral", _("in person")
    MEETING = "meeting", _("at a meeting")
    PHONE = "phone", _("by telephone")


class Help(models.TextChoices):
    """The help a citizen can apply for: the offers of SEL § 103, stk. 1 and stk. 2."""

    SHELTERED_EMPLOYMENT = "sheltered_employment", _("sheltered employment (§ 103, stk. 1)")
    SPECIAL_COURSE = "special_course", _("specially arranged course (§ 103, stk. 2)")


class CaseQuerySet(models.QuerySet["Case"]):
    def visible_to(self, actor: Actor) -> Self:
        """The cases an actor may see: those of the municipalities where they may see cases at all."""
        return self.filter(municipality__in=municipalities_where(actor, Capability.SEE_CASES))

    def at(self, slug: str) -> Self:
        """The case with that name in addresses (`Case.slug`); none where it is no such name."""
        municipality, _hyphen, number = slug.partition("-")
        return self.filter(municipality=municipality, journal_number=number)

    def locked(self, case: Case) -> Case:
        """The case as it is now, held until the transaction ends: actions ask their guard under it."""
        return self.select_for_update(of=("self",)).select_related("citizen").get(pk=case.pk)


class Case(InMunicipality):
    """One citizen's application, as it was registered. Its state is computed from the dated rows that belong to it.

    `journal_number` carries no CPR number.
    """

    citizen = models.ForeignKey(Citizen, models.PROTECT, related_name="cases")
    journal_number = models.CharField(max_length=10)
    channel = models.CharField(max_length=10, choices=Channel)
    applied_for = models.CharField(max_length=20, choices=Help)
    asked_for = models.TextField(blank=True)
    """What the citizen wishes, as days, place, transport; one line that a letter can repeat."""
    own_words = models.TextField(blank=True)
    registered_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    draft: DecisionDraft

    objects = CaseQuerySet.as_manager()

    class Meta(InMunicipality.Meta):
        ordering = ["journal_number"]
        constraints = [
            *InMunicipality.Meta.constraints,
            models.UniqueConstraint(fields=["municipality", "journal_number"], name="case_journal_number"),
        ]

    def __str__(self) -> str:
        return self.journal_number

    @property
    def slug(self) -> str:
        """The case's name in addresses: journal numbers run anew in each municipality."""
        return f"{self.municipality}-{self.journal_number}"

    @property
    def received_on(self) -> date:
        """The day of the approach, which the municipality's time runs from: the fact `application_received`.

        A later row of it corrects the one of the registration.
        """
        rows = [row for row in self.facts.all() if row.name == "application_received"]
        return date.fromisoformat(str(max(rows, key=lambda row: (row.at, row.pk)).value))


class JournalCounter(InMunicipality):
    """The last journal number given out in a municipality and year."""

    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta(InMunicipality.Meta):
        constraints = [
            *InMunicipality.Meta.constraints,
            models.UniqueConstraint(fields=["municipality", "year"], name="journal_counter_once_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.year}-{self.last:05}"
