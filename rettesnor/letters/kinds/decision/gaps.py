"""What a decision letter lacks of what the law asks of a decision."""

from collections.abc import Iterator

from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds.decision.content import DecisionLetter, StatedHearing


def gaps(letter: DecisionLetter) -> Iterator[Gap]:
    """In the order of its pages."""
    yield from _content(letter)
    yield from _reasons(letter)
    yield from _hearing(letter)
    yield from _guidance(letter)


def _content(letter: DecisionLetter) -> Iterator[Gap]:
    if not letter.parts:
        yield Gap("parts", "SEL § 3, stk. 2")
    names = [part.part for part in letter.parts]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Gap("part_twice", None, name)
    outcomes = {part.outcome for part in letter.parts}
    overall = outcomes.pop() if len(outcomes) == 1 else "partly_granted"
    less_than_asked = overall == "granted" and letter.outcome == "partly_granted"
    if letter.parts and letter.outcome != overall and not less_than_asked:
        yield Gap("outcome_disagrees", None, f"{letter.outcome} ≠ {overall}")
    if letter.outcome != "rejected":
        if not letter.intervention:
            yield Gap("intervention", "SEL § 3, stk. 2")
        if not letter.purpose:
            yield Gap("purpose", "SEL § 3, stk. 2")


def _reasons(letter: DecisionLetter) -> Iterator[Gap]:
    full = letter.outcome == "granted"
    if not letter.provisions:
        yield Gap("provisions", None if full else "FVL § 24, stk. 1")
    cited = {provision.citation for provision in letter.provisions}
    for part in letter.parts:
        less = part.outcome != "granted"
        if not part.provisions:
            yield Gap("part_provisions", "FVL § 24, stk. 1" if less else None, part.part)
        for citation in part.provisions:
            if citation not in cited:
                yield Gap("provision_words", None, f"{part.part}: {citation}")
        if less and not part.reason:
            yield Gap("part_reason", "FVL §§ 22, 24", part.part)
    if not letter.reasons and not full:
        yield Gap("reasons", "FVL §§ 22, 24, stk. 1")
    if not letter.facts_relied_on and not full:
        yield Gap("facts", "FVL § 24, stk. 2")


def _hearing(letter: DecisionLetter) -> Iterator[Gap]:
    if letter.hearing is None and any(part.outcome != "granted" for part in letter.parts):
        yield Gap("hearing", "FVL § 19")
    if isinstance(letter.hearing, StatedHearing):
        held = letter.hearing
        if not held.sent_on < held.due_on:
            yield Gap("hearing_time", "FVL § 19, stk. 1")
        if held.answer is None and letter.on <= held.due_on:
            yield Gap("hearing_running", "FVL § 19, stk. 1")
        if (held.answer is None) != (held.answered_on is None):
            yield Gap("answer_date", None)


def _guidance(letter: DecisionLetter) -> Iterator[Gap]:
    if letter.appeal is None:
        yield Gap("appeal", None if letter.outcome == "granted" else "FVL § 25, stk. 1")
    elif not letter.appeal.to.address:
        yield Gap("complaint_address", "FVL § 25, stk. 1")
    for key in letter.needed_blocks():
        if letter.pay_order is None and "{pay_order}" in letter.blocks.get(key, ""):
            yield Gap("pay_order", None, key)
    if letter.received_on > letter.on:
        yield Gap("letter_date", None)
