"""How heavy a letter is to read: its own words, without what it quotes."""

import re
from collections.abc import Iterator
from typing import Any

from rettesnor.letters.blocks import filled
from rettesnor.letters.content import Letter
from rettesnor.letters.page import texts_of
from rettesnor.text.lix import lix
from rettesnor.text.paragraphs import Listing, paragraphs

_OWN = frozenset(
    (
        "blocks", "decision_sentence", "goals", "intervention", "paragraphs", "purpose", "reason", "reasons", "showed",
        "text", "typed", "weighed",
    )
)  # fmt: skip
_QUOTED = re.compile(r"»[^«]*«")


def readability(letter: Letter) -> float:
    """The LIX of the letter's own words: its text blocks and what was typed for it."""
    return lix(own_words(letter))


def own_words(letter: Letter) -> str:
    """Every sentence of the letter that is not a quotation, of the law, the standard or the citizen; a line each."""
    values = letter.placeholders()
    blocks = {key: filled(text, values) for key, text in letter.blocks.items()}
    passages = [passage.model_dump() for passage in letter.passages()]
    content = letter.model_dump(exclude={"provisions", "blocks"})
    texts = _own([content, {"blocks": blocks}, passages])
    return "\n".join(_QUOTED.sub("", line) for text in texts for line in _lines(text))


def _own(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for name, item in value.items():
                yield from texts_of(item) if name in _OWN and _is_text(item) else _own(item)
        case list() | tuple():
            for item in value:
                yield from _own(item)


def _is_text(value: Any) -> bool:
    """Whether a field holds texts alone; one that holds more (`reasons` of none) is looked into."""
    items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else (value,)
    return all(isinstance(item, str) for item in items)


def _lines(text: str) -> Iterator[str]:
    for block in paragraphs(text):
        yield from block.items if isinstance(block, Listing) else block.lines
