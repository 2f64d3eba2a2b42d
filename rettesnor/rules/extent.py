"""The extent of the single case: what is wished, what is needed, and the most that the standard proposes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rettesnor.rules.assess import Assessment
from rettesnor.rules.compiled import Value
from rettesnor.rules.kinds.hours import HoursRule

WISHED: Mapping[str, str] = {"days/week": "wished_days", "hours/week": "wished_hours"}
NEEDED: Mapping[str, str] = {"days/week": "needed_days", "hours/week": "needed_hours"}
PLACE = "wished_place"


@dataclass(frozen=True)
class Extent:
    """In base units of `unit`, each None where it is not known or not stated.

    `at_most` is the lowest of the limits that apply; what a text gives as typical, or in another reading, is none.
    `open` is how much the place is open, by the hours that apply and are not only typical; of several places, the one
    that is open most.
    """

    unit: str
    wished: int | None
    needed: int | None
    at_most: int | None
    open: int | None = None

    @property
    def beyond_opening(self) -> bool:
        """Whether more is wished, needed or proposed than the place is open."""
        most = max(filter(None, (self.wished, self.needed, self.at_most)), default=None)
        return self.open is not None and most is not None and most > self.open

    @property
    def below_wish(self) -> bool:
        return self.wished is not None and self.at_most is not None and self.at_most < self.wished

    @property
    def below_need(self) -> bool:
        return self.needed is not None and self.at_most is not None and self.at_most < self.needed


def extents(assessment: Assessment) -> Iterator[Extent]:
    """By days and by hours, where a wish or a need is known."""
    for unit in WISHED:
        wished, needed = (_amount(assessment.facts.get(of[unit])) for of in (WISHED, NEEDED))
        if wished is not None or needed is not None:
            at_most = min(_limits(assessment, unit), default=None)
            yield Extent(unit, wished, needed, at_most, max(_open(assessment, unit), default=None))


def _open(assessment: Assessment, unit: str) -> Iterator[int]:
    for finding in assessment.findings:
        rule = finding.sourced.rule
        stands = finding.applies and not finding.set_aside
        holds = stands and not rule.is_example
        if isinstance(rule, HoursRule) and holds and (opened := rule.open_a_week.get(unit)):
            yield opened


def _limits(assessment: Assessment, unit: str) -> Iterator[int]:
    for name, proposed in assessment.values.items():
        sourced = proposed.sourced
        if sourced is None or sourced.layer != "local" or sourced.reading_of or sourced.rule.is_example:
            continue
        most = _amount(proposed.value)
        if name.partition("@")[0] == "extent_at_most" and proposed.unit == unit and most is not None:
            yield most


def _amount(value: Value | tuple[object, ...]) -> int | None:
    return value if isinstance(value, int) else None
