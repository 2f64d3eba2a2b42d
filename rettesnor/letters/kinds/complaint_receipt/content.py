"""The content of a complaint's receipt: that it came, what happens with it now, and by when."""

from datetime import date

from rettesnor.letters.about_complaint import LetterAboutComplaint
from rettesnor.letters.content import NonBlank, Passage
from rettesnor.wording.formats import say_date


class ComplaintReceiptLetter(LetterAboutComplaint):
    """`answer_by` is when it is reassessed or sent on. `late`: it is sent on at once, without being reassessed.

    `said` is what somebody adds to this letter.
    """

    kind = "complaint_receipt"

    late: bool = False
    answer_by: date | None = None
    said: NonBlank | None = None

    def passages(self) -> tuple[Passage, ...]:
        until = "late" if self.late else "deadline" if self.answer_by else "at_once"
        return (
            Passage(block="complaint_receipt.received", typed=self.said),
            Passage(block=f"complaint_receipt.{until}"),
            Passage(block="rights.companion"),
        )

    def placeholders(self) -> dict[str, str]:
        values = super().placeholders()
        return {**values, "answer_by": say_date(self.answer_by, self.language)} if self.answer_by else values
