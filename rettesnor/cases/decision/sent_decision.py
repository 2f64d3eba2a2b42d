"""What the queue asks about the letter of a decision, and what follows when Digital Post has it."""

from __future__ import annotations

import logging
from datetime import datetime

from rettesnor.audit.actor import Actor, ProgramName
from rettesnor.cases.decision.record_delivery import record_delivery
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.refusal import NotAllowed
from rettesnor.cases.models import Decision, Sending, SentBy
from rettesnor.letters.outbox.models import AttemptAnswer, QueuedLetter

_log = logging.getLogger(__name__)


class SentDecision:
    """The owner of the letters that carry decisions."""

    def why_not(self, letter: QueuedLetter, *, now: datetime) -> str:
        decision = _decision(letter)
        case = decision.case
        if decision != case.decisions.that_count().order_by("at", "id").last():
            return "counts_no_more"
        if decision.delivery:
            return "delivered"
        if case.citizen.cpr.digits != letter.recipient:
            return "other_number"
        return "exempt" if case.citizen.is_exempt(day_of(now)) else ""

    def taken(self, letter: QueuedLetter, answer: AttemptAnswer, *, now: datetime) -> None:
        """The delivery is recorded as a person would, on the day the citizen could open it."""
        assert answer.available_at
        by = Actor.objects.of_program(ProgramName.OUTBOX)
        delivered_on = day_of(answer.available_at)
        try:
            record_delivery(_decision(letter).case, by=by, now=now, delivered_on=delivered_on, how=SentBy.DIGITAL_POST)
        except NotAllowed as refused:
            # What stands against it is on the page of the decision, with the letter that was taken.
            _log.warning("letter %s was taken, and its delivery is not recorded: %s", letter.key, refused.args[0])


def _decision(letter: QueuedLetter) -> Decision:
    return Sending.objects.select_related("decision__case__citizen").filter(letter=letter)[0].decision
