"""What an annulment lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.annulment.content import AnnulmentLetter


def gaps(letter: AnnulmentLetter) -> Iterator[Gap]:
    if not letter.appeal.to.address:
        yield Gap("complaint_address", "FVL § 25, stk. 1")
    if letter.decided_on > letter.on:
        yield Gap("letter_date", None)
