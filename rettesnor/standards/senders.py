"""Who a municipality's letters come from and where they are answered: what its file says, until somebody confirms it.

A letter tells a citizen where to complain. What a standard itself says is taken as it stands; everything else a team
leader confirms or writes anew, and every version is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from rettesnor.accounts.capabilities import Capability, may
from rettesnor.audit.actor import Actor
from rettesnor.audit.models import is_municipality_code
from rettesnor.audit.record import record_event
from rettesnor.standards import files


class SenderName(models.TextChoices):
    """What of the municipality a letter names."""

    LETTERHEAD = "letterhead", _("the letterhead")
    RECEIVING = "receiving", _("the unit that receives applications")
    DECIDING = "deciding", _("the unit that decides")
    COMPLAINT = "complaint", _("the unit that receives complaints")


UNITS = frozenset({SenderName.RECEIVING, SenderName.DECIDING, SenderName.COMPLAINT})


class SenderVersion(models.Model):
    """A sender as somebody in the municipality confirmed it; the newest one counts."""

    municipality = models.CharField(max_length=3, validators=[is_municipality_code])
    sender = models.CharField(max_length=20, choices=SenderName)
    name = models.CharField(max_length=200)
    address = models.JSONField()
    """Lines of the address, the last with postcode and town."""
    phone = models.CharField(max_length=40, blank=True)
    mail = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="sender_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} {self.sender}: {self.name}"


@dataclass(frozen=True)
class Sender:
    """A sender as it is now. `confirmed` is its version; None where it still stands as in the municipality's file.

    `by_standard`: the published standard itself says so, and nobody needs to confirm it.
    """

    name: str
    address: tuple[str, ...]
    phone: str
    mail: str
    by_standard: bool = False
    confirmed: SenderVersion | None = None

    @property
    def is_settled(self) -> bool:
        """Whether a letter can go out with it: somebody stands by it, and it has an address."""
        return bool(self.address) and (self.by_standard or self.confirmed is not None)

    @property
    def is_reachable(self) -> bool:
        """Whether a letter shows another way to reach it than by its address."""
        return bool(self.phone or self.mail)


class NotALeaderError(PermissionError):
    """Only those who lead a team in the municipality confirm its senders."""


def senders(municipality: files.Municipality) -> Mapping[SenderName, Sender]:
    """Every sender as it is now; one query."""
    confirmed = {row.sender: row for row in _versions(municipality.code)}
    return {
        name: _of_version(confirmed[name]) if name in confirmed else _of_file(municipality, name) for name in SenderName
    }


def unreachable(municipality: files.Municipality) -> list[SenderName]:
    """The units of which a letter shows neither telephone nor mail: nobody recorded any."""
    return [name for name, sender in senders(municipality).items() if name in UNITS and not sender.is_reachable]


def history(municipality: files.Municipality) -> list[SenderVersion]:
    """Every version that was confirmed, newest first."""
    return list(_versions(municipality.code).order_by("-at", "-id"))


def confirm_sender(
    municipality: files.Municipality,
    sender: SenderName,
    *,
    by: Actor,
    now: datetime,
    name: str,
    address: tuple[str, ...],
    phone: str = "",
    mail: str = "",
) -> SenderVersion:
    """The new version, in the words given, which letters name from now on. Raises NotALeaderError."""
    if not may(by, Capability.LEAD_TEAM, municipality.code):
        raise NotALeaderError
    with transaction.atomic():
        version = SenderVersion.objects.create(
            municipality=municipality.code,
            sender=sender,
            name=name.strip(),
            address=[line.strip() for line in address if line.strip()],
            phone=phone.strip(),
            mail=mail.strip(),
            by=by,
            at=now,
        )
        record_event(
            municipality=municipality.code,
            by=by,
            verb="confirm_sender",
            subject=version,
            now=now,
            details={"sender": sender},
        )
    return version


def _versions(code: str) -> models.QuerySet[SenderVersion]:
    return SenderVersion.objects.filter(municipality=code).select_related("by__user").order_by("at", "id")


def _of_version(row: SenderVersion) -> Sender:
    return Sender(row.name, tuple(row.address), row.phone, row.mail, confirmed=row)


def _of_file(municipality: files.Municipality, name: SenderName) -> Sender:
    if name == SenderName.LETTERHEAD:
        head = municipality.letterhead
        return Sender(head.name, head.address, "", "", by_standard=head.source == "standard")
    unit: files.Office = getattr(municipality.units, name)
    by_standard = unit.source == "standard"
    return Sender(unit.name, unit.address, unit.phone or "", unit.mail or "", by_standard=by_standard)
