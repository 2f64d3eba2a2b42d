"""A text from outside as a letter quotes it, and what the caseworker is told about the difference."""

from dataclasses import dataclass

from rettesnor.letters.left_out import left_out
from rettesnor.letters.signs import unprintable
from rettesnor.text.cleaning import cleaned
from rettesnor.text.excerpt import excerpt

LONGEST = 2500
"""Signs of an answer that a letter quotes; of a longer one it quotes the beginning."""


@dataclass(frozen=True)
class Quotation:
    """The words of the letter, and how they differ from what was written.

    `personal_numbers` counts the masked CPR numbers, `signs` names those the letter tells by name; `shortened` where
    only the beginning is quoted. What was written stays whole on the case.
    """

    text: str
    personal_numbers: int
    signs: tuple[str, ...]
    shortened: bool

    @property
    def differs(self) -> bool:
        """Whether there is something to tell the caseworker."""
        return bool(self.personal_numbers or self.signs or self.shortened)


def quotation(written: str, *, most: int = LONGEST) -> Quotation:
    """What a letter quotes of the text."""
    masked = left_out(cleaned(written))
    quoted = excerpt(masked.text, most)
    return Quotation(quoted, masked.numbers, unprintable(quoted), quoted != masked.text)
