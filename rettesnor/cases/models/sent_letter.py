from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case
from rettesnor.cases.models.sent_by import SentBy


class KindOfLetter(models.TextChoices):
    """The letters of a case that are no decision: the folders of `rettesnor.letters.kinds`."""

    RECEIPT = "receipt", _("receipt of the application")
    INFORMATION_NOTICE = "information_notice", _("notice of what is missing")
    HEARING = "hearing", _("hearing")
    DEADLINE_NOTICE = "deadline_notice", _("notice that the decision comes later")
    COMPLAINT_RECEIPT = "complaint_receipt", _("receipt of the complaint")
    COMPLAINT_DELAY = "complaint_delay", _("notice that the reassessment takes longer")
    COMPLAINT_RESULT = "complaint_result", _("what the reassessment came to")
    COMPLAINT_FORWARDED = "complaint_forwarded", _("notice that the complaint is sent on")
    ANNULMENT = "annulment", _("annulment of the decision")
    SLIP_CORRECTION = "slip_correction", _("correction of a slip in the decision")
    REOPENING_REFUSAL = "reopening_refusal", _("refusal to reopen the case")


class SentLetter(OfCase):
    """A letter as it was sent by `by` at `at`: `content` is its canonical JSON, `pdf` the letter itself.

    `blocks` are the versions of the text blocks in it, `sha256` is that of the PDF.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=20, choices=KindOfLetter)
    how = models.CharField(max_length=20, choices=SentBy)
    content = models.TextField()
    blocks = models.JSONField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.case} {self.kind}"
