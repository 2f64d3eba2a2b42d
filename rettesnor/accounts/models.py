"""Users, where they work and as what, and their failed sign-ins."""

from functools import cached_property
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.audit.models import is_municipality_code


class Role(models.TextChoices):
    """What somebody does in a municipality; `accounts.capabilities` says what that lets them do here."""

    CASEWORKER = "caseworker", _("Caseworker")
    TEAM_LEADER = "team_leader", _("Team leader")
    POLICY_OWNER = "policy_owner", _("Policy owner")
    WORKSHOP_LEADER = "workshop_leader", _("Workshop leader")
    AUDITOR = "auditor", _("Auditor")


class User(AbstractUser):
    """Somebody who signs in. What they may do, and where, their memberships say."""

    REQUIRED_FIELDS: ClassVar[list[str]] = []

    first_name = models.CharField(_("first name"), max_length=150, blank=True, db_collation="danish")
    last_name = models.CharField(_("last name"), max_length=150, blank=True, db_collation="danish")

    class Meta:
        ordering = ["first_name", "last_name", "username"]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def roles(self) -> tuple[tuple[str, Role], ...]:
        """Each municipality with a role held there; read once for as long as this object lives."""
        held = self.memberships.order_by("municipality", "role").values_list("municipality", "role")
        return tuple((municipality, Role(role)) for municipality, role in held)


class Membership(models.Model):
    """A user has a role in a municipality. One user can have several, in one municipality and in others."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    municipality = models.CharField(_("municipality code"), max_length=3, validators=[is_municipality_code])
    role = models.CharField(_("role"), max_length=20, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "municipality", "role"], name="membership_once"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="membership_role_is_known"),
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="membership_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role} {self.municipality}"


class Team(models.Model):
    """Some of a municipality's users, who share the cases that are the team's. `ended_on`: no more cases from then."""

    municipality = models.CharField(_("municipality code"), max_length=3, validators=[is_municipality_code])
    name = models.CharField(_("name"), max_length=100, db_collation="danish")
    members = models.ManyToManyField(User, related_name="teams", blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        ordering = ["municipality", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"], condition=models.Q(ended_on__isnull=True), name="team_name_once"
            ),
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="team_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class FailedLogin(models.Model):
    """A sign-in that failed, or is being tried: digests of the typed name and of where it came from, and when."""

    name_digest = models.CharField(max_length=64)
    place_digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["name_digest", "at"], name="failed_login_name"),
            models.Index(fields=["place_digest", "at"], name="failed_login_place"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
