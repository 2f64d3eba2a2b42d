"""The content of a notice of what is missing (RSL § 12): what, why, what follows, and until when it can come."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class InformationLetter(Letter):
    """`missing` are the facts by their names, `why` what they are needed for.

    `time_because`: why the time to answer is another than usual.
    """

    kind = "information_notice"

    applied_for: NonBlank
    received_on: date
    missing: tuple[NonBlank, ...] = ()
    why: NonBlank | None = None
    due_on: date
    time_because: NonBlank | None = None

    def passages(self) -> tuple[Passage, ...]:
        time = (Passage(block="information_notice.time", typed=self.time_because),) if self.time_because else ()
        return (
            Passage(block="information_notice.missing", items=self.missing),
            Passage(block="information_notice.why", typed=self.why),
            Passage(block="information_notice.until"),
            *time,
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
