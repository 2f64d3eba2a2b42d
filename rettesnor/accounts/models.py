"""Users and their failed sign-ins."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.audit.models import is_municipality_code


class Role(models.TextChoices):
    """What a user does, and so what pages and actions are theirs."""

    CASEWORKER = "caseworker", _("Caseworker")
    TEAM_LEADER = "team_leader", _("Team leader")
    POLICY_OWNER = "policy_owner", _("Policy owner")
    WORKSHOP_LEADER = "workshop_leader", _("Workshop leader")
    AUDITOR = "auditor", _("Auditor")


class User(AbstractUser):
    """One person in one municipality, with one role."""

    REQUIRED_FIELDS: ClassVar[list[str]] = ["municipality", "role"]

    first_name = models.CharField(_("first name"), max_length=150, blank=True, db_collation="danish")
    last_name = models.CharField(_("last name"), max_length=150, blank=True, db_collation="danish")
    municipality = models.CharField(_("municipality code"), max_length=3, validators=[is_municipality_code])
    role = models.CharField(_("role"), max_length=20, choices=Role)

    class Meta:
        ordering = ["first_name", "last_name", "username"]
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role_is_known"),
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="user_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class FailedLogin(models.Model):
    """A sign-in that failed, under a digest of the typed name: people type passwords into the wrong field."""

    name_digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["name_digest", "at"], name="failed_login_name")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
