"""What the correction of a slip lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.slip_correction.content import SlipCorrectionLetter


def gaps(letter: SlipCorrectionLetter) -> Iterator[Gap]:
    if letter.decided_on > letter.on:
        yield Gap("letter_date", None)
