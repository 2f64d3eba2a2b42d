"""What a complaint says of itself: checked alike when it is registered and when it is corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rettesnor.cases.file.action import Doing
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.guard import idle_reasons, missing, out_of_time
from rettesnor.cases.file.obstacle import Obstacle
from rettesnor.cases.models import Channel, Complainer, DecidedBy, Decision, PartName, ReopeningRefusal
from rettesnor.cases.models.complaint import ORAL
from rettesnor.text.blank import stripped


@dataclass(frozen=True)
class ComplaintContent:
    """What is recorded of a complaint; what each means stands in `Complaint`."""

    decision: Decision
    channel: Channel
    received_on: date
    said: str
    complainer: Complainer = Complainer.PARTY
    representative: str = ""
    parts: tuple[PartName, ...] = ()
    taken_by: str = ""
    urgent_because: str = ""
    doubt: str = ""
    appealed_on: date | None = None
    refusal: ReopeningRefusal | None = None

    @property
    def written(self) -> Mapping[str, Any]:
        """As the row keeps it: what belongs to another channel, another complainer or another decision is left out."""
        return {
            "decision": self.decision,
            "refusal": self.refusal,
            "channel": self.channel,
            "received_on": self.received_on,
            "appealed_on": self.appealed_on,
            "said": stripped(self.said),
            "complainer": self.complainer,
            "representative": stripped(self.representative) if self._is_represented else "",
            "parts": [] if self.refusal else [str(part) for part in self.parts],
            "taken_by": stripped(self.taken_by) if self._is_oral else "",
            "urgent_because": stripped(self.urgent_because),
            "doubt": stripped(self.doubt),
        }

    @property
    def _is_oral(self) -> bool:
        return self.channel in ORAL

    @property
    def _is_represented(self) -> bool:
        return self.complainer == Complainer.REPRESENTATIVE

    def obstacles(self, doing: Doing) -> Iterator[Obstacle]:
        """Why it cannot be recorded so. That it is late is no reason: nobody here rejects a complaint for that."""
        about = self.refusal or self.decision
        if about.case_id != doing.case.pk or (self.refusal and self.refusal.decision_id != self.decision.pk):
            yield Obstacle("not_in_case")
        elif about == self.decision and self.decision.decided_by != DecidedBy.MUNICIPALITY:
            yield Obstacle("not_ours_to_reassess", "retssikkerhedsloven § 60, stk. 1")
        needed = {"said": self.said}
        if self._is_oral:
            needed["taken_by"] = self.taken_by
        if self._is_represented:
            needed["representative"] = self.representative
        yield from missing(**needed)
        yield from idle_reasons(urgent_because=self.urgent_because, doubt=self.doubt)
        decided_on = {"decided_on": day_of(about.at)}
        yield from out_of_time("received_on", self.received_on, now=doing.now, follows=decided_on)
        if self.appealed_on:
            yield from out_of_time("appealed_on", self.appealed_on, now=doing.now, follows=decided_on)
            if self.appealed_on > self.received_on:
                yield Obstacle("after", None, {"what": "appealed_on", "other": "received_on", "day": self.received_on})
