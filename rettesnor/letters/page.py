"""A decision letter as the template reads it: dates in words, text blocks filled, in the letter's language."""

from datetime import date
from typing import Any

from rettesnor.letters.blocks import filled
from rettesnor.letters.decision import DecisionLetter, Hearing, Language, Standard, WithoutHearing

_MONTHS: dict[Language, tuple[str, ...]] = {
    "da": (
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    )
}  # fmt: skip


def long_date(day: date, language: Language) -> str:
    """The day as a letter writes it: 4. januar 2027."""
    return f"{day.day}. {_MONTHS[language][day.month - 1]} {day.year}"


def page(letter: DecisionLetter) -> dict[str, Any]:
    """The letter as JSON for the template; every date is a text, and a block is present only if the letter has it."""
    data: dict[str, Any] = _dated(letter.model_dump(), letter.language)
    values = _values(letter)
    if letter.standard:
        data["standard"]["sections"] = _by_section(letter.standard)
    data["blocks"] = {key: filled(key, text, values) for key, text in letter.blocks.items()}
    data["document_date"] = [letter.on.year, letter.on.month, letter.on.day]
    return data


def _by_section(standard: Standard) -> list[dict[str, Any]]:
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
        "received_on": long_date(letter.received_on, letter.language),
        "unit": letter.unit.name,
        "pay_order": letter.pay_order or "…",
    }
    if isinstance(letter.hearing, Hearing):
        values["sent_on"] = long_date(letter.hearing.sent_on, letter.language)
        values["due_on"] = long_date(letter.hearing.due_on, letter.language)
    if isinstance(letter.hearing, WithoutHearing):
        values["provision"] = letter.hearing.provision
    if letter.standard:
        values["standard"] = letter.standard.title
    if letter.next_steps.follow_up_on:
        values["follow_up_on"] = long_date(letter.next_steps.follow_up_on, letter.language)
    if letter.appeal:
        values["body"] = letter.appeal.body
        values["deadline_weeks"] = str(letter.appeal.deadline_weeks)
        values["reassessment_weeks"] = str(letter.appeal.reassessment_weeks)
    return values


def _dated(value: Any, language: Language) -> Any:
    match value:
        case date():
            return long_date(value, language)
        case dict():
            return {key: _dated(item, language) for key, item in value.items()}
        case list() | tuple():
            return [_dated(item, language) for item in value]
        case _:
            return value
