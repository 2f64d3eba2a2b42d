"""Standards as the database records them: what a decision rested on stays as it was, whatever becomes of the file."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from functools import lru_cache
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from rettesnor.audit.models import is_municipality_code
from rettesnor.rules.standard import Standard
from rettesnor.standards import files
from rettesnor.standards.in_force import holds_from
from rettesnor.standards.senders import SenderVersion  # noqa: F401  Django finds tables here


class StandardChangedError(ValueError):
    """The id is already recorded with other content."""


class Stage(models.TextChoices):
    IN_FORCE = "in-force", _("in force")
    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("proposed")
    REPLACED = "replaced", _("replaced")


class StandardVersionManager(models.Manager["StandardVersion"]):
    def record(self, standard: Standard, *, now: datetime) -> StandardVersion:
        """The version that holds exactly this standard; recording it again changes nothing.

        Raises StandardChangedError when the id is recorded with other content: an adopted text is never edited.
        """
        content = canonical(standard)
        digest = hashlib.sha256(content.encode()).hexdigest()
        version, _created = self.get_or_create(
            id=standard.standard,
            defaults={
                "municipality": files.municipality(standard.municipality).code,
                "sha256": digest,
                "content": content,
                "stage": standard.status.stage,
                "holds_from": holds_from(standard),
                "recorded_at": now,
            },
        )
        if version.sha256 != digest:
            raise StandardChangedError(
                f"{standard.standard} is recorded with other content; make a new version: a file with a new id"
            )
        return version

    def in_force(self, municipality: str, on: date) -> StandardVersion | None:
        """The municipality's newest adopted standard on a day; one whose text gives no date is the oldest.

        Of those that hold from the same day it is the one recorded last: see `beside`.
        """
        return self._begun(municipality, on).first()

    def adopted(self, municipality: str, on: date) -> list[StandardVersion]:
        """The municipality's standards that have come in force by a day, newest first."""
        return list(self._begun(municipality, on))

    def beside(self, version: StandardVersion) -> list[StandardVersion]:
        """The adopted standards that hold from the same day as one, so that no text says which goes before."""
        adopted = self.filter(municipality=version.municipality, stage=Stage.IN_FORCE, holds_from=version.holds_from)
        return list(adopted.exclude(pk=version.pk)) if version.stage == Stage.IN_FORCE else []

    def _begun(self, municipality: str, on: date) -> models.QuerySet[StandardVersion]:
        adopted = self.filter(municipality=municipality, stage=Stage.IN_FORCE)
        begun = adopted.filter(models.Q(holds_from__isnull=True) | models.Q(holds_from__lte=on))
        return begun.order_by(models.F("holds_from").desc(nulls_last=True), "-recorded_at", "-id")


class StandardVersion(models.Model):
    """One version of one municipality's standard. `content` is its canonical JSON, `sha256` is taken of it.

    `holds_from` is the day the text itself gives, as `in_force.holds_from` reads it.
    """

    id = models.CharField(primary_key=True, max_length=80)
    municipality = models.CharField(max_length=3, validators=[is_municipality_code])
    sha256 = models.CharField(max_length=64)
    content = models.TextField()
    stage = models.CharField(max_length=10, choices=Stage)
    holds_from = models.DateField(null=True)
    recorded_at = models.DateTimeField()

    objects: ClassVar[StandardVersionManager] = StandardVersionManager()

    class Meta:
        ordering = ["municipality", "holds_from", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="standard_version_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return self.id

    def has_begun(self, on: date) -> bool:
        """Whether it is adopted and has come in force by a day; nothing is decided on one that has not."""
        return self.stage == Stage.IN_FORCE and (self.holds_from is None or self.holds_from <= on)

    @property
    def standard(self) -> Standard:
        return read(self.content)

    @property
    def title(self) -> str:
        """What pages call it; its id means something to files and addresses alone."""
        return self.standard.title


_REMARKS: Any = {"review": True, "answers": True, "sections": {"__all__": {"units": {"__all__": {"review"}}}}}
"""What is said of a text, and answered, after it is adopted; no decision rests on it."""


def canonical(standard: Standard) -> str:
    """The standard without the remarks on it, as JSON in which the same content always has the same bytes."""
    written = standard.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude=_REMARKS)
    return json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@lru_cache(maxsize=64)
def read(content: str) -> Standard:
    """The opposite of `canonical`."""
    return Standard.model_validate_json(content)
