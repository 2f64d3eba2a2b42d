from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.complaint import Complaint, OfComplaint
from rettesnor.cases.models.decision import Decision


class ForwardedPackage(OfCase):
    """The whole file for Ankestyrelsen as one PDF, made at `at`. A newer one takes its place until one is sent.

    `index` lists its documents in order: `{"number", "on", "kind", "title"}`; `sha256` is that of the PDF.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="forwarded_packages")
    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="forwarded_packages")
    index = models.JSONField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    complaint_id: int

    def __str__(self) -> str:
        return self.sha256


class ForwardedBy(models.TextChoices):
    """How the package reached Ankestyrelsen."""

    SECURE_MAIL = "secure-mail", _("secure mail")
    DIGITAL_POST = "digital-post", _("Digital Post")
    LETTER = "letter", _("letter")


class Forwarding(OfComplaint):
    """A complaint was sent to Ankestyrelsen with the reasons and the whole file, and the citizen got a copy.

    `remark` says that the complaint came late, or that it is doubtful whether it did (BEK 861 § 13).
    """

    package = models.ForeignKey(ForwardedPackage, models.PROTECT, related_name="forwardings")
    sent_on = models.DateField()
    how = models.CharField(max_length=20, choices=ForwardedBy)
    remark = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.sent_on}"


class AppealOutcomeKind(models.TextChoices):
    """What Ankestyrelsen came to (RSL § 68, stk. 2), or that the complaint comes back to be reassessed first."""

    UPHELD = "upheld", _("upheld")
    CHANGED = "changed", _("changed")
    ANNULLED = "annulled", _("annulled")
    REMITTED = "remitted", _("remitted")
    DISMISSED = "dismissed", _("dismissed")
    SENT_BACK = "sent_back", _("sent back to be reassessed")

    @property
    def takes_away(self) -> bool:
        """The decision that was complained about holds no longer, and the case is to be decided anew."""
        return self in (AppealOutcomeKind.ANNULLED, AppealOutcomeKind.REMITTED)


class AppealOutcome(OfComplaint):
    """Ankestyrelsen's answer: what it came to, when it was decided, and when the municipality had it."""

    kind = models.CharField(max_length=20, choices=AppealOutcomeKind)
    decided_on = models.DateField()
    received_on = models.DateField()
    said = models.TextField()

    class Meta(OfComplaint.Meta):
        constraints = [
            *OfComplaint.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(said=""), name="appeal_outcome_says_something"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def takes_away(self) -> bool:
        return AppealOutcomeKind(self.kind).takes_away


class CarriedOut(OfCase):
    """The decision by which the municipality carries out what Ankestyrelsen changed."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    outcome = models.ForeignKey(AppealOutcome, models.PROTECT, related_name="carried_out_by")
    decision = models.OneToOneField(Decision, models.PROTECT, related_name="carries_out")

    def __str__(self) -> str:
        return str(self.decision)
