"""Rows that a later row can take the place of: nothing is changed or deleted, and what was superseded can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from django.db import models

from rettesnor.cases.models.base import OfCase
from rettesnor.text.blank import stripped


class Superseding(OfCase):
    """A row that may take the place of an earlier one, and then says why."""

    supersedes = models.OneToOneField("self", models.PROTECT, null=True, related_name="superseded_by")
    supersedes_because = models.TextField(blank=True)

    case_id: int
    supersedes_id: int | None

    class Meta(OfCase.Meta):
        abstract = True
        constraints = [
            *OfCase.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(supersedes__isnull=True, supersedes_because="")
                | models.Q(supersedes__isnull=False) & ~models.Q(supersedes_because=""),
                name="%(class)s_says_why_it_supersedes",
            ),
        ]

    def latest(self) -> Self:
        """The last of the rows that took its place; itself where none did."""
        rows: Any = type(self)._default_manager
        latest = self
        while after := rows.filter(supersedes=latest).first():
            latest = after
        return latest

    def differs_from(self, content: Mapping[str, Any]) -> bool:
        """Whether the row says anything else than this."""
        return any(getattr(self, name) != value for name, value in content.items())

    def supersede(self, *, because: str, **changes: Any) -> Self:
        """A new row in the place of this one, with the same content but for the changes."""
        same = {field.attname: getattr(self, field.attname) for field in self._meta.concrete_fields}
        del same["id"]
        for name in changes:
            same.pop(self._meta.get_field(name).attname)  # type: ignore[union-attr]
        return type(self)._default_manager.create(
            **{**same, "supersedes_id": self.pk, "supersedes_because": stripped(because)}, **changes
        )


class Withdrawable(Superseding):
    """A row that can be taken back as well: the last of its corrections is then `withdrawn`."""

    withdrawn = models.BooleanField(default=False)

    class Meta(Superseding.Meta):
        abstract = True
        constraints = [
            *Superseding.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(withdrawn=False) | models.Q(supersedes__isnull=False),
                name="%(class)s_was_recorded_before_it_was_withdrawn",
            ),
        ]


Row = TypeVar("Row", bound=Superseding)


@dataclass(frozen=True)
class History(Generic[Row]):
    """One thing as it was recorded and as it was corrected, oldest first."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def last(self) -> Row:
        return self.rows[-1]

    @property
    def stands(self) -> bool:
        return not getattr(self.last, "withdrawn", False)

    @property
    def superseded(self) -> list[tuple[Row, Row]]:
        """Each row that stands no longer with the one that took its place, newest first."""
        return list(zip(self.rows, self.rows[1:], strict=False))[::-1]


def histories(rows: Iterable[Row]) -> list[History[Row]]:
    """The rows of a case gathered by what they are about, in the order in which each was first recorded."""
    found: dict[int, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row.at, row.pk)):
        found[row.pk] = [*found.pop(row.supersedes_id or 0, []), row]
    return sorted(
        (History(tuple(each)) for each in found.values()), key=lambda history: (history.first.at, history.first.pk)
    )


def still_standing(rows: Iterable[Row]) -> Iterator[Row]:
    """Of the rows of a case, those that no later one has taken the place of and that are not withdrawn."""
    return (history.last for history in histories(rows) if history.stands)
