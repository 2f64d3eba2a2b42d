"""Something due in a case: its day, how that was reached, and the clock it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rettesnor.law.explain import Row
from rettesnor.law.receipt import InTime
from rettesnor.rules.clocks import DueDate
from rettesnor.rules.vocabulary import Vocabulary

Promised = Literal["first_contact", "acknowledgement", "transport", "start"]
"""What a standard can promise beside the decision."""
ComplaintStep = Literal["reassessment", "forwarding", "maintaining"]
"""What follows a complaint: its reassessment, its way to Ankestyrelsen, the word whether the rest is maintained."""
What = (
    Literal["decision", "decision_after_remittal", "delivery", "hearing_answer", "complaint"] | Promised | ComplaintStep
)

# A remittal's comes last.
DECISIONS: Mapping[str, int] = {"decision": 0, "decision_after_remittal": 1}


@dataclass(frozen=True)
class CorrectedStart:
    """That a clock runs from another day than was recorded `first`, by which it was due; corrected last on `on`."""

    first: date
    due: date | None
    on: date


@dataclass(frozen=True)
class CaseDue:
    """Something due in a case, with how its day was reached and the clock it rests on.

    `met_on` is the day it was done. `clock` is None for an answer to a hearing, whose day was given with the hearing,
    and for a delivery, which is due at once. `vocabulary` has the facts of the clock's standard. `conditional` are
    those that would hold instead, should their `if`, which is not known, turn out to hold. `in_time` is set where the
    citizen is promised to *have* something, `corrected` where the day it is counted from was corrected.
    `before` is the day it was due by first, where the citizen was told in time that `day` takes its place.
    `of_complaint` is the number of the complaint's row that set it running.
    """

    what: What
    day: date
    rows: tuple[Row, ...] = ()
    met_on: date | None = None
    clock: DueDate | None = None
    vocabulary: Vocabulary | None = None
    conditional: tuple[CaseDue, ...] = ()
    in_time: InTime | None = None
    corrected: CorrectedStart | None = None
    before: date | None = None
    of_complaint: int | None = None

    @property
    def of_decision(self) -> bool:
        """Whether it is the decision that is due, the first or the one after a remittal."""
        return self.what in DECISIONS

    @property
    def certain(self) -> bool:
        """Whether the day holds whatever is still unknown."""
        return self.clock is None or self.clock.applies is True
