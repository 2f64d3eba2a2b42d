"""Where and how one applies by the municipality's standard, in its own sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from rettesnor.cases.file.language import page_language
from rettesnor.rules.kinds.application import ApplicationRule
from rettesnor.rules.standard import Standard, quotes
from rettesnor.standards import files
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import STRENGTHS, say


@dataclass(frozen=True)
class Applying:
    """A sentence of the standard, where it stands, how strong it is, and what it says in short."""

    quote: str
    section: str
    strength: str
    said: list[str]


def how_to_apply(standard: Standard | None) -> list[Applying]:
    """Nothing where no standard is in force, or where it does not say."""
    return list(_sentences(standard)) if standard else []


def _sentences(standard: Standard) -> Iterator[Applying]:
    vocabulary, language = standard.vocabulary(files.vocabulary()), page_language()
    for section, unit in standard.placed_units():
        for rule in unit.carried:
            if isinstance(rule, ApplicationRule) and rule.says_where_or_how:
                _title, lines = say_rule(rule, vocabulary, language)
                said = [f"{label}: {value}" for label, value in lines]
                strength = say(STRENGTHS, rule.strength, language)
                yield Applying(" … ".join(quotes(unit, rule)), section.name, strength, said)
