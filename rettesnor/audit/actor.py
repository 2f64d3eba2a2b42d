"""Who acts. Every dated row and every event names one actor."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class ProgramName(models.TextChoices):
    """The programs that act by themselves."""

    OUTBOX = "outbox", _("the outbox")
    REGISTER = "register", _("the register")
    IMPORT = "import", _("the import")
    SIGN_IN = "sign_in", _("the sign-in")


class ActorManager(models.Manager["Actor"]):
    def of_user(self, user: AbstractBaseUser) -> Actor:
        """The actor that a user is. It keeps the user it was asked for, and with it what is cached there."""
        actor, _created = self.get_or_create(kind=Actor.Kind.USER, user_id=user.pk)
        actor.user = user  # type: ignore[assignment]  # the user model is a setting
        return actor

    def of_program(self, program: ProgramName) -> Actor:
        return self.get_or_create(kind=Actor.Kind.PROGRAM, program=program)[0]

    def of_person(self, kind: Actor.Kind, person: models.Model) -> Actor:
        """The actor that a citizen or a representative is, by the row that says who they are."""
        return self.get_or_create(kind=kind, person_type=person._meta.label_lower, person_id=str(person.pk))[0]


class Actor(models.Model):
    """A user, a citizen, a representative of one, or a named program; one row each.

    It holds no name: who a user is stands in the user's row, who a citizen is in the citizen's.
    """

    class Kind(models.TextChoices):
        USER = "user", _("user")
        CITIZEN = "citizen", _("the citizen")
        REPRESENTATIVE = "representative", _("the representative")
        PROGRAM = "program", _("program")

    kind = models.CharField(max_length=20, choices=Kind)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    program = models.CharField(max_length=20, choices=ProgramName, blank=True)
    person_type = models.CharField(max_length=60, blank=True)
    person_id = models.CharField(max_length=40, blank=True)

    objects: ClassVar[ActorManager] = ActorManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="user", user__isnull=False, program="", person_id="")
                | models.Q(kind="program", user__isnull=True, person_id="") & ~models.Q(program="")
                | models.Q(kind__in=("citizen", "representative"), user__isnull=True, program="")
                & ~models.Q(person_id=""),
                name="actor_is_who_its_kind_says",
            ),
            models.UniqueConstraint(
                fields=["program"], condition=models.Q(kind="program"), name="actor_once_for_a_program"
            ),
            models.UniqueConstraint(
                fields=["kind", "person_type", "person_id"],
                condition=models.Q(kind__in=("citizen", "representative")),
                name="actor_once_for_a_person",
            ),
        ]

    def __str__(self) -> str:
        if self.kind == self.Kind.USER:
            return str(self.user)
        return str(ProgramName(self.program).label if self.program else self.Kind(self.kind).label)
