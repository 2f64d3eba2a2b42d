"""A municipality's own wordings. A wording is never edited: a new version takes its place from the day it is made."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.audit.models import is_municipality_code
from rettesnor.audit.record import record_event, record_events
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


WRITTEN = "text_block.write"


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
        record_event(municipality=municipality, by=by, verb=WRITTEN, subject=block, now=now, details=_told(block))
    return block


def _told(block: TextBlock) -> dict[str, Any]:
    """What the event of a written text tells."""
    return {"key": block.key, "language": block.language, "version": block.version, "ready": block.ready}


def current_block(municipality: str, key: str, language: str, at: datetime) -> TextBlock:
    """The newest ready version at the time `at`. Raises MissingTextBlockError, which stops the sending."""
    return current_blocks(municipality, [key], language, at)[key]


def current_blocks(municipality: str, keys: Iterable[str], language: str, at: datetime) -> dict[str, TextBlock]:
    """The current block of each key, in one query. Raises one MissingTextBlockError that names all that are missing."""
    wanted = list(keys)
    versions = TextBlock.objects.filter(municipality=municipality, language=language, created_at__lte=at)
    written = list(versions.filter(key__in=wanted).order_by("version"))
    ready = {block.key: block for block in written if block.ready}
    known = {block.key for block in written}
    if missing := [key for key in wanted if key not in ready]:
        states = {key: "is not marked ready" if key in known else "is missing" for key in missing}
        said = (f"text block {key!r} ({language}) {states[key]} in municipality {municipality}" for key in missing)
        raise MissingTextBlockError("; ".join(said))
    return {key: ready[key] for key in wanted}


def load_default_blocks(municipality: str, language: str, *, now: datetime) -> list[TextBlock]:
    """Give a municipality the default text of each key that it has no version of; running it again adds nothing."""
    by = Actor.objects.of_program(ProgramName.IMPORT)
    has = set(TextBlock.objects.filter(municipality=municipality, language=language).values_list("key", flat=True))
    written = {"municipality": municipality, "language": language, "version": 1, "ready": True}
    made = [
        TextBlock(**written, key=key, text=text, created_at=now, created_by=by)
        for key, text in default_blocks(language).items()  # each is checked as it is read
        if key not in has
    ]
    with transaction.atomic():
        TextBlock.objects.bulk_create(made)
        told = [(block, _told(block)) for block in made]
        record_events(told, municipality=municipality, by=by, verb=WRITTEN, now=now)
    return made
