"""The content of a deadline notice (RSL § 3, stk. 2): why there is no decision yet, and when one can be expected."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank, Passage
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class DeadlineLetter(Letter):
    """`promised_on` is the day the citizen was told last. `expected_on` is None where no day can be given yet."""

    kind = "deadline_notice"

    applied_for: NonBlank
    received_on: date
    promised_on: date
    expected_on: date | None = None
    why: NonBlank | None = None

    def passages(self) -> tuple[Passage, ...]:
        return (
            Passage(block="deadline_notice.late"),
            Passage(block="deadline_notice.why", typed=self.why),
            Passage(block="deadline_notice.expected" if self.expected_on else "deadline_notice.unknown"),
            Passage(block="deadline_notice.help"),
        )

    def placeholders(self) -> dict[str, str]:
        values = {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "received_on": say_date(self.received_on, self.language),
            "promised_on": say_date(self.promised_on, self.language),
        }
        return {**values, "expected_on": say_date(self.expected_on, self.language)} if self.expected_on else values
