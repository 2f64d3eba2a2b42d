"""What a decision letter lacks before the law lets it go out: all of it at once, each with its provision."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

from rettesnor.letters.decision import DecisionLetter, Hearing

# Ten digits that begin with a day (a replacement number: plus sixty) and a month, whatever stands between them.
_APART = r"[\s\u2010-\u2015\u2212-]{0,3}"
_DAY = rf"(?:[06]{_APART}[1-9]|[1278]{_APART}\d|[39]{_APART}[01])"
_MONTH = rf"(?:0{_APART}[1-9]|1{_APART}[0-2])"
_CPR = re.compile(rf"(?<!\d){_DAY}{_APART}{_MONTH}(?:{_APART}\d){{6}}(?!\d)")


@dataclass(frozen=True)
class Gap:
    """Something a letter must hold and doesn't: `what`, a msgid in English; `where` in the letter, if not all of it.

    `provision` is None where the demand is ours and not the law's.
    """

    what: str
    provision: str | None
    where: str = ""

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{self.what}{place}" + (f" [{self.provision}]" if self.provision else "")


class IncompleteLetterError(ValueError):
    """The letter can't be made; `gaps` holds everything it lacks."""

    def __init__(self, gaps: tuple[Gap, ...]) -> None:
        self.gaps = gaps
        super().__init__("the letter lacks: " + "; ".join(str(gap) for gap in gaps))


def gaps(letter: DecisionLetter) -> tuple[Gap, ...]:
    """Everything the letter lacks, in the order of its pages; empty when it may go out."""
    return (*_content(letter), *_reasons(letter), *_hearing(letter), *_guidance(letter), *_form(letter))


def _content(letter: DecisionLetter) -> Iterator[Gap]:
    if not letter.parts:
        yield Gap(_("the parts that are decided"), "SEL § 3, stk. 2")
    names = [part.part for part in letter.parts]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Gap(_("one outcome only for each part"), None, name)
    outcomes = {part.outcome for part in letter.parts}
    overall = outcomes.pop() if len(outcomes) == 1 else "partly_granted"
    less_than_asked = overall == "granted" and letter.outcome == "partly_granted"
    if letter.parts and letter.outcome != overall and not less_than_asked:
        yield Gap(_("an outcome that agrees with its parts"), None, f"{letter.outcome} ≠ {overall}")
    if letter.outcome != "refused":
        if not letter.intervention:
            yield Gap(_("the concrete intervention that is started"), "SEL § 3, stk. 2")
        if not letter.purpose:
            yield Gap(_("the purpose of the intervention"), "SEL § 3, stk. 2")


def _reasons(letter: DecisionLetter) -> Iterator[Gap]:
    full = letter.outcome == "granted"
    if not letter.provisions:
        yield Gap(_("the provision the decision rests on"), None if full else "FVL § 24, stk. 1")
    cited = {provision.citation for provision in letter.provisions}
    for part in letter.parts:
        less = part.outcome != "granted"
        if not part.provisions:
            yield Gap(_("the provision a part rests on"), "FVL § 24, stk. 1" if less else None, part.part)
        for citation in part.provisions:
            if citation not in cited:
                yield Gap(_("the words of a provision that a part cites"), None, f"{part.part}: {citation}")
        if less and not part.reason:
            yield Gap(_("the reason why a part is less than was asked for"), "FVL §§ 22, 24", part.part)
    if not letter.reasons:
        if not full:
            yield Gap(_("the main considerations"), "FVL §§ 22, 24, stk. 1")
        elif letter.standard and letter.standard.promises_reasons:
            yield Gap(_("the reasons that the standard promises for every decision"), None, letter.standard.title)
    if not letter.facts_relied_on and not full:
        yield Gap(_("the facts that were given weight"), "FVL § 24, stk. 2")


def _hearing(letter: DecisionLetter) -> Iterator[Gap]:
    if letter.hearing is None and any(part.outcome != "granted" for part in letter.parts):
        yield Gap(_("the hearing that was held, or why none was, with its provision"), "FVL § 19")
    if isinstance(letter.hearing, Hearing):
        held = letter.hearing
        if not held.sent_on < held.due_on:
            yield Gap(_("a hearing with time to answer"), "FVL § 19, stk. 1")
        if held.answer is None and letter.on <= held.due_on:
            yield Gap(_("an answer to the hearing, or a hearing deadline that has passed"), "FVL § 19, stk. 1")
        if (held.answer is None) != (held.answered_on is None):
            yield Gap(_("an answer to the hearing together with its date"), None)


def _guidance(letter: DecisionLetter) -> Iterator[Gap]:
    if letter.appeal is None:
        yield Gap(_("the appeal guidance"), None if letter.outcome == "granted" else "FVL § 25, stk. 1")
    elif not letter.appeal.to.address:
        yield Gap(_("the address that complaints go to"), "FVL § 25, stk. 1")
    for key in letter.needed_blocks():
        if key not in letter.blocks:
            yield Gap(_("a text block"), None, key)
        elif letter.pay_order is None and "{pay_order}" in letter.blocks[key]:
            yield Gap(_("the order that pay and transport follow"), None, key)


def _form(letter: DecisionLetter) -> Iterator[Gap]:
    if letter.signature is None:
        yield Gap(_("who sends the letter"), "FVL § 32 b, stk. 1")
    if letter.received_on > letter.on:
        yield Gap(_("a letter date that is not before the application"), None)
    if _CPR.search(letter.model_dump_json(exclude={"provisions"}).replace("\\n", " ")):
        yield Gap(_("a letter without a CPR number in it"), None)
