from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from django.db import models

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.accounts.models import User
from rettesnor.audit.actor import Actor
from rettesnor.cases.models.base import InMunicipality
from rettesnor.cases.models.citizen import Citizen
from rettesnor.cases.models.superseding import still_standing
from rettesnor.standards.models import StandardVersion


class CaseQuerySet(models.QuerySet["Case"]):
    def visible_to(self, actor: Actor) -> Self:
        """The cases an actor may see: those of the municipalities where they may see cases at all."""
        return self.filter(municipality__in=municipalities_where(actor, Capability.SEE_CASES))

    def at(self, slug: str) -> Self:
        """The case with that name in addresses (`Case.slug`); none where it is no such name."""
        municipality, _hyphen, number = slug.partition("-")
        return self.filter(municipality=municipality, journal_number=number)

    def of_unit(self, user: User) -> Self:
        """Those that are with a team of the user's, and those that are on their way to one (`CaseTransfer`)."""
        teams = user.teams.values("pk")
        with_it = models.Q(assignments__superseded_by=None, assignments__team__in=teams)
        on_the_way = models.Q(transfers__answer=None, transfers__to_team__in=teams)
        return self.filter(with_it | on_the_way)

    def opened(self) -> Self:
        """With what every page and action asks of a case: the citizen, the application, and whether it is closed."""
        return self.select_related("citizen", "revision_row").prefetch_related(
            "applications", "closings__by__user", "closings__duplicate_of", "disqualifications__rulings"
        )

    def locked(self, case: Case) -> Case:
        """The case as it is now, held until the transaction ends: actions ask their guard under it."""
        return self.select_for_update(of=("self",)).opened().get(pk=case.pk)


class Case(InMunicipality):
    """One citizen's application, or the change or ending of a grant. All that can change of it is in dated rows.

    `journal_number` carries no CPR number.
    """

    citizen = models.ForeignKey(Citizen, models.PROTECT, related_name="cases")
    journal_number = models.CharField(max_length=10)
    registered_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    rows_read: frozenset[str] = frozenset()
    """The related names whose rows a page has read into the case (`file.rows`)."""
    adopted: Sequence[StandardVersion] | None = None
    """What its municipality has adopted, newest first, where it was read at once (`file.at_once`); None otherwise."""

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
    def is_read_at_once(self) -> bool:
        """Whether the case holds its rows as they were at one moment, and none is to be read again."""
        return self.adopted is not None

    @property
    def application(self) -> Any:
        """What is applied for, as it was corrected last: an `ApplicationDetails`."""
        return max(self.applications.all(), key=lambda row: (row.at, row.pk))

    @property
    def applied_for(self) -> str:
        return str(self.application.applied_for)

    @property
    def asked_for(self) -> str:
        return str(self.application.asked_for)

    @property
    def revision(self) -> Any:
        """What the case was opened to change or end: a `Revision`; None where it is an application."""
        return getattr(self, "revision_row", None)

    @property
    def closing(self) -> Any:
        """Why the case is closed: a `CaseClosing`, or None while it is open."""
        return next(still_standing(self.closings.all()), None)

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
