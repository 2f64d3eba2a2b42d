"""A decision letter as the template reads it: dates in words, texts as paragraphs and lists that the fonts can set."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rettesnor.letters.blocks import filled
from rettesnor.letters.decision import DecisionLetter, LetterLanguage, QuotedStandard, StatedHearing, WithoutHearing
from rettesnor.letters.signs import printable
from rettesnor.text.cleaning import one_line
from rettesnor.text.paragraphs import Listing, Paragraph, paragraphs
from rettesnor.wording.formats import say_date

PROSE = frozenset(
    (
        "amount", "answer", "blocks", "intervention", "paragraphs", "purpose", "quote", "quotes", "reason", "reasons",
        "showed", "text", "weighed",
    )
)  # fmt: skip
"""The parts of a letter that may run over several paragraphs and hold lists; every other text stands on a line."""


def page(letter: DecisionLetter) -> dict[str, Any]:
    """The letter as JSON for the template; every date is a text, and a block is present only if the letter has it."""
    data = letter.model_dump()
    values = _values(letter)
    if letter.standard:
        del data["standard"]["quotes"]
        data["standard"]["sections"] = _by_section(letter.standard)
    data["blocks"] = {key: filled(text, values) for key, text in letter.blocks.items()}
    return {**_set(data, letter.language), "document_date": [letter.on.year, letter.on.month, letter.on.day]}


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


def _by_section(standard: QuotedStandard) -> list[dict[str, Any]]:
    """The quotes of each section together, in the order the sections come up."""
    names = dict.fromkeys(quote.section for quote in standard.quotes)
    return [
        {"section": name, "quotes": [quote.quote for quote in standard.quotes if quote.section == name]}
        for name in names
    ]


def _values(letter: DecisionLetter) -> dict[str, str]:
    """The value of each placeholder that this letter's blocks may hold."""
    values = {
        "applied_for": letter.applied_for,
        "received_on": say_date(letter.received_on, letter.language),
        "unit": letter.unit.name,
        "pay_order": letter.pay_order or "…",
    }
    if isinstance(letter.hearing, StatedHearing):
        values["sent_on"] = say_date(letter.hearing.sent_on, letter.language)
        values["due_on"] = say_date(letter.hearing.due_on, letter.language)
    if isinstance(letter.hearing, WithoutHearing):
        values["provision"] = letter.hearing.provision
    if letter.standard:
        values["standard"] = letter.standard.title
        values["in_force"] = letter.standard.older.in_force if letter.standard.older else "…"
    if letter.next_steps.follow_up_on:
        values["follow_up_on"] = say_date(letter.next_steps.follow_up_on, letter.language)
    if letter.appeal:
        values["body"] = letter.appeal.body
        values["deadline_weeks"] = str(letter.appeal.deadline_weeks)
        values["reassessment_weeks"] = str(letter.appeal.reassessment_weeks)
    return {name: one_line(value) for name, value in values.items()}


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
