"""What a hearing letter lacks of what the law asks of it."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.hearing.content import HearingLetter


def gaps(letter: HearingLetter) -> Iterator[Gap]:
    if not letter.facts and not letter.draft:
        yield Gap("heard_facts", "FVL § 19, stk. 1")
    if not letter.leads_to:
        yield Gap("leads_to", "FVL § 19, stk. 1")
    if not letter.on < letter.due_on:
        yield Gap("time_to_answer", "FVL § 19, stk. 1")
