from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rettesnor.cases.models.base import OfCitizen
from rettesnor.cases.models.citizen import Citizen


class ContactKind(models.TextChoices):
    """A way to reach the citizen, or somebody to speak with about them."""

    PHONE = "phone", _("the citizen's telephone")
    EMAIL = "email", _("the citizen's e-mail")
    RELATIVE = "relative", _("a relative")
    GUARDIAN = "guardian", _("the guardian")
    OTHER = "other", _("another person")

    @property
    def is_person(self) -> bool:
        return self in PEOPLE


PEOPLE = (ContactKind.RELATIVE, ContactKind.GUARDIAN, ContactKind.OTHER)


class Contact(OfCitizen):
    """A telephone number, an e-mail address or a contact person. It holds until a `ContactEnd` of it."""

    citizen = models.ForeignKey(Citizen, models.PROTECT, related_name="contacts")
    kind = models.CharField(max_length=20, choices=ContactKind)
    name = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta(OfCitizen.Meta):
        ordering = ["at", "id"]
        constraints = [
            *OfCitizen.Meta.constraints,
            models.CheckConstraint(
                condition=(Q(kind=ContactKind.PHONE) & ~Q(phone=""))
                | (Q(kind=ContactKind.EMAIL) & ~Q(email=""))
                | (Q(kind__in=PEOPLE) & ~Q(name="")),
                name="contact_says_whom_or_what",
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class ContactEnd(OfCitizen):
    """A contact holds no longer, or was recorded by mistake; `reason` says which."""

    citizen = models.ForeignKey(Citizen, models.PROTECT, related_name="contact_ends")
    contact = models.OneToOneField(Contact, models.PROTECT, related_name="end")
    reason = models.TextField()

    class Meta(OfCitizen.Meta):
        constraints = [
            *OfCitizen.Meta.constraints,
            models.CheckConstraint(condition=~Q(reason=""), name="contact_end_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason
