"""What a rule says of a case, and what it all comes to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from rettesnor.rules.compiled import Value
from rettesnor.rules.sourced import SourcedRule

TargetGroupOutcome = Literal["inside", "outside", "undetermined"]
Result = Literal["met", "not_met", "unknown", "states"]
Cause = Literal["fact", "silent", "judgement", "unclear"]


class Finding(NamedTuple):
    """What one rule says of the case.

    `applies` is false where its `if` does not hold; `set_aside` is the reason of a deviation.
    """

    sourced: SourcedRule
    result: Result
    unknown_because: Cause | None
    applies: bool | None
    facts: Mapping[str, Value]
    set_aside: str | None = None


def outcome_of(results: Collection[Result]) -> TargetGroupOutcome:
    """What the criteria that decide come to together; without any, nothing is decided."""
    if "not_met" in results:
        return "outside"
    return "inside" if results and "unknown" not in results else "undetermined"
