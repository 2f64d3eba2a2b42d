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
from rettesnor.rules.kinds.base import Offer, Rule, Topic
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


class JuristAnswer(Strict):
    """What a jurist says to a remark: who it was, on what day, and the words."""

    by: Annotated[str, Field(min_length=2)]
    on: date
    says: Annotated[str, Field(min_length=2)]


class FlawAnswer(JuristAnswer):
    """An answer to what the program finds, by its code and what it is about: a rule, a topic or a provision."""

    code: str
    about: str


class Review(Strict):
    """A remark for the reader of the standard; every judgement is to be confirmed by a jurist.

    One that speaks `of` the same as what the program finds in its sentence names that by its code; it is one remark.
    """

    grade: Grade
    of: str | None = None
    note: str
    provision: str | None = None
    answered: JuristAnswer | None = None


class Unexpressed(Strict):
    """That a sentence binds in a way no rule can say yet: on which topic, and in words what would be lost."""

    about: Topic
    lost: Annotated[str, Field(min_length=10)]
    offers: tuple[Offer, ...] = ("sheltered_employment",)


class TextUnit(Strict):
    """One sentence, bullet or line of the text: it carries rules, or is information of a named kind.

    What its rules leave out, or all of it where it has none, is `unexpressed`.
    """

    text: str | None = None
    bullet: str | None = None
    line: str | None = None
    rule: AnyRule | None = None
    rules: tuple[AnyRule, ...] = ()
    info: Information | None = None
    why: str | None = None
    unexpressed: Unexpressed | None = None
    review: tuple[Review, ...] = ()

    @model_validator(mode="after")
    def _accounted(self) -> TextUnit:
        if sum(part is not None for part in (self.text, self.bullet, self.line)) != 1:
            raise Unusable("not_one_text")
        if self.rule and self.rules:
            raise Unusable("both_rule_and_rules")
        if (self.carried or self.unexpressed) and self.info:
            raise Unusable("both_rules_and_information")
        if self.why and not self.info:
            raise Unusable("why_without_information")
        for rule in self.carried:
            if rule.quote and rule.quote not in self.words:
                raise Unusable("quote_not_in_sentence", rule=rule.id, quote=rule.quote)
        return self

    @property
    def words(self) -> str:
        return self.text or self.bullet or self.line or ""

    @property
    def carried(self) -> tuple[Rule, ...]:
        return (self.rule,) if self.rule else self.rules

    @property
    def accounted(self) -> bool:
        """Whether every meaning is taken care of: rules that say something, or information that says why.

        Information says why where it looks like a rule. What cannot be expressed yet is told, and so accounted for.
        """
        if self.carried or self.unexpressed:
            return bool(self.unexpressed) or all(rule.says_something for rule in self.carried)
        return self.info is not None and not self.looks_binding_by

    @property
    def looks_binding_by(self) -> str | None:
        """The word by which information looks like a rule, where it does not say why it is none."""
        found = None if self.why or not self.info else BINDING.search(self.words)
        return found[0] if found else None


class Section(Strict):
    """A part of the text.

    `new_title` is the heading that a line of it says it is to have. `source` is the file it stands in, where that is
    another than the standard's first.
    """

    heading: str | None = None
    new_title: str | None = None
    under: str | None = None
    source: str | None = None
    units: tuple[TextUnit, ...] = ()

    @model_validator(mode="after")
    def _titled_in_the_text(self) -> Section:
        if self.new_title and not any(self.new_title in unit.words for unit in self.units):
            raise Unusable("title_not_in_section", title=self.new_title)
        return self

    @property
    def title(self) -> str | None:
        return self.new_title or self.heading

    @property
    def name(self) -> str:
        """What it is cited by."""
        return self.title or self.under or ""


class Mend(Strict):
    """A place where the extracted file differs from the text as read: a hyphen at a line's end, a link's target."""

    line: int
    file: str
    read: str
    why: Literal[
        "hyphen at line end", "link target", "bookmark", "page number", "no space", "printing error in extraction"
    ]


class PublishedText(Strict):
    """The published text as committed: a document or a page, where it was published and when it was fetched.

    In a table of two columns, `beside` is the standard of the other column.
    """

    file: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    retrieved: date | None = None
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
    more_sources: tuple[PublishedText, ...] = ()
    silent_on: tuple[Topic, ...] | None = None
    """The topics without a rule, as somebody has said; None while nobody has."""
    facts: tuple[FactDefinition, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    review: tuple[Review, ...] = ()
    answers: tuple[FlawAnswer, ...] = ()
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]

    @property
    def sources(self) -> tuple[PublishedText, ...]:
        """Every document and page that the standard is made of, the main one first."""
        return (self.source, *self.more_sources)

    def sections_of(self, source: PublishedText) -> tuple[Section, ...]:
        return tuple(each for each in self.sections if (each.source or self.source.file) == source.file)

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
        yield from self._of_sources()
        seen: set[str] = set()
        for place, unit, rule in self.placed_rules():
            if rule.id in seen:
                yield place, Unusable("rule_id_twice", rule=rule.id)
            seen.add(rule.id)
            if rule.with_ and not any(rule.with_ in words for words in self._words_before(unit)):
                yield place, Unusable("with_not_earlier", rule=rule.id, words=rule.with_)
            for condition in rule.conditions():
                for problem in condition.problems(known):
                    yield place, problem.under(rule.id)
        if self.silent_on is None:
            return
        for topic in self.silent_on:
            if topic not in self.unspoken:
                yield ("silent_on",), Unusable("silent_on_a_spoken_topic", topic=topic)
        if missing := [topic for topic in self.unspoken if topic not in self.silent_on]:
            yield ("silent_on",), Unusable("topics_without_rule", topics=", ".join(missing))

    @property
    def unspoken(self) -> tuple[Topic, ...]:
        """The topics that no rule is about. A rule of a neighbouring offer says nothing of the offers of a case."""
        spoken = {
            rule.topic for rule in self.rules() if rule.states_its_topic and set(rule.offers) & set(get_args(Offer))
        }
        spoken |= {unit.unexpressed.about for _, unit in self.placed_units() if unit.unexpressed}
        return tuple(topic for topic in TOPICS if topic not in spoken)

    def _of_sources(self) -> Iterator[tuple[Place, Unusable]]:
        names = [source.file for source in self.sources]
        for s, section in enumerate(self.sections):
            if section.source and section.source not in names:
                yield (
                    ("sections", s, "source"),
                    Unusable("source_not_listed", file=section.source),
                )
        for n, source in enumerate(self.sources if self.more_sources else ()):
            place: Place = ("more_sources", n - 1) if n else ("source",)
            if names.count(source.file) > 1 or not self.sections_of(source):
                yield place, Unusable("source_not_once", file=source.file)
            if source.url is None or source.retrieved is None:
                yield place, Unusable("source_without_origin", file=source.file)

    def _words_before(self, unit: TextUnit) -> Iterator[str]:
        return (other.words for _, other in takewhile(lambda sourced: sourced[1] is not unit, self.placed_units()))


def quotes(unit: TextUnit, rule: Rule) -> tuple[str, ...]:
    """The verbatim words a rule rests on: its lead-in, if it names one, and its own sentence or part of it."""
    own = rule.quote or unit.words
    return (rule.with_, own) if rule.with_ else (own,)
