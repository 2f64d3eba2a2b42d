from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.complaint import OfComplaint
from rettesnor.cases.models.sent_by import SentBy


class ComplaintLetterKind(models.TextChoices):
    """What the one who complains is told in writing on the way."""

    RECEIPT = "receipt", _("that the complaint is received")
    MORE_INFORMATION = "more_information", _("that more information is needed, and when the reassessment is finished")
    RESULT = "result", _("what the reassessment came to")
    FORWARDED = "forwarded", _("that the complaint is sent to Ankestyrelsen, with a copy")


class ComplaintLetter(OfComplaint):
    """The typed words of one letter about a complaint: the one place where such letters are kept.

    `expected_on` is the day by which the reassessment is expected to be finished, in a letter that says that more
    information is needed (BEK 861 § 11, stk. 2); the others have none.
    """

    kind = models.CharField(max_length=20, choices=ComplaintLetterKind)
    text = models.TextField()
    sent_on = models.DateField()
    how = models.CharField(max_length=20, choices=SentBy)
    expected_on = models.DateField(null=True)

    class Meta(OfComplaint.Meta):
        constraints = [
            *OfComplaint.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(text=""), name="complaint_letter_has_words"),
            models.CheckConstraint(
                condition=models.Q(kind="more_information", expected_on__isnull=False)
                | ~models.Q(kind="more_information") & models.Q(expected_on__isnull=True),
                name="complaint_letter_says_when_where_more_is_needed",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
