"""The law layer: provisions word for word, each with the rules that follow from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from rettesnor.law.age import LeapBirthday
from rettesnor.law.pension import PensionTable
from rettesnor.law.unusable import Unusable
from rettesnor.rules.condition import Condition
from rettesnor.rules.kinds import AnyRule
from rettesnor.rules.kinds.base import Offer, Rule
from rettesnor.rules.strict import Strict

_PARAGRAPH = re.compile(r"(?:^|(?<=\s))Stk\. (\d+)\. (?=[A-ZÆØÅ])")


DecidedPart = Literal["target_group", "extent", "place", "pay", "transport"]
LessOutcome = Literal["partly_granted", "rejected"]


class Carries(Strict):
    """That a provision can carry less than was asked for in a part of a decision, for somebody in the target group.

    `stk` is the paragraph of the section that does, where it is divided, and `when` the condition it is under. What a
    provision only grants carries nothing, however little money there is.
    """

    part: DecidedPart
    outcomes: Annotated[tuple[LessOutcome, ...], Field(min_length=1)]
    offers: tuple[Offer, ...]
    stk: int | None = None
    when: Condition | None = None


class Provision(Strict):
    """A section as it was read. `superseded_by` names a later act that has changed its words, if they were not seen.

    `carries` says which parts of a decision it can give less of.
    """

    section: str
    status: Literal["verified", "excerpt", "unverified"]
    superseded_by: str | None = None
    from_: date = Field(alias="from")
    sha256: str
    text: str
    rules: tuple[AnyRule, ...] = ()
    carries: tuple[Carries, ...] = ()

    @model_validator(mode="after")
    def _quoted(self) -> Provision:
        for rule in self.rules:
            if not rule.quote or rule.quote not in self.text:
                raise Unusable("quote_not_in_provision", rule=rule.id, section=self.section)
            if "offers" not in rule.model_fields_set:
                raise Unusable("offers_not_said", rule=rule.id)
        for each in self.carries:
            if each.stk and each.stk not in dict(self.paragraphs()):
                raise Unusable("no_such_paragraph", stk=each.stk, section=self.section)
        return self

    @property
    def number(self) -> str:
        """The section as it is cited, its letter set apart: `11 a`."""
        return re.sub(r"(?<=\d)(?=[a-z])", " ", self.section)

    def paragraphs(self) -> tuple[tuple[int, str], ...]:
        """The words of each stk. by its number; none where the section is not divided."""
        marks = list(_PARAGRAPH.finditer(self.text))
        if not marks:
            return ()
        starts = [(1, 0), *((int(mark[1]), mark.start()) for mark in marks)]
        ends = [start for _, start in starts[1:]] + [len(self.text)]
        return tuple((n, self.text[start:end].strip()) for (n, start), end in zip(starts, ends, strict=True))

    def paragraph_of(self, quote: str) -> int | None:
        """The stk. a quotation begins in, or None where the section is not divided."""
        at = self.text.index(quote)
        begun = [n for n, words in self.paragraphs() if self.text.index(words) <= at]
        return begun[-1] if begun else None


class Act(Strict):
    act: str
    abbreviation: str
    name: str
    title: str
    number: str
    date: date
    url: str
    layer: Literal["statute", "order"]
    as_of: Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
    provisions: tuple[Provision, ...]

    def citation(self, provision: Provision, rule: Rule | None = None) -> str:
        """As in a letter: `serviceloven § 103, stk. 1`."""
        paragraph = provision.paragraph_of(rule.quote) if rule and rule.quote else None
        return f"{self.name} § {provision.number}" + (f", stk. {paragraph}" if paragraph else "")


@dataclass(frozen=True)
class UnknownWording:
    """A provision, as it is cited, whose wording is not known before a day."""

    section: str
    known_from: date


class LawNotCovered(ValueError):
    """The date lies before the first day for which the wording of these provisions is known."""

    def __init__(self, provisions: Sequence[UnknownWording], on: date) -> None:
        self.sections = tuple(dict.fromkeys(each.section for each in provisions))
        self.known_from = max(each.known_from for each in provisions)
        super().__init__(f"{', '.join(self.sections)}: known from {self.known_from}; {on} is earlier")


@dataclass(frozen=True)
class Law:
    """All acts and tables the assessments rest on."""

    acts: tuple[Act, ...]
    pension: PensionTable
    leap: LeapBirthday

    @property
    def names(self) -> Mapping[str, str]:
        """What each act is called in a sentence, by its key."""
        return {act.act: act.name for act in self.acts}

    def ruled(self, on: date) -> Iterator[tuple[Act, Provision, Rule]]:
        """Every rule of the law whose wording on a day is known."""
        return (placed for placed in self._rules() if placed[1].from_ <= on)

    def carrying(self, on: date) -> Iterator[tuple[str, Carries]]:
        """What can carry less than was asked for, each with its citation, of the provisions whose words are known."""
        for act in self.acts:
            for provision in act.provisions:
                for each in provision.carries if provision.from_ <= on else ():
                    yield act.citation(provision) + (f", stk. {each.stk}" if each.stk else ""), each

    def unknown(self, on: date) -> Iterator[tuple[Act, Provision, Rule]]:
        """The rules of the provisions whose wording on a day is not known."""
        return (placed for placed in self._rules() if on < placed[1].from_)

    def _rules(self) -> Iterator[tuple[Act, Provision, Rule]]:
        return ((act, provision, rule) for act in self.acts for provision in act.provisions for rule in provision.rules)

    def provision(self, act: str, section: str) -> tuple[Act, Provision]:
        for candidate in self.acts:
            if candidate.act == act:
                for provision in candidate.provisions:
                    if provision.section == section:
                        return candidate, provision
        raise KeyError(f"{act} § {section} is not in standards/law")

    def cited(self, act: str, section: str, paragraph: int | None = None) -> str:
        """As `Act.citation`, without a rule to point to the paragraph. Raises KeyError for what is not kept."""
        found, provision = self.provision(act, section)
        return found.citation(provision) + (f", stk. {paragraph}" if paragraph else "")
