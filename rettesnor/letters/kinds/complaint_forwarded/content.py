"""The content of the letter that a complaint is sent on, with a copy of what was sent (RSL § 66, BEK 861/2025 § 11)."""

from typing import Literal

from rettesnor.letters.about_complaint import LetterAboutComplaint
from rettesnor.letters.content import NonBlank, Passage


class ComplaintForwardedLetter(LetterAboutComplaint):
    """`because`: we maintain the decision, some was given and the citizen maintains the rest, or it came late.

    `remark` is what the body is told of the day the complaint came, where that is late or doubtful.
    """

    kind = "complaint_forwarded"

    because: Literal["maintained", "partial", "late"]
    said: NonBlank
    remark: NonBlank | None = None

    def passages(self) -> tuple[Passage, ...]:
        remark = (Passage(block="complaint_forwarded.remark", typed=self.remark),) if self.remark else ()
        return (
            Passage(block="complaint_forwarded.sent", typed=self.said),
            Passage(block=f"complaint_forwarded.{self.because}"),
            *remark,
            Passage(block="complaint_forwarded.next"),
            Passage(block="rights.companion"),
        )
