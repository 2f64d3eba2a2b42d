from __future__ import annotations

from datetime import date, datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.application import Channel
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision
from rettesnor.cases.models.reopening import ReopeningRefusal
from rettesnor.cases.models.superseding import Withdrawable

ORAL = (Channel.ORAL, Channel.MEETING, Channel.PHONE)
"""The ways in which somebody has to write down what is said."""


class Complainer(models.TextChoices):
    """Who complains: the citizen (RSL § 60, stk. 2), or somebody on the citizen's behalf (FVL § 8)."""

    PARTY = "party", _("the citizen")
    REPRESENTATIVE = "representative", _("somebody on the citizen's behalf")


class Complaint(Withdrawable):
    """The citizen complains about a decision, by any channel; whether it came in time is computed, never recorded.

    `refusal` is the refusal to reopen `decision`, where the complaint is about that alone. `parts` are those of the
    decision that it is about, empty for the whole. `received_on` is the day the municipality
    had it, `appealed_on` the day Ankestyrelsen had one that was sent there first (BEK 861 § 13, stk. 2). `taken_by`
    wrote down what was said orally. `doubt` is why it is doubtful that it is late, where the days alone do not say so.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="complaints")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="complaints")
    refusal = models.ForeignKey(ReopeningRefusal, models.PROTECT, null=True, related_name="complaints")
    parts = models.JSONField(default=list)
    channel = models.CharField(max_length=10, choices=Channel)
    received_on = models.DateField()
    appealed_on = models.DateField(null=True)
    said = models.TextField()
    taken_by = models.CharField(max_length=200, blank=True)
    complainer = models.CharField(max_length=20, choices=Complainer)
    representative = models.CharField(max_length=200, blank=True)
    urgent_because = models.TextField(blank=True)
    doubt = models.TextField(blank=True)

    class Meta(Withdrawable.Meta):
        constraints = [
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(said=""), name="complaint_says_something"),
            models.CheckConstraint(
                condition=models.Q(channel__in=ORAL) & ~models.Q(taken_by="") | ~models.Q(channel__in=ORAL),
                name="complaint_oral_says_who_wrote_it_down",
            ),
            models.CheckConstraint(
                condition=models.Q(complainer="party", representative="")
                | models.Q(complainer="representative") & ~models.Q(representative=""),
                name="complaint_names_the_representative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.received_on}"

    @property
    def counted_on(self) -> date:
        """The day that is held against the time to complain: one sent to Ankestyrelsen first was in time there."""
        return min(filter(None, (self.received_on, self.appealed_on)))

    @property
    def decided_at(self) -> datetime:
        """When what it is about was decided."""
        return self.refusal.at if self.refusal else self.decision.at

    @property
    def is_urgent(self) -> bool:
        return bool(self.urgent_because)


class OfComplaint(Withdrawable):
    """A row about a complaint of its case, as the complaint stood then."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="%(class)ss")

    complaint_id: int

    class Meta(Withdrawable.Meta):
        abstract = True

    @classmethod
    def of(cls, complaint: Complaint) -> models.QuerySet[Self]:
        """Every such row about a complaint."""
        rows: models.QuerySet[Self] = getattr(complaint, f"{cls._meta.model_name}s").all()
        return rows


class DroppedComplaint(OfComplaint):
    """The one who complained said that the complaint is not maintained: the municipality does nothing more with it."""

    told_on = models.DateField()
    told_how = models.CharField(max_length=10, choices=Channel)

    def __str__(self) -> str:
        return f"{self.told_on}"
