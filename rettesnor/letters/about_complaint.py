"""What every letter about a complaint holds, whichever of them it is."""

from datetime import date

from rettesnor.letters.content import Letter, NonBlank
from rettesnor.text.sentence import in_a_sentence
from rettesnor.wording.formats import say_date

_REFUSED = "ikke at genoptage din sag"


class LetterAboutComplaint(Letter):
    """About the complaint of `complained_on` over what was decided on `decided_on`; `body` is who decides it last.

    `refused_reopening`: what was decided then is not to take the case up anew. `order` is the order on complaints, as a
    sentence names it.
    """

    applied_for: NonBlank
    received_on: date
    decided_on: date
    complained_on: date
    body: NonBlank
    order: NonBlank
    refused_reopening: bool = False

    def placeholders(self) -> dict[str, str]:
        return {
            **super().placeholders(),
            "applied_for": _REFUSED if self.refused_reopening else in_a_sentence(self.applied_for),
            "decided_on": say_date(self.decided_on, self.language),
            "complained_on": say_date(self.complained_on, self.language),
            "body": self.body,
            "complaint_order": self.order,
        }
