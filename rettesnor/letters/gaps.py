"""What a letter lacks before the law lets it go out: all of it at once, each with its provision."""

from collections.abc import Iterator

from rettesnor.letters.blocks import TextBlockError, check_text
from rettesnor.letters.content import Letter
from rettesnor.letters.gap import Gap
from rettesnor.letters.kinds import KINDS
from rettesnor.letters.page import texts_of
from rettesnor.text.cleaning import cleaned
from rettesnor.text.personal_numbers import holds_personal_number


def gaps(letter: Letter) -> tuple[Gap, ...]:
    """Everything the letter lacks, its own kind's first; empty when it may go out."""
    return (*KINDS[letter.kind].gaps(letter), *_texts(letter), *_form(letter))


def _texts(letter: Letter) -> Iterator[Gap]:
    for key in letter.needed_blocks():
        if key not in letter.blocks:
            yield Gap("text_block", None, key)
        elif not _fits(key, letter.blocks[key]):
            yield Gap("text_block_unfit", None, key)


def _fits(key: str, text: str) -> bool:
    """Whether a text written under earlier rules keeps today's."""
    try:
        check_text(key, text)
    except TextBlockError:
        return False
    return True


def _form(letter: Letter) -> Iterator[Gap]:
    if letter.signature is None:
        yield Gap("sender", "FVL § 32 b, stk. 1")
    if any(holds_personal_number(cleaned(text)) for text in texts_of(letter.model_dump(exclude={"provisions"}))):
        yield Gap("cpr_in_letter", None)
