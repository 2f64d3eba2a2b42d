"""A municipality's own wordings. A wording is never edited: a new version takes its place from the day it is made."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.audit.models import is_municipality_code
from rettesnor.audit.record import record_event
from rettesnor.letters.blocks import TextBlockError, check_text, default_blocks, filled


class MissingTextBlockError(LookupError):
    """A letter can't be sent: the municipality has no ready text for the key at that time."""


class TextBlock(models.Model):
    """One version of a municipality's text for a key and language."""

    municipality = models.CharField(max_length=3, validators=[is_municipality_code])
    key = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    version = models.PositiveIntegerField()
    text = models.TextField()
    ready = models.BooleanField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["municipality", "key", "language", "version"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "key", "language", "version"], name="text_block_version"),
            models.CheckConstraint(
                condition=models.Q(municipality__regex=r"^[0-9]{3}$"), name="text_block_municipality_is_a_code"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} {self.key} ({self.language}) v{self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.full_clean()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        try:
            check_text(self.key, self.text)
        except TextBlockError as error:
            raise ValidationError({"text": str(error)}) from error

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with its placeholders replaced by `values`."""
        return filled(self.text, values)


def write_block(
    *,
    municipality: str,
    key: str,
    language: str,
    text: str,
    ready: bool,
    by: Actor,
    now: datetime,
) -> TextBlock:
    """Add the next version of a text; an unready one is a draft that no letter uses.

    Raises ValidationError when the text doesn't fit its key: unknown, malformed or dropped placeholders.
    """
    with transaction.atomic():
        newest = TextBlock.objects.filter(municipality=municipality, key=key, language=language).last()
        block = TextBlock.objects.create(
            municipality=municipality,
            key=key,
            language=language,
            version=newest.version + 1 if newest else 1,
            text=text,
            ready=ready,
            created_at=now,
            created_by=by,
        )
        details = {"key": key, "language": language, "version": block.version, "ready": ready}
        record_event(municipality=municipality, by=by, verb="text_block.write", subject=block, now=now, details=details)
    return block


def current_block(municipality: str, key: str, language: str, at: datetime) -> TextBlock:
    """The newest ready version at the time `at`. Raises MissingTextBlockError, which stops the sending."""
    versions = TextBlock.objects.filter(municipality=municipality, key=key, language=language, created_at__lte=at)
    if block := versions.filter(ready=True).last():
        return block
    state = "is not marked ready" if versions.exists() else "is missing"
    raise MissingTextBlockError(f"text block {key!r} ({language}) {state} in municipality {municipality}")


def current_blocks(municipality: str, keys: Iterable[str], language: str, at: datetime) -> dict[str, TextBlock]:
    """The current block of each key. Raises one MissingTextBlockError that names all that are missing."""
    found: dict[str, TextBlock] = {}
    missing: list[str] = []
    for key in keys:
        try:
            found[key] = current_block(municipality, key, language, at)
        except MissingTextBlockError as error:
            missing.append(str(error))
    if missing:
        raise MissingTextBlockError("; ".join(missing))
    return found


def load_default_blocks(municipality: str, language: str, *, now: datetime) -> list[TextBlock]:
    """Give a municipality the default text of each key that it has no version of; running it again adds nothing."""
    by = Actor.objects.of_program(ProgramName.IMPORT)
    has = set(TextBlock.objects.filter(municipality=municipality, language=language).values_list("key", flat=True))
    return [
        write_block(municipality=municipality, key=key, language=language, text=text, ready=True, by=by, now=now)
        for key, text in default_blocks(language).items()
        if key not in has
    ]
