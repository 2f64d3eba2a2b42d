"""Something a letter lacks before the law lets it go out, by its code, and what each code is called."""

from collections.abc import Mapping
from dataclasses import dataclass


def _(msgid: str) -> str:
    """Marks a msgid for translation. Django's own mark asks for settings, which making a letter doesn't need."""
    return msgid


WORDS: Mapping[str, str] = {
    "parts": _("the parts that are decided"),
    "part_twice": _("one outcome only for each part"),
    "outcome_disagrees": _("an outcome that agrees with its parts"),
    "intervention": _("the concrete intervention that is started"),
    "purpose": _("the purpose of the intervention"),
    "provisions": _("the provision the decision rests on"),
    "part_provisions": _("the provision a part rests on"),
    "provision_words": _("the words of a provision that a part cites"),
    "part_reason": _("the reason why a part is less than was asked for"),
    "reasons": _("the main considerations"),
    "promised_reasons": _("the reasons that the standard promises for every decision"),
    "facts": _("the facts that were given weight"),
    "hearing": _("the hearing that was held, or why none was, with its provision"),
    "hearing_time": _("a hearing with time to answer"),
    "hearing_running": _("an answer to the hearing, or a hearing deadline that has passed"),
    "answer_date": _("an answer to the hearing together with its date"),
    "appeal": _("the appeal guidance"),
    "complaint_address": _("the address that complaints go to"),
    "text_block": _("a text block"),
    "text_block_unfit": _("a text block that fits the letter"),
    "pay_order": _("the order that pay and transport follow"),
    "sender": _("who sends the letter"),
    "letter_date": _("a letter date that is not before the application"),
    "cpr_in_letter": _("a letter without a CPR number in it"),
    "decision_time": _("a day for the decision that is later than the application"),
    "reach": _("how to reach whoever sends the letter"),
    "missing_facts": _("which information is missing"),
    "missing_why": _("why the information is needed"),
    "time_to_answer": _("time to answer"),
    "heard_facts": _("the facts that may count against the citizen, or the draft decision"),
    "leads_to": _("what the facts may lead to"),
    "late_why": _("why the decision is late"),
    "expected_later": _("a day for the decision that is later than the one the citizen was told"),
    "finished_later": _("a day to come on which the reassessment is finished"),
    "target_group": _("whether the citizen is in the target group"),
    "goals": _("the goals of the intervention"),
    "follow_up": _("when the case is followed up on"),
}
"""What each gap is called, by its code; the last ones are what a standard or the law promises that a decision says."""


@dataclass(frozen=True)
class Gap:
    """Something a letter must hold and doesn't, by its code; `where` in the letter, if not all of it.

    `provision` is None where the demand is ours and not the law's.
    """

    code: str
    provision: str | None
    where: str = ""

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{WORDS[self.code]}{place}" + (f" [{self.provision}]" if self.provision else "")


class IncompleteLetterError(ValueError):
    """The letter can't be made; `gaps` holds everything it lacks."""

    def __init__(self, gaps: tuple[Gap, ...]) -> None:
        self.gaps = gaps
        super().__init__("the letter lacks: " + "; ".join(str(gap) for gap in gaps))
