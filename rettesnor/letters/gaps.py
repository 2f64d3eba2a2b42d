"""What a decision letter lacks before the law lets it go out: all of it at once, each with its provision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rettesnor.letters.blocks import TextBlockError, check_text
from rettesnor.letters.decision import DecisionLetter, StatedHearing
from rettesnor.letters.page import texts_of
from rettesnor.text.cleaning import cleaned
from rettesnor.text.personal_numbers import holds_personal_number


def _(msgid: str) -> str:
    """Marks a msgid for translation. Django's own mark asks for settings, which making a letter doesn't need."""
    return msgid


WORDS: Mapping[str, str] = {
    "parts": _("the parts that are decided"),
    "part_twice": _("one outcome only for each part"),
    "outcome_disagrees": _("an outcome that agrees with its parts"),
    "intervention": _("the concrete intervention that is started"),
    "purpose": _("the purpose of the intervention"),
    "provisions": _("the provision the decision rests on"),
    "part_provisions": _("the provision a part rests on"),
    "provision_words": _("the words of a provision that a part cites"),
    "part_reason": _("the reason why a part is less than was asked for"),
    "reasons": _("the main considerations"),
    "promised_reasons": _("the reasons that the standard promises for every decision"),
    "facts": _("the facts that were given weight"),
    "hearing": _("the hearing that was held, or why none was, with its provision"),
    "hearing_time": _("a hearing with time to answer"),
    "hearing_running": _("an answer to the hearing, or a hearing deadline that has passed"),
    "answer_date": _("an answer to the hearing together with its date"),
    "appeal": _("the appeal guidance"),
    "complaint_address": _("the address that complaints go to"),
    "text_block": _("a text block"),
    "text_block_unfit": _("a text block that fits the letter"),
    "pay_order": _("the order that pay and transport follow"),
    "sender": _("who sends the letter"),
    "letter_date": _("a letter date that is not before the application"),
    "cpr_in_letter": _("a letter without a CPR number in it"),
    "target_group": _("whether the citizen is in the target group"),
    "goals": _("the goals of the intervention"),
    "follow_up": _("when the case is followed up on"),
}
"""What each gap is called, by its code; the last ones are what a standard or the law promises that a decision says."""


@dataclass(frozen=True)
class Gap:
    """Something a letter must hold and doesn't, by its code; `where` in the letter, if not all of it.

    `provision` is None where the demand is ours and not the law's.
    """

    code: str
    provision: str | None
    where: str = ""

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{WORDS[self.code]}{place}" + (f" [{self.provision}]" if self.provision else "")


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
        if key not in letter.blocks:
            yield Gap("text_block", None, key)
        elif not _fits(key, letter.blocks[key]):
            yield Gap("text_block_unfit", None, key)
        elif letter.pay_order is None and "{pay_order}" in letter.blocks[key]:
            yield Gap("pay_order", None, key)


def _fits(key: str, text: str) -> bool:
    """Whether a text written under earlier rules keeps today's."""
    try:
        check_text(key, text)
    except TextBlockError:
        return False
    return True


def _form(letter: DecisionLetter) -> Iterator[Gap]:
    if letter.signature is None:
        yield Gap("sender", "FVL § 32 b, stk. 1")
    if letter.received_on > letter.on:
        yield Gap("letter_date", None)
    if any(holds_personal_number(cleaned(text)) for text in texts_of(letter.model_dump(exclude={"provisions"}))):
        yield Gap("cpr_in_letter", None)
