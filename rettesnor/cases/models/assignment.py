from __future__ import annotations

from django.conf import settings
from django.db import models

from rettesnor.accounts.models import Team, User
from rettesnor.cases.models.base import OfCase
from rettesnor.cases.models.case import Case


class Assignment(OfCase):
    """Whose the case is from then on: a user's, a team's, both, or nobody's. The newest row counts.

    `supersedes` points at the one before, so that two who assign at once cannot both be the newest.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="assignments")
    owner: models.ForeignKey[User | None, User | None] = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    supersedes = models.OneToOneField("self", models.PROTECT, null=True, related_name="superseded_by")

    class Meta(OfCase.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCase.Meta.constraints,
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(supersedes__isnull=True), name="assignment_first_of_a_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner or self.team or '–'}"
