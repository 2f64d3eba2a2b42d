"""What a receipt lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.receipt.content import ReceiptLetter


def gaps(letter: ReceiptLetter) -> Iterator[Gap]:
    if letter.received_on > letter.on:
        yield Gap("letter_date", None)
    if letter.decision and letter.decision.day <= letter.received_on:
        yield Gap("decision_time", "RSL § 3, stk. 2")
    if not (letter.unit.phone or letter.unit.mail or letter.unit.address):
        yield Gap("reach", "FVL § 7, stk. 1")
