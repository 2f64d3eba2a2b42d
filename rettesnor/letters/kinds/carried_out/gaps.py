"""What the letter that carries out another body's decision lacks."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.carried_out.content import CarriedOutLetter


def gaps(letter: CarriedOutLetter) -> Iterator[Gap]:
    if not letter.parts:
        yield Gap("parts", "SEL § 3, stk. 2")
    if letter.decided_on > letter.on:
        yield Gap("letter_date", None)
