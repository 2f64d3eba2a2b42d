"""What a notice of missing information lacks of what the law asks of it."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.information_notice.content import InformationLetter


def gaps(letter: InformationLetter) -> Iterator[Gap]:
    if not letter.missing:
        yield Gap("missing_facts", "RSL § 12")
    if not letter.why:
        yield Gap("missing_why", "RSL § 12")
    if not letter.on < letter.due_on:
        yield Gap("time_to_answer", "RSL § 12")
