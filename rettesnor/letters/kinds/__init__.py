"""Each kind of letter: its content, what the law still asks of one, and its template, in a folder of its name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rettesnor.letters.content import Letter
from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.annulment.content import AnnulmentLetter
from rettesnor.letters.kinds.annulment.gaps import gaps as annulment_gaps
from rettesnor.letters.kinds.carried_out.content import CarriedOutLetter
from rettesnor.letters.kinds.carried_out.gaps import gaps as carried_out_gaps
from rettesnor.letters.kinds.complaint_delay.content import ComplaintDelayLetter
from rettesnor.letters.kinds.complaint_delay.gaps import gaps as delay_gaps
from rettesnor.letters.kinds.complaint_forwarded.content import ComplaintForwardedLetter
from rettesnor.letters.kinds.complaint_forwarded.gaps import gaps as forwarded_gaps
from rettesnor.letters.kinds.complaint_receipt.content import ComplaintReceiptLetter
from rettesnor.letters.kinds.complaint_receipt.gaps import gaps as complaint_receipt_gaps
from rettesnor.letters.kinds.complaint_result.content import ComplaintResultLetter
from rettesnor.letters.kinds.complaint_result.gaps import gaps as result_gaps
from rettesnor.letters.kinds.deadline_notice.content import DeadlineLetter
from rettesnor.letters.kinds.deadline_notice.gaps import gaps as deadline_gaps
from rettesnor.letters.kinds.decision.content import DecisionLetter
from rettesnor.letters.kinds.decision.gaps import gaps as decision_gaps
from rettesnor.letters.kinds.hearing.content import HearingLetter
from rettesnor.letters.kinds.hearing.gaps import gaps as hearing_gaps
from rettesnor.letters.kinds.information_notice.content import InformationLetter
from rettesnor.letters.kinds.information_notice.gaps import gaps as information_gaps
from rettesnor.letters.kinds.receipt.content import ReceiptLetter
from rettesnor.letters.kinds.receipt.gaps import gaps as receipt_gaps
from rettesnor.letters.kinds.reopening_refusal.content import ReopeningRefusalLetter
from rettesnor.letters.kinds.reopening_refusal.gaps import gaps as reopening_gaps
from rettesnor.letters.kinds.slip_correction.content import SlipCorrectionLetter
from rettesnor.letters.kinds.slip_correction.gaps import gaps as slip_gaps


@dataclass(frozen=True)
class LetterKind:
    """`gaps` yields what a letter of the kind lacks beside what every letter must have."""

    content: type[Letter]
    gaps: Callable[[Any], Iterator[Gap]]

    @property
    def template(self) -> Path:
        return Path(__file__).parent / self.content.kind / "letter.typ"


KINDS: Mapping[str, LetterKind] = {
    kind.content.kind: kind
    for kind in (
        LetterKind(ReceiptLetter, receipt_gaps),
        LetterKind(InformationLetter, information_gaps),
        LetterKind(HearingLetter, hearing_gaps),
        LetterKind(DecisionLetter, decision_gaps),
        LetterKind(DeadlineLetter, deadline_gaps),
        LetterKind(ComplaintDelayLetter, delay_gaps),
        LetterKind(ComplaintForwardedLetter, forwarded_gaps),
        LetterKind(ComplaintReceiptLetter, complaint_receipt_gaps),
        LetterKind(ComplaintResultLetter, result_gaps),
        LetterKind(CarriedOutLetter, carried_out_gaps),
        LetterKind(AnnulmentLetter, annulment_gaps),
        LetterKind(SlipCorrectionLetter, slip_gaps),
        LetterKind(ReopeningRefusalLetter, reopening_gaps),
    )
}
