from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.decision import Decision


class RevisionKind(models.TextChoices):
    """What is to become of a grant."""

    CHANGE = "change", _("a change of the grant")
    ENDING = "ending", _("an ending of the grant")


class RaisedBy(models.TextChoices):
    """Who raised the matter."""

    CITIZEN = "citizen", _("the citizen")
    MUNICIPALITY = "municipality", _("the municipality, by following the case up")


class RevisionQuerySet(models.QuerySet["Revision"]):
    def of(self, case: Case) -> RevisionQuerySet:
        """Those that were opened on a decision of the case, oldest first."""
        return self.filter(decision__case=case).order_by("at", "id")


class Revision(OfCase):
    """Why a case was opened on a grant that stands: to change or to end it. The grant stands until that is decided.

    `case` is the one that was opened, `decision` the one that grants. `subjects` are what is to be decided, by their
    ids in `standards/law/decided.yaml`.
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="revision_row")
    kind = models.CharField(max_length=10, choices=RevisionKind)
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="revisions")
    raised_by = models.CharField(max_length=20, choices=RaisedBy)
    subjects = models.JSONField()
    reason = models.TextField()

    objects = RevisionQuerySet.as_manager()

    class Meta(OfCase.Meta):
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reason=""), name="revision_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
