"""What a jurist must look at before the system is used: the list itself, and every mark in the data that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rettesnor.rules.strict import Strict
from rettesnor.standards import files
from rettesnor.standards.decided import matters
from rettesnor.standards.reading import Document

ReviewMark = Literal["M", "I", "NF"]
ReviewedKind = Literal[
    "text", "excerpt", "value", "calendar", "letterhead", "receiving", "deciding", "complaint", "matter"
]


class ReviewItem(Strict):
    """A question for a jurist. M: from general knowledge; I: inferred from texts that were read; NF: not found."""

    id: str
    about: str
    provision: str | None
    mark: ReviewMark
    what_we_do: str


class _Review(Strict):
    as_of: str
    items: tuple[ReviewItem, ...]


@dataclass(frozen=True)
class Unverified:
    """Something in the data that is marked as not verified: where it is used, and which text or value it is.

    `kind`: a provision that was not read, or not whole; a row of a table; a reading of the calendar; a part of the
    municipality's own file; a reading of what is a decision.
    """

    kind: ReviewedKind
    where: str
    what: str


@cache
def review_items() -> tuple[ReviewItem, ...]:
    return Document(files.ROOT / "law" / "review.yaml").as_(_Review).items


def unverified() -> list[Unverified]:
    """Every mark in the law files and in the municipalities' own that says something is not verified."""
    return [*_texts(), *_tables(), *_matters(), *_municipalities()]


def _texts() -> Iterator[Unverified]:
    for act in files.law().acts:
        for provision in act.provisions:
            if provision.status != "verified":
                kind: ReviewedKind = "excerpt" if provision.status == "excerpt" else "text"
                yield Unverified(kind, act.citation(provision), f"{act.number}, {act.url}")


def _tables() -> Iterator[Unverified]:
    for path in sorted((files.ROOT / "law").glob("*.yaml")):
        content = Document(path).content
        for row in [*content.get("rows", []), *content.get("rates", [])]:
            if row["status"] != "verified":
                yield Unverified("value", content["provision"], row["source"])
        for noted in [*content.get("readings", []), content.get("leap_birthday", {})]:
            if "review" in noted:
                yield Unverified("calendar", noted.get("url", path.name), noted["review"])


def _matters() -> Iterator[Unverified]:
    for matter in matters():
        if matter.mark != "V":
            yield Unverified("matter", matter.provision, f"{matter.what.da} ({matter.mark})")


def _municipalities() -> Iterator[Unverified]:
    for municipality in files.municipalities():
        units = municipality.units
        if municipality.letterhead.source != "standard":
            yield Unverified("letterhead", municipality.name, "; ".join(municipality.letterhead.address))
        by_kind: dict[ReviewedKind, files.Office] = {
            "receiving": units.receiving,
            "deciding": units.deciding,
            "complaint": units.complaint,
        }
        for kind, unit in by_kind.items():
            if unit.source != "standard":
                yield Unverified(kind, municipality.name, "; ".join((unit.name, *unit.address)))
