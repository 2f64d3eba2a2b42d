"""A letter as the template reads it: dates in words, texts as paragraphs and lists that the fonts can set."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rettesnor.letters.blocks import filled, words_of_letters
from rettesnor.letters.content import Letter, LetterLanguage
from rettesnor.letters.signs import printable
from rettesnor.text.cleaning import one_line
from rettesnor.text.paragraphs import Listing, Paragraph, paragraphs
from rettesnor.wording.formats import say_date

PROSE = frozenset(
    (
        "amount", "answer", "blocks", "intervention", "paragraphs", "purpose", "quote", "reason", "reasons",
        "sentences", "showed", "text", "typed", "weighed",
    )
)  # fmt: skip
"""The parts of a letter that may run over several paragraphs and hold lists; every other text stands on a line."""


def page(letter: Letter) -> dict[str, Any]:
    """The letter as JSON for the template; every date is a text, and a block is present only if the letter has it."""
    values = {name: one_line(value) for name, value in letter.placeholders().items()}
    blocks = {key: filled(text, values) for key, text in letter.blocks.items()}
    known = words_of_letters(letter.language)
    passages = [{**each.model_dump(), "heading": known.headings.get(each.block)} for each in letter.passages()]
    content = {**letter.model_dump(), "blocks": blocks, "passages": passages, "title": known.titles.get(letter.kind)}
    data = _set(content, letter.language)
    return {**data, "document_date": [letter.on.year, letter.on.month, letter.on.day]}


def texts_of(value: Any) -> Iterator[str]:
    """Every text in the data of a letter, as it came in."""
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from texts_of(item)
        case list() | tuple():
            for item in value:
                yield from texts_of(item)


def _set(value: Any, language: LetterLanguage, *, prose: bool = False) -> Any:
    match value:
        case str() if prose:
            return [_block(block) for block in paragraphs(value)]
        case str():
            return printable(one_line(value))
        case date():
            return say_date(value, language)
        case dict():
            return {key: _set(item, language, prose=prose or key in PROSE) for key, item in value.items()}
        case list() | tuple():
            return [_set(item, language, prose=prose) for item in value]
        case _:
            return value


def _block(block: Paragraph | Listing) -> dict[str, Any]:
    if isinstance(block, Listing):
        return {"items": [printable(item) for item in block.items], "first": block.first}
    return {"lines": [printable(line) for line in block.lines]}
