"""The files of golden cases: each holds cases of one form, and people.yaml the persons that cases start from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rettesnor.cli.golden import GoldenCase
from rettesnor.cli.golden_money import PayCase, TransportCase
from rettesnor.rules.strict import Strict
from rettesnor.standards.reading import Document

PEOPLE = "people.yaml"
AnyCase = GoldenCase | PayCase | TransportCase


class _File(Strict):
    cases: tuple[AnyCase, ...]


class _OfAssessments(_File):
    cases: tuple[GoldenCase, ...]


class _OfPay(_File):
    cases: tuple[PayCase, ...]


class _OfTransport(_File):
    cases: tuple[TransportCase, ...]


def golden_cases(path: Path) -> tuple[AnyCase, ...]:
    """The cases of a file. Raises `BadFile`, or OSError."""
    document = Document(path)
    given = [each["given"] for each in _listed(document) if isinstance(each.get("given"), dict)]
    form: type[_File] = _OfAssessments if not given else _OfTransport if "period" in given[0] else _OfPay
    return document.as_(form).cases


def holds_cases(path: Path) -> bool:
    """Whether a file holds cases of one of the forms; others in the folder hold persons and dates alone."""
    return any("expect" in each for each in _listed(Document(path)))


def people(path: Path) -> Mapping[str, dict[str, Any]]:
    """The persons that cases start from, by name; none where there is no such file."""
    return Document(path).content if path.exists() else {}


def _listed(document: Document) -> list[dict[str, Any]]:
    listed = document.content.get("cases")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
