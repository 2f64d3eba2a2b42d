"""A quality standard: the published text itself, unit by unit, with each rule under the sentence it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from rettesnor.law.unusable import Unusable
from rettesnor.rules.facts import Contradiction, FactDefinition
from rettesnor.rules.kinds import AnyRule
from rettesnor.rules.kinds.base import Rule, Topic
from rettesnor.rules.strict import Strict
from rettesnor.rules.vocabulary import Vocabulary

TOPICS: tuple[Topic, ...] = get_args(Topic)

Information = Literal[
    "principle",  # what the municipality builds on, without a rule for a case
    "purpose",  # why the text or the offer exists
    "description",  # tells how something is, without deciding anything
    "law-quoted",  # repeats a provision that the law layer holds
    "scale",  # a step of a scale, or what the steps mean
    "term",  # explains a word
    "lead-in",  # opens a list whose parts carry the meaning
    "navigation",  # where to find what in the text
    "contact",  # an address, a number, a link
    "adoption",  # who adopted the text and when
    "editor",  # an editor's remark about the text itself
]
Place = tuple[str | int, ...]
Grade = Literal["conflict", "risk", "gap", "unclear", "error", "note"]

# Words and figures that usually carry a rule: information that holds one says why it is none.
BINDING = re.compile(r"\b(skal|kan|må|kun)\b|\d", re.IGNORECASE)


class Review(Strict):
    """A remark for the reader of the standard; every judgement is to be confirmed by a jurist."""

    grade: Grade
    note: str
    provision: str | None = None


class TextUnit(Strict):
    """One sentence, bullet or line of the text: it carries rules, or is information of a named kind."""

    text: str | None = None
    bullet: str | None = None
    line: str | None = None
    rule: AnyRule | None = None
    rules: tuple[AnyRule, ...] = ()
    info: Information | None = None
    why: str | None = None
    review: tuple[Review, ...] = ()

    @model_validator(mode="after")
    def _accounted(self) -> TextUnit:
        if sum(part is not None for part in (self.text, self.bullet, self.line)) != 1:
            raise Unusable(
                "et stykke er netop en af text, bullet og line", "a unit is exactly one of text, bullet or line"
            )
        if self.rule and self.rules:
            raise Unusable(
                "brug `rule` til en regel eller `rules` til flere, ikke begge",
                "use `rule` for one rule or `rules` for several, not both",
            )
        if self.carried and self.info:
            raise Unusable(
                "et stykke har regler eller er information, ikke begge dele",
                "a unit carries rules or is information, not both",
            )
        if self.why and not self.info:
            raise Unusable(
                "`why` siger, hvorfor et stykke er information; dette har regler eller ingenting",
                "`why` explains why a unit is information; this one carries rules or nothing",
            )
        for rule in self.carried:
            if rule.quote and rule.quote not in self.words:
                raise Unusable(
                    f"regel {rule.id}: citatet står ikke i sætningen: {rule.quote!r}",
                    f"rule {rule.id}: its quote does not stand in the sentence: {rule.quote!r}",
                )
        return self

    @property
    def words(self) -> str:
        return self.text or self.bullet or self.line or ""

    @property
    def carried(self) -> tuple[Rule, ...]:
        return (self.rule,) if self.rule else self.rules

    @property
    def accounted(self) -> bool:
        """Whether every meaning is taken care of: rules, or information that says why where it looks like a rule."""
        return bool(self.carried) or (self.info is not None and (bool(self.why) or not BINDING.search(self.words)))


class Section(Strict):
    heading: str | None = None
    under: str | None = None
    units: tuple[TextUnit, ...] = ()


class Mend(Strict):
    """A place where the extracted file differs from the text as read: a hyphen at a line's end, a link's target."""

    line: int
    file: str
    read: str
    why: Literal[
        "hyphen at line end", "link target", "bookmark", "page number", "no space", "printing error in extraction"
    ]


class PublishedText(Strict):
    """The published text as committed. In a table of two columns, `beside` is the standard of the other column."""

    file: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    beside: str | None = None
    bullet: str = "•"
    mends: tuple[Mend, ...] = ()


class Status(Strict):
    """Dates as the text gives them; what it does not say is `not stated`."""

    stage: Literal["in-force", "draft", "proposed", "replaced"]
    adopted: date | Literal["not stated"]
    by: str
    revised: date | Literal["not stated"]
    in_force_from: date | Literal["not stated"]


class Standard(Strict):
    standard: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    municipality: Annotated[str, Field(pattern=r"^[a-z]+$")]
    title: str
    status: Status
    source: PublishedText
    silent_on: tuple[Topic, ...] = ()
    facts: tuple[FactDefinition, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    review: tuple[Review, ...] = ()
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]

    def placed_units(self) -> Iterator[tuple[Section, TextUnit]]:
        for section in self.sections:
            for unit in section.units:
                yield section, unit

    def rules(self) -> Iterator[Rule]:
        for _, unit in self.placed_units():
            yield from unit.carried

    def placed_rules(self) -> Iterator[tuple[Place, TextUnit, Rule]]:
        """Every rule with its place in the file."""
        for s, section in enumerate(self.sections):
            for u, unit in enumerate(section.units):
                for r, rule in enumerate(unit.carried):
                    yield ("sections", s, "units", u, *(("rule",) if unit.rule else ("rules", r))), unit, rule

    def vocabulary(self, common: Vocabulary) -> Vocabulary:
        """Every fact there can be under this standard: the common ones and its own."""
        return common.with_local(self.facts, self.contradictions)

    def problems(self, vocabulary: Vocabulary) -> Iterator[tuple[Place, Unusable]]:
        """What is wrong with the text as a whole, and with its conditions: where in the file, and what."""
        known = self.vocabulary(vocabulary)
        seen: set[str] = set()
        for place, unit, rule in self.placed_rules():
            if rule.id in seen:
                yield (
                    place,
                    Unusable(
                        f"id'et {rule.id} er brugt to gange; giv den ene regel et andet",
                        f"the rule id {rule.id} is used twice; give one of the rules another",
                    ),
                )
            seen.add(rule.id)
            if rule.with_ and not any(rule.with_ in words for words in self._words_before(unit)):
                yield (
                    place,
                    Unusable(
                        f"{rule.id}: `with` står ikke tidligere i teksten: {rule.with_!r}",
                        f"{rule.id}: `with` does not stand earlier in the text: {rule.with_!r}",
                    ),
                )
            for condition in rule.conditions():
                for problem in condition.problems(known):
                    yield place, problem.under(rule.id)
        spoken = {rule.topic for rule in self.rules()}
        for topic in self.silent_on:
            if topic in spoken:
                yield (
                    ("silent_on",),
                    Unusable(
                        f"silent_on nævner {topic}, men teksten har en regel om det; slet det fra listen",
                        f"silent_on names {topic}, but the text has a rule about it; remove it from the list",
                    ),
                )
        if missing := [topic for topic in TOPICS if topic not in spoken and topic not in self.silent_on]:
            yield (
                ("silent_on",),
                Unusable(
                    f"ingen regel handler om {', '.join(missing)}: skriv en, eller nævn emnet under silent_on",
                    f"no rule is about {', '.join(missing)}: encode one, or list the topic under silent_on",
                ),
            )

    def _words_before(self, unit: TextUnit) -> Iterator[str]:
        return (other.words for _, other in takewhile(lambda sourced: sourced[1] is not unit, self.placed_units()))


def quotes(unit: TextUnit, rule: Rule) -> tuple[str, ...]:
    """The verbatim words a rule rests on: its lead-in, if it names one, and its own sentence or part of it."""
    own = rule.quote or unit.words
    return (rule.with_, own) if rule.with_ else (own,)
