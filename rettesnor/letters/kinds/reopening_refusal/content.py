"""The content of a refusal to reopen a case: a decision, with its reasons and how to complain about it."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.letters.kinds.decision.content import Appeal
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class ReopeningRefusalLetter(Letter):
    """The citizen asked on `asked_on` for what was decided on `decided_on` to be looked at anew; `why` it is not.

    `asked_on` is None as long as nobody has said the day.
    """

    kind = "reopening_refusal"

    applied_for: NonBlank
    received_on: date
    decided_on: date
    asked_on: date | None
    why: NonBlank
    appeal: Appeal

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="reopening_refusal.decided"),
            Passage(block="reopening_refusal.why", typed=self.why),
            Passage(block="reopening_refusal.rule"),
            Passage(block="appeal.how", unit=self.appeal.to),
            Passage(block="appeal.reassessment"),
            Passage(block="appeal.limits"),
            Passage(block="rights.companion"),
        )

    def placeholders(self) -> dict[str, str]:
        return {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "decided_on": say_date(self.decided_on, self.language),
            "asked_on": say_date(self.asked_on, self.language) if self.asked_on else "…",
            **self.appeal.placeholders(),
        }
