"""What a refusal to reopen a case lacks of what the law asks of a decision."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.reopening_refusal.content import ReopeningRefusalLetter


def gaps(letter: ReopeningRefusalLetter) -> Iterator[Gap]:
    if not letter.appeal.to.address:
        yield Gap("complaint_address", "FVL § 25, stk. 1")
    if letter.asked_on and letter.asked_on > letter.on:
        yield Gap("letter_date", None)
