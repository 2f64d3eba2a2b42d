"""The content of the letter that tells what a reassessment came to (RSL § 66), and what follows from it."""

from typing import Literal

from rettesnor.letters.about_complaint import LetterAboutComplaint
from rettesnor.letters.content import NonBlank, Passage


class ComplaintResultLetter(LetterAboutComplaint):
    """`result`: the citizen is right in all of it, in some, or in none; `reasons` are those of the reassessment."""

    kind = "complaint_result"

    result: Literal["full", "partial", "none"]
    reasons: NonBlank
    said: NonBlank | None = None

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block=f"complaint_result.{self.result}", typed=self.said),
            Passage(block="complaint_result.why", typed=self.reasons),
            Passage(block="rights.companion"),
        )
