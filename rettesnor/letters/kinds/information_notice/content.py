"""The content of a notice of what is missing (RSL § 12): what, why, what follows, and until when it can come."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class InformationLetter(Letter):
    """`missing` are the facts by their names, `why` what they are needed for."""

    kind = "information_notice"

    applied_for: NonBlank
    received_on: date
    missing: tuple[NonBlank, ...] = ()
    why: NonBlank | None = None
    due_on: date

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="information_notice.missing", items=self.missing),
            Passage(block="information_notice.why", typed=self.why),
            Passage(block="information_notice.until"),
            Passage(block="information_notice.without"),
            Passage(block="information_notice.others"),
            Passage(block="information_notice.changes"),
            Passage(block="information_notice.help"),
        )

    def placeholders(self) -> dict[str, str]:
        return {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "received_on": say_date(self.received_on, self.language),
            "due_on": say_date(self.due_on, self.language),
        }
