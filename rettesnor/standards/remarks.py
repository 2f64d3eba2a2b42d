"""Every remark about a standard, typed by a reader or found by the machine; each is to be confirmed by a jurist."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from rettesnor.rules.kinds.base import Rule, Topic
from rettesnor.rules.review import Found, found
from rettesnor.rules.standard import Grade, Review, Section, TextUnit
from rettesnor.standards import files
from rettesnor.wording import Language
from rettesnor.wording.review import say_found, say_provisions

Where = tuple[Section | None, TextUnit | None, int | None]
NOWHERE: Where = (None, None, None)


@dataclass(frozen=True)
class Remark:
    """What is said, how grave it is, and where: without a unit it is about the text as a whole. `number` counts the
    units of the text from 0.

    `code` names a flaw the machine found, `rule` the one it shows in, and `topic` what the text is silent on. A
    reader's remark is about the whole sentence.
    """

    grade: Grade
    note: str
    provision: str | None
    found_by: Literal["machine", "reader"]
    section: Section | None = None
    unit: TextUnit | None = None
    number: int | None = None
    code: str | None = None
    rule: Rule | None = None
    topic: Topic | None = None

    def as_json(self) -> dict[str, Any]:
        rules = [self.rule] if self.rule else self.unit.carried if self.unit else ()
        return {
            "grade": self.grade,
            "note": self.note,
            "provision": self.provision,
            "section": self.section.heading if self.section else None,
            "quote": self.unit.words if self.unit else None,
            "rules": [rule.id for rule in rules],
            "found_by": self.found_by,
            "code": self.code,
        }


@cache
def remarks(standard_id: str, on: date, language: Language) -> tuple[Remark, ...]:
    """In the order of the text, what is about it as a whole first; the machine's stand before the reader's.

    Raises `LawNotCovered` for a day before the law texts that are kept.
    """
    standard = files.standard(standard_id)
    flaws = found(standard, files.law(), files.vocabulary(), on)
    vocabulary = standard.vocabulary(files.vocabulary())

    def of_machine(flaw: Found, where: Where = NOWHERE) -> Remark:
        said, provision = say_found(flaw, vocabulary, language), say_provisions(flaw, language)
        return Remark(flaw.grade, said, provision, "machine", *where, flaw.code, flaw.rule, flaw.topic)

    def of_reader(review: Review, where: Where = NOWHERE) -> Remark:
        return Remark(review.grade, review.note, review.provision, "reader", *where)

    said = [*(of_machine(flaw) for flaw in flaws if not flaw.rule), *map(of_reader, standard.review)]
    for number, (section, unit) in enumerate(standard.placed_units()):
        said += [of_machine(flaw, (section, unit, number)) for flaw in flaws if flaw.rule in unit.carried]
        said += [of_reader(review, (section, unit, number)) for review in unit.review]
    return tuple(said)
