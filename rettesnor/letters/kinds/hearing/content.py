"""The content of a hearing letter (FVL § 19): what may count against the citizen, and how and by when to answer."""

from datetime import date

from rettesnor.letters.content import Letter, LetterContent, NonBlank, Passage, StatedFact
from rettesnor.letters.kinds.decision.content import Part, PartOutcome
from rettesnor.rules.kinds.base import Offer
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date


class AnnexedDraft(LetterContent):
    """The draft decision that the citizen is heard over, as far as it is written."""

    outcome: PartOutcome
    decision_sentence: NonBlank | None = None
    parts: tuple[Part, ...]
    reasons: tuple[NonBlank, ...] = ()


class HearingLetter(Letter):
    """`facts` are those that may count against the citizen, `leads_to` what the caseworker says they may mean.

    `earlier_on`: the day of the decision whose grant may be changed or ended; None where an application is dealt with.
    `time_because`: why the time to answer is another than usual.
    """

    kind = "hearing"

    offer: Offer = "sheltered_employment"
    applied_for: NonBlank
    received_on: date
    facts: tuple[StatedFact, ...] = ()
    leads_to: NonBlank | None = None
    due_on: date
    time_because: NonBlank | None = None
    draft: AnnexedDraft | None = None
    earlier_on: date | None = None

    def passages(self) -> tuple[Passage, ...]:
        time = (Passage(block="hear.time", typed=self.time_because),) if self.time_because else ()
        annexed = (Passage(block="hear.draft"),) if self.draft else ()
        return (
            Passage(block="hear.why.revision" if self.earlier_on else "hear.why"),
            Passage(block="hear.facts", facts=self.facts),
            Passage(block="hear.leads_to", typed=self.leads_to),
            *annexed,
            Passage(block="hear.answer"),
            *time,
            Passage(block="hear.more_time"),
            Passage(block="hear.no_answer"),
            Passage(block="rights.companion"),
        )

    def placeholders(self) -> dict[str, str]:
        return {
            **super().placeholders(),
            "applied_for": in_a_sentence(self.applied_for),
            "received_on": say_date(self.received_on, self.language),
            "earlier_on": say_date(self.earlier_on, self.language) if self.earlier_on else "…",
            "due_on": say_date(self.due_on, self.language),
        }
