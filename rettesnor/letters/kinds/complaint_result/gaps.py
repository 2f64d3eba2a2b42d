"""What the result of a reassessment lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.complaint_result.content import ComplaintResultLetter


def gaps(letter: ComplaintResultLetter) -> Iterator[Gap]:
    if letter.complained_on > letter.on:
        yield Gap("letter_date", None)
