"""The standard's own rules that count in a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from rettesnor.rules.assess import Assessment
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.base import Rule

R = TypeVar("R", bound=Rule)


def standing(assessment: Assessment, kind: type[R]) -> Iterator[R]:
    """The standard's rules of a kind that apply and are not only typical, or in another reading."""
    for finding, rule in binding(assessment, kind):
        if finding.applies and not finding.set_aside:
            yield rule


def binding(assessment: Assessment, kind: type[R]) -> Iterator[tuple[Finding, R]]:
    """The same with those that do not apply, perhaps do not, or are set aside."""
    for finding in assessment.findings:
        sourced, rule = finding.sourced, finding.sourced.rule
        is_local = sourced.layer == "local" and not sourced.reading_of
        if isinstance(rule, kind) and is_local and not rule.is_example:
            yield finding, rule
