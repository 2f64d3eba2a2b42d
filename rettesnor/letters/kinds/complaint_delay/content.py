"""The content of the letter that a reassessment takes longer, since more is needed (BEK 861/2025 § 11, stk. 2)."""

from datetime import date

from rettesnor.letters.about_complaint import LetterAboutComplaint
from rettesnor.letters.content import NonBlank, Passage
from rettesnor.wording.formats import say_date


class ComplaintDelayLetter(LetterAboutComplaint):
    """`said` is what is needed; `expected_on` when the reassessment can be expected to be finished."""

    kind = "complaint_delay"

    expected_on: date
    said: NonBlank

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="complaint_delay.longer"),
            Passage(block="complaint_delay.why", typed=self.said),
            Passage(block="complaint_delay.expected"),
            Passage(block="rights.companion"),
        )

    def placeholders(self) -> dict[str, str]:
        return {**super().placeholders(), "expected_on": say_date(self.expected_on, self.language)}
