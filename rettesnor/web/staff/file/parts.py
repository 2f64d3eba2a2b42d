"""The parts of a decision as pages show them."""

from collections.abc import Iterable, Mapping
from typing import Any

from rettesnor.cases.file.amounts import said_amounts
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Outcome, PartName


def part_lines(parts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each as it is kept, with its amount, its name and its outcome in words."""
    return [
        {
            **part,
            "amount": said_amounts(part["amounts"], page_language()),
            "label": PartName(part["part"]).label,
            "outcome_label": Outcome(part["outcome"]).label,
        }
        for part in parts
    ]
