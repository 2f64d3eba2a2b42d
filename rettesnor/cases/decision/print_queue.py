"""The letters to be printed and posted in each municipality: each has a queue of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch

from rettesnor.accounts.capabilities import Capability, municipalities_where
from rettesnor.audit.actor import Actor
from rettesnor.cases.models import Case, Decision
from rettesnor.law.receipt import DeliveryChannel
from rettesnor.letters.kinds.decision.stored import stored_letter
from rettesnor.letters.outbox.queue import unfinished


@dataclass(frozen=True)
class ToPrint:
    """A letter to be printed and posted. Its address stands in the letter alone.

    `earlier_address`: the citizen has moved since it was issued, and it shows the address of then.
    """

    case: Case
    decision: Decision
    since: datetime
    earlier_address: bool


def print_queues(by: Actor) -> Mapping[str, list[ToPrint]]:
    """By the code of each municipality where the actor may deliver letters, those that have waited longest first."""
    codes = sorted(municipalities_where(by, Capability.DELIVER))
    decisions = Decision.objects.defer("basis", "blocks", "pdf").select_related("case__citizen")
    waiting = unfinished().filter(municipality__in=codes, channel=DeliveryChannel.LETTER).defer("pdf")
    queues: dict[str, list[ToPrint]] = {code: [] for code in codes}
    for letter in waiting.prefetch_related(Prefetch("sendings__decision", decisions)):
        for sending in list(letter.sendings.all())[-1:]:
            decision, case = sending.decision, sending.decision.case
            queues[letter.municipality].append(ToPrint(case, decision, sending.at, has_earlier_address(decision)))
    return queues


def has_earlier_address(decision: Decision) -> bool:
    """Whether the letter of the decision shows another address than the citizen has now."""
    return stored_letter(decision.letter).address != tuple(decision.case.citizen.address)
