"""No letter shows a CPR number, whoever wrote it and wherever in the case: its place says that one is left out.

What was written stays whole on the case.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from rettesnor.letters.content import Letter
from rettesnor.letters.page import texts_of
from rettesnor.text.cleaning import cleaned
from rettesnor.text.personal_numbers import Masked, without_personal_numbers


def _(msgid: str) -> str:
    """Marks a msgid for translation. Django's own mark asks for settings, which making a letter doesn't need."""
    return msgid


LEFT_OUT = "(et CPR-nummer er udeladt)"

TYPED: Mapping[str, str] = {
    "recipient": _("the name and the address"),
    "applied_for": _("what is applied for"),
    "decision_sentence": _("the sentence that says what is decided"),
    "parts": _("the parts of the decision"),
    "intervention": _("the concrete intervention that is started"),
    "purpose": _("the purpose of the intervention"),
    "goals": _("the goals of the intervention"),
    "reasons": _("the reasons"),
    "facts_relied_on": _("the facts and their sources"),
    "standard": _("the rules of the standard that are set aside"),
    "hearing": _("the hearing"),
    "notices": _("what the citizen was told is missing"),
    "revision": _("the day it takes effect, and why"),
    "next_steps": _("what happens now"),
    "acknowledged": _("the standard's promise of a receipt"),
    "missing": _("what is missing"),
    "why": _("why, in the letter"),
    "facts": _("the facts the citizen is heard over"),
    "leads_to": _("what the facts may lead to"),
    "time_because": _("why the time to answer is another than usual"),
    "said": _("what is typed in the letter"),
    "remark": _("the remark to Ankestyrelsen"),
    "before": _("the words as they stand"),
    "after": _("the words as they were meant"),
    "draft": _("the draft decision"),
}
"""The fields of a letter that are made of what somebody typed in the case, and what each is called."""


def left_out(text: str) -> Masked:
    """The text as letters tell it, and how many numbers that leaves out; as it was written where that is none."""
    masked = without_personal_numbers(cleaned(text), instead=LEFT_OUT)
    return masked if masked.numbers else Masked(text, 0)


AnyLetter = TypeVar("AnyLetter", bound=Letter)


def without_numbers(letter: AnyLetter) -> AnyLetter:
    """The letter with `LEFT_OUT` for each number in its typed texts that may be a CPR number."""
    content = letter.model_dump()
    return type(letter).model_validate(
        {name: _without(value) if name in TYPED else value for name, value in content.items()}
    )


def places_left_out(letter: Letter) -> tuple[str, ...]:
    """The fields, by their names in `TYPED`, in which the letter leaves a number out."""
    content = letter.model_dump(include=set(TYPED))
    return tuple(name for name in TYPED if any(LEFT_OUT in text for text in texts_of(content.get(name))))


def _without(value: Any) -> Any:
    match value:
        case str():
            return left_out(value).text
        case dict():
            return {name: _without(item) for name, item in value.items()}
        case tuple():
            return tuple(_without(item) for item in value)
        case _:
            return value
