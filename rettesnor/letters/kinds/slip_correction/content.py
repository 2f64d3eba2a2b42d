"""The content of the correction of a slip: what stood in a decision, what was meant, and that nothing else changes."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class SlipCorrectionLetter(Letter):
    """The words of the decision of `decided_on` as they stood `before` and were meant, `after`; `why` that is plain."""

    kind = "slip_correction"

    applied_for: NonBlank
    received_on: date
    decided_on: date
    before: NonBlank
    after: NonBlank
    why: NonBlank

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="slip_correction.stood", sentences=(self.before,)),
            Passage(block="slip_correction.meant", sentences=(self.after,)),
            Passage(block="slip_correction.why", typed=self.why),
            Passage(block="slip_correction.stays"),
        )

    def placeholders(self) -> dict[str, str]:
        return {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "decided_on": say_date(self.decided_on, self.language),
        }
