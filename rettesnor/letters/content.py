"""What every letter holds, whatever it is about. Each kind of letter adds its own in `kinds/<kind>/content.py`."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from rettesnor.text.cleaning import one_line


def _seen(text: str) -> str:
    if not one_line(text):
        raise ValueError("nothing of the text would be seen")
    return text


NonBlank = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_seen)]
LetterLanguage = Literal["da"]
Mark = Literal["UDKAST", "PRØVESAG"]


class LetterContent(BaseModel):
    """A frozen value that accepts nothing it doesn't know."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Letterhead(LetterContent):
    """The municipality at the top of the first page."""

    name: NonBlank
    address: tuple[NonBlank, ...]
    contact: tuple[NonBlank, ...] = ()


class Unit(LetterContent):
    """An office of the municipality that the citizen can reach."""

    name: NonBlank
    address: tuple[NonBlank, ...]
    phone: NonBlank | None = None
    mail: NonBlank | None = None


class Recipient(LetterContent):
    """Whom the letter is sent to. No CPR number: the address in the window must not carry one."""

    name: NonBlank
    address: tuple[NonBlank, ...]


class StatedFact(LetterContent):
    """A fact given weight: what was taken to be true, who said so and when (FVL § 24 stk. 2).

    `decisive`: a decision gives less than was asked for because of it.
    """

    label: NonBlank
    value: NonBlank
    source: NonBlank
    on: date
    decisive: bool = True


class Signature(LetterContent):
    """Who sends the letter (FVL § 32 b)."""

    name: NonBlank
    title: NonBlank


class Passage(LetterContent):
    """A place in a letter: its text block, and what of the case stands after it.

    `typed` is what somebody wrote for this letter, `sentences` are the standard's own. `unit` is whom a complaint is
    given to.
    """

    block: str
    typed: str | None = None
    items: tuple[str, ...] = ()
    facts: tuple[StatedFact, ...] = ()
    sentences: tuple[str, ...] = ()
    unit: Unit | None = None


class Letter(LetterContent):
    """A letter to a citizen. `mark` prints UDKAST or PRØVESAG across each page.

    `to_confirm` is printed on a letter marked UDKAST alone: what the municipality has yet to confirm about itself.
    `blocks` holds the unfilled text blocks by key; `needed_blocks` says which ones this letter uses.
    """

    kind: ClassVar[str]
    """The name of its folder in `kinds`."""

    language: LetterLanguage = "da"
    mark: Mark | None = None
    letterhead: Letterhead
    unit: Unit
    on: date
    recipient: Recipient
    case_reference: NonBlank
    signature: Signature | None = None
    to_confirm: tuple[NonBlank, ...] = ()
    blocks: dict[str, str] = {}

    def with_blocks(self, blocks: Mapping[str, str]) -> Self:
        """The same letter with those of `blocks` (text by key) that it uses."""
        return self.model_copy(update={"blocks": {key: blocks[key] for key in self.needed_blocks() if key in blocks}})

    def needed_blocks(self) -> tuple[str, ...]:
        """Keys of the text blocks this letter prints, in the order they are printed."""
        return (*(passage.block for passage in self.passages()), "contact.case")

    def passages(self) -> tuple[Passage, ...]:
        """What stands in the letter, from top to bottom; nothing where its template says so itself."""
        return ()

    def placeholders(self) -> dict[str, str]:
        """The value of each placeholder that this letter's blocks may hold."""
        return {"unit": self.unit.name}
