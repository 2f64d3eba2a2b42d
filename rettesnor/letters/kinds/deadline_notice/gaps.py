"""What a deadline notice lacks of what the law asks of it."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.deadline_notice.content import DeadlineLetter

RSL_3 = "RSL § 3, stk. 2"


def gaps(letter: DeadlineLetter) -> Iterator[Gap]:
    if not letter.why:
        yield Gap("late_why", RSL_3)
    if letter.expected_on and letter.expected_on <= max(letter.promised_on, letter.on):
        yield Gap("expected_later", RSL_3)
