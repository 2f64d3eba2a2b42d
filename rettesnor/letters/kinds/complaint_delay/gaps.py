"""What the letter that a reassessment takes longer lacks of what the law asks of it."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.complaint_delay.content import ComplaintDelayLetter


def gaps(letter: ComplaintDelayLetter) -> Iterator[Gap]:
    if letter.expected_on <= letter.on:
        yield Gap("finished_later", "BEK 861 § 11, stk. 2")
