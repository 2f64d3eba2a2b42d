from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Case as Choice
from django.db.models import DateField, F, Q, Value, When
from django.db.models.functions import Coalesce, Least, NullIf

from rettesnor.cases.models.base import InMunicipality
from rettesnor.cases.models.case import Case


def next_day(on: date, path: str = "") -> Coalesce:
    """The day a case is shown with on a day, and ordered by, as the database reckons it; `path` leads to the row."""
    complaint = Choice(When(**{f"{path}complain_until__gte": on}, then=F(f"{path}complain_until")))
    days = (Coalesce(f"{path}{each}", Value(date.max)) for each in ("contact_due", "decision_due", "complaint_due"))
    first = NullIf(Least(*days, output_field=DateField()), Value(date.max), output_field=DateField())
    return Coalesce(first, F(f"{path}undelivered_since"), complaint)


class CaseIndexQuerySet(models.QuerySet["CaseIndex"]):
    def waiting(self) -> Self:
        """The cases that wait for something. Each kind of open case has an index, and so a query, of its own."""
        return self.filter(waits_since__isnull=False)

    def running_out(self, on: date) -> Self:
        """The cases whose time to complain runs, whatever else they wait for."""
        return self.filter(complain_until__gte=on)

    def in_order(self, on: date) -> Self:
        """Those due first on top, and those without a day last."""
        return self.annotate(next_day=next_day(on)).order_by(F("next_day").asc(nulls_last=True), "case_id")


class CaseIndex(InMunicipality):
    """What the inbox picks and orders a case by: days, and never a state, so that no clock has to keep it right.

    Whatever is shown of a case is computed from its own rows. `received_on`: the day of the application. `waits_since`:
    the day since which a contact, a decision, its delivery or a look at what is new is awaited. `contact_due`: the last
    day of a promised first contact or acknowledgement that is not recorded. `decision_due`: the last day of the clock
    for the decision, while it runs. `complaint_due`: the last day for what the municipality owes a complaint, its
    reassessment or its way to Ankestyrelsen. `answer_until`: the last day of an unanswered hearing.
    `undelivered_since`: the day of a decision that is not delivered. `complain_until`: the last day of a time to
    complain that has not been used. `reckoned_by`: the hash of the law, the municipality's data and its standards that
    the days were reckoned by.
    """

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="index_row")
    received_on = models.DateField()
    waits_since = models.DateField(null=True)
    contact_due = models.DateField(null=True)
    decision_due = models.DateField(null=True)
    complaint_due = models.DateField(null=True)
    answer_until = models.DateField(null=True)
    undelivered_since = models.DateField(null=True)
    complain_until = models.DateField(null=True)
    reckoned_by = models.CharField(max_length=64)

    objects = CaseIndexQuerySet.as_manager()

    @property
    def first_due(self) -> date | None:
        """The day of a promised contact, of the decision or of a complaint, whichever comes first."""
        return min(filter(None, (self.contact_due, self.decision_due, self.complaint_due)), default=None)

    class Meta(InMunicipality.Meta):
        verbose_name_plural = "case index"
        indexes = [
            models.Index(fields=["municipality", "complain_until", "case"], name="case_index_complain_until"),
            models.Index(fields=["municipality", "received_on", "case"], name="case_index_received"),
            # The last: among indexes that look alike to it, SQLite without statistics takes the newest.
            models.Index(
                fields=["municipality", "case"],
                condition=Q(waits_since__isnull=False),
                name="case_index_waiting",
            ),
        ]
