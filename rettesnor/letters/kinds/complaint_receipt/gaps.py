"""What a complaint's receipt lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.complaint_receipt.content import ComplaintReceiptLetter


def gaps(letter: ComplaintReceiptLetter) -> Iterator[Gap]:
    if letter.complained_on > letter.on:
        yield Gap("letter_date", None)
