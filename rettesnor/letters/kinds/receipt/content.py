"""The content of a receipt: the citizen is told that an application came, what happens now, and by when."""

from datetime import date

from rettesnor.letters.content import Letter, LetterContent, NonBlank, Passage
from rettesnor.rules.kinds.base import Offer
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class StatedTime(LetterContent):
    """The day a decision is due. `quote` is the sentence that promises it, None where the law alone sets it."""

    day: date
    quote: NonBlank | None = None


class ReceiptLetter(Letter):
    """A receipt of an application that was `received_on` a day.

    `decision` is None where nothing sets a day. `acknowledged` is the standard's own promise to send a receipt.
    """

    kind = "receipt"

    offer: Offer = "sheltered_employment"
    applied_for: NonBlank
    received_on: date
    decision: StatedTime | None = None
    acknowledged: NonBlank | None = None

    def passages(self) -> tuple[Passage, ...]:
        until = (
            Passage(block="receipt.deadline", sentences=tuple(filter(None, [self.decision.quote])))
            if self.decision
            else Passage(block="receipt.no_deadline")
        )
        promised = (Passage(block="receipt.promised", sentences=(self.acknowledged,)),) if self.acknowledged else ()
        return (
            Passage(block="receipt.received"),
            *promised,
            Passage(block="receipt.next"),
            until,
            Passage(block="receipt.help"),
        )

    def placeholders(self) -> dict[str, str]:
        values = {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "received_on": say_date(self.received_on, self.language),
        }
        return {**values, "decide_by": say_date(self.decision.day, self.language)} if self.decision else values
