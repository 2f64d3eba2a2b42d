"""What the letter that a complaint is sent on lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.complaint_forwarded.content import ComplaintForwardedLetter


def gaps(letter: ComplaintForwardedLetter) -> Iterator[Gap]:
    if letter.complained_on > letter.on:
        yield Gap("letter_date", None)
