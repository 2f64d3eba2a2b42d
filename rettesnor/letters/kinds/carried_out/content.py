"""The content of the letter that carries out what the complaints body changed: whose decision it is, and what it gives.

It holds no guidance on complaining of our own, since the decision is not ours.
"""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.letters.kinds.decision.content import Part, PartOutcome
from rettesnor.rules.kinds.base import Offer
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class CarriedOutLetter(Letter):
    """`body` changed on `decided_on` what we decided on `earlier_on`; the rest is what the citizen has by that."""

    kind = "carried_out"

    offer: Offer = "sheltered_employment"
    applied_for: NonBlank
    received_on: date
    body: NonBlank
    decided_on: date
    earlier_on: date
    outcome: PartOutcome
    decision_sentence: NonBlank
    parts: tuple[Part, ...]
    intervention: NonBlank | None = None
    purpose: NonBlank | None = None
    goals: tuple[NonBlank, ...] = ()
    reasons: tuple[NonBlank, ...] = ()

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="carried_out.whose"),
            Passage(block="carried_out.appeal"),
            Passage(block="rights.companion"),
        )

    def placeholders(self) -> dict[str, str]:
        return {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "body": self.body,
            "decided_on": say_date(self.decided_on, self.language),
            "earlier_on": say_date(self.earlier_on, self.language),
        }
