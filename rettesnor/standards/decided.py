"""What is a decision about a grant and what is not, each with its provision and how sure that is."""

from __future__ import annotations

from functools import cache
from typing import Literal

from rettesnor.rules.act import DecidedPart
from rettesnor.rules.facts import Words
from rettesnor.rules.strict import Strict
from rettesnor.standards import files
from rettesnor.standards.reading import Document


class Matter(Strict):
    """Something that can be done about a grant. `part` is the part of a decision that it is decided in, if any.

    `mark`: V is read in the provision, I inferred from it, M from general knowledge.
    """

    id: str
    what: Words
    is_decision: bool
    part: DecidedPart | None
    provision: str
    mark: Literal["V", "I", "M"]


class _Table(Strict):
    as_of: str
    matters: tuple[Matter, ...]


@cache
def matters() -> tuple[Matter, ...]:
    """In the order of the table: what is decided, then what is not."""
    return Document(files.ROOT / "law" / "decided.yaml").as_(_Table).matters
