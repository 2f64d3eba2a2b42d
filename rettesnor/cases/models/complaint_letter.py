from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.complaint import OfComplaint
from rettesnor.cases.models.sent_by import SentBy
from rettesnor.cases.models.sent_letter import SentLetter


class ComplaintLetterKind(models.TextChoices):
    """What the one who complains is told in writing on the way."""

    RECEIPT = "receipt", _("that the complaint is received")
    MORE_INFORMATION = "more_information", _("that more information is needed, and when the reassessment is finished")
    RESULT = "result", _("what the reassessment came to")
    FORWARDED = "forwarded", _("that the complaint is sent to Ankestyrelsen, with a copy")


class ComplaintLetter(OfComplaint):
    """One letter about a complaint, with the words that were typed in it.

    `expected_on` is the day by which the reassessment is expected to be finished, in a letter that says that more
    information is needed (BEK 861 § 11, stk. 2); the others have none. `letter` is the letter that was sent from here;
    None of one that was sent outside the system, whose words are all that is kept.
    """

    kind = models.CharField(max_length=20, choices=ComplaintLetterKind)
    text = models.TextField(blank=True)
    sent_on = models.DateField()
    how = models.CharField(max_length=20, choices=SentBy)
    expected_on = models.DateField(null=True)
    letter = models.ForeignKey(SentLetter, models.PROTECT, null=True, related_name="+")

    letter_id: int | None

    class Meta(OfComplaint.Meta):
        constraints = [
            *OfComplaint.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(text="") | models.Q(letter__isnull=False), name="complaint_letter_has_words"
            ),
            models.CheckConstraint(
                condition=models.Q(kind="more_information", expected_on__isnull=False)
                | ~models.Q(kind="more_information") & models.Q(expected_on__isnull=True),
                name="complaint_letter_says_when_where_more_is_needed",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
