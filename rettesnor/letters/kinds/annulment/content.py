"""The content of an annulment: that a decision counts for nothing, why, what holds instead, and how to complain."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.letters.kinds.decision.content import Appeal
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class AnnulmentLetter(Letter):
    """The decision of `decided_on` is annulled for the citizen's benefit.

    `holds_again` is the day of the one before it, None where there is none: then the case is decided anew. What
    benefits the citizen need not be all that the citizen wants, so the letter says how to complain (FVL § 25).
    """

    kind = "annulment"

    applied_for: NonBlank
    received_on: date
    decided_on: date
    why: NonBlank
    holds_again: date | None = None
    appeal: Appeal

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="annulment.annulled"),
            Passage(block="annulment.why", typed=self.why),
            Passage(block="annulment.earlier" if self.holds_again else "annulment.anew"),
            Passage(block="annulment.appeal", unit=self.appeal.to),
            Passage(block="rights.companion"),
        )

    def placeholders(self) -> dict[str, str]:
        values = {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "decided_on": say_date(self.decided_on, self.language),
            **self.appeal.placeholders(),
        }
        return {**values, "holds_again": say_date(self.holds_again, self.language)} if self.holds_again else values
