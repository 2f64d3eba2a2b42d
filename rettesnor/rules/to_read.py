"""What a text says that the rules do not hold, so that a person has to read the sentence itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds import KINDS
from rettesnor.rules.kinds.base import CaseStage, Offer, Topic
from rettesnor.rules.program import Program

_STAGES: Mapping[Topic, CaseStage] = {kind.topic: kind.stage for kind in reversed(KINDS)}
"""Where a topic is seen to: at the stage of the first kind of rule on it."""


@dataclass(frozen=True)
class ToRead:
    """A sentence that binds, and why it has to be read: what is `lost` in the rules, or the `document` it points to.

    `applies` is None where it is not known whether the rule that points there applies.
    """

    words: str
    section: str
    stage: CaseStage
    lost: str | None = None
    document: str | None = None
    applies: bool | None = True


def to_read(program: Program, offer: Offer, findings: Iterable[Finding]) -> Iterator[ToRead]:
    """In the order of the text: first what no rule says, then what stands in other documents."""
    for section, unit in program.standard.placed_units() if program.standard else ():
        mark = unit.unexpressed
        if mark and offer in mark.offers:
            yield ToRead(unit.words, section.name, _STAGES[mark.about], lost=mark.lost)
    for finding in findings:
        sourced = finding.sourced
        if sourced.layer == "local" and sourced.rule.elsewhere and finding.applies is not False:
            stage = sourced.lowered.seen_to or sourced.rule.stage
            yield ToRead(
                sourced.quotes[-1], sourced.section, stage, document=sourced.rule.elsewhere, applies=finding.applies
            )
