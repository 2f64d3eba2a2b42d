from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from rettesnor.accounts.models import User
from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class ApprovalRequest(OfCase):
    """`approver` is asked to approve the draft as it was then (`DecisionDraft.version`). The newest request counts.

    `instead_because`: why somebody else is asked than the one who was asked before and has not answered.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="approval_requests")
    version = models.CharField(max_length=40)
    approver: models.ForeignKey[User, User] = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    instead_because = models.TextField(blank=True)

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.approver}"

    @property
    def answer(self) -> Any:
        """What the approver said: a `DraftReview`, or None while it is waited for."""
        return getattr(self, "review", None)


class DraftReview(OfCase):
    """What the approver said of the draft; `words` why it is sent back where it is not approved."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="draft_reviews")
    request = models.OneToOneField(ApprovalRequest, models.PROTECT, related_name="review")
    approved = models.BooleanField()
    words = models.TextField(blank=True)

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(approved=True) | ~models.Q(words=""), name="draft_review_says_why_it_is_sent_back"
            ),
        ]

    def __str__(self) -> str:
        return self.words
