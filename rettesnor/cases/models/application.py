from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.case import Case
from rettesnor.cases.models.superseding import Superseding


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


class ApplicationDetails(Superseding):
    """What is applied for and how the application came; the last row of a case counts."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="applications")
    channel = models.CharField(max_length=10, choices=Channel)
    applied_for = models.CharField(max_length=20, choices=Help)
    asked_for = models.TextField(blank=True)
    """What the citizen wishes, as days, place, transport; one line that a letter can repeat."""
    own_words = models.TextField(blank=True)

    class Meta(Superseding.Meta):
        verbose_name_plural = "application details"
        constraints = [
            *Superseding.Meta.constraints,
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(supersedes__isnull=True), name="application_details_first_of_a_case"
            ),
        ]

    def __str__(self) -> str:
        return self.get_applied_for_display()
