"""Every remark about a standard, typed by a reader or found by the machine; each is to be confirmed by a jurist."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Literal, get_args

from rettesnor.rules.flaws import Found
from rettesnor.rules.kinds.base import Rule, Topic
from rettesnor.rules.review import found
from rettesnor.rules.standard import Grade, JuristAnswer, Place, Review, Section, Standard, TextUnit
from rettesnor.standards import files
from rettesnor.standards.faults import Fault
from rettesnor.standards.reading import Document
from rettesnor.wording import Language
from rettesnor.wording.review import say_found, say_provisions
from rettesnor.wording.translation import Saying
from rettesnor.wording.translation import gettext_noop as _

_STRAY_ANSWER: str = _(
    "the answer is to {code} about {about}, which the program does not find, or which is answered further up; delete "
    "it, or mend `code` and `about`"
)

_STRAY_NOTE: str = _("`of` names {code}, which the program does not find in this sentence; mend it, or delete it")

Where = tuple[Section | None, TextUnit | None, int | None]
NOWHERE: Where = (None, None, None)
FoundBy = Literal["machine", "reader"]
GRADES_IN_ORDER: tuple[Grade, ...] = get_args(Grade)
"""The gravest first."""


@dataclass(frozen=True)
class Remark:
    """What is said of a standard, how grave it is, and where: without a unit it is about the text as a whole.

    `number` counts the units of the text from 0. `code` names a flaw the machine found, `about` what tells it from
    others of that code, `rule` the one it shows in, and `topic` what the text is silent on; `under` is the rule
    of which it is true in one reading alone. A reader's remark is about the whole sentence; where a reader `noted` the
    same as the machine found, it is one remark of the graver grade. `answered` is what a jurist says to it; while there
    is no answer it is open.
    """

    standard: str
    grade: Grade
    note: str
    provision: str | None
    found_by: FoundBy
    answered: JuristAnswer | None
    section: Section | None = None
    unit: TextUnit | None = None
    number: int | None = None
    code: str | None = None
    about: str | None = None
    rule: Rule | None = None
    topic: Topic | None = None
    under: Rule | None = None
    noted: Review | None = None

    @property
    def sources(self) -> tuple[FoundBy, ...]:
        """Who says it: the program, a reader or both."""
        return (self.found_by, "reader") if self.noted else (self.found_by,)

    def as_json(self) -> dict[str, Any]:
        rules = [self.rule] if self.rule else self.unit.carried if self.unit else ()
        return {
            "standard": self.standard,
            "status": files.standard(self.standard).status.stage,
            "grade": self.grade,
            "note": self.note,
            "provision": self.provision,
            "section": self.section.name or None if self.section else None,
            "quote": self.unit.words if self.unit else None,
            "rules": [rule.id for rule in rules],
            "found_by": list(self.sources),
            "noted": _noted(self.noted) if self.noted else None,
            "code": self.code,
            "about": self.about,
            "under_reading_of": self.under.id if self.under else None,
            "answered": _written(self.answered) if self.answered else None,
        }


def _noted(review: Review) -> dict[str, str | None]:
    return {"grade": review.grade, "note": review.note, "provision": review.provision}


def _written(answer: JuristAnswer) -> dict[str, str]:
    return {"by": answer.by, "on": answer.on.isoformat(), "says": answer.says}


@cache
def remarks(standard_id: str, on: date, language: Language) -> tuple[Remark, ...]:
    """In the order of the text, what is about it as a whole first; the machine's stand before the reader's.

    Raises `LawNotCovered` for a day before the law texts that are kept.
    """
    standard = files.standard(standard_id)
    flaws = found(standard, files.law(), files.vocabulary(), on)
    vocabulary = standard.vocabulary(files.vocabulary())
    answers = {(answer.code, answer.about): answer for answer in standard.answers}

    def of_machine(flaw: Found, where: Where = NOWHERE) -> Remark:
        said, provision = say_found(flaw, vocabulary, language), say_provisions(flaw, language) or None
        answered = answers.get((flaw.code, flaw.about))
        section, unit, number = where
        return Remark(
            standard_id,
            flaw.grade,
            said,
            provision,
            "machine",
            answered,
            section,
            unit,
            number,
            flaw.code,
            flaw.about,
            flaw.rule,
            flaw.topic,
            flaw.under,
        )

    def of_reader(review: Review, where: Where = NOWHERE) -> Remark:
        return Remark(standard_id, review.grade, review.note, review.provision, "reader", review.answered, *where)

    def about(mine: list[Found], reviews: Sequence[Review], where: Where = NOWHERE) -> Iterator[Remark]:
        left = list(reviews)
        for flaw in mine:
            same = next((review for review in left if review.of == flaw.code), None)
            if same:
                left.remove(same)
            yield _with(of_machine(flaw, where), same) if same else of_machine(flaw, where)
        yield from (of_reader(review, where) for review in left)

    said = [*about([flaw for flaw in flaws if not flaw.rule], standard.review)]
    for number, (section, unit) in enumerate(standard.placed_units()):
        mine = [flaw for flaw in flaws if flaw.rule in unit.carried]
        said += about(mine, unit.review, (section, unit, number))
    return tuple(said)


def _with(remark: Remark, noted: Review) -> Remark:
    grade = min(remark.grade, noted.grade, key=GRADES_IN_ORDER.index)
    return replace(remark, grade=grade, noted=noted, answered=remark.answered or noted.answered)


def by_grade(said: Iterable[Remark]) -> list[Remark]:
    """The gravest first; of one grade, in the order they stand in."""
    return sorted(said, key=lambda remark: GRADES_IN_ORDER.index(remark.grade))


def answers_to_nothing(standard_id: str, on: date) -> Iterator[Fault]:
    """Answers in a standard's file to what the program does not find, or not any more, or that are given twice.

    So too a reader's note that speaks of it.
    """
    standard = files.standard(standard_id)
    document = Document(files.standard_paths()[standard_id])
    open_ = {(flaw.code, flaw.about) for flaw in found(standard, files.law(), files.vocabulary(), on)}
    for number, answer in enumerate(standard.answers):
        if (answer.code, answer.about) not in open_:
            yield document.fault(
                ("answers", number),
                Saying(_STRAY_ANSWER, {"code": answer.code, "about": answer.about}),
            )
        open_.discard((answer.code, answer.about))
    joined = [remark.noted for remark in remarks(standard_id, on, "en") if remark.noted]
    for place, review in _placed_notes(standard):
        if review.of and review not in joined:
            yield document.fault(place, Saying(_STRAY_NOTE, {"code": review.of}))


def _placed_notes(standard: Standard) -> Iterator[tuple[Place, Review]]:
    yield from ((("review", n), review) for n, review in enumerate(standard.review))
    for s, section in enumerate(standard.sections):
        for u, unit in enumerate(section.units):
            yield from ((("sections", s, "units", u, "review", n), review) for n, review in enumerate(unit.review))
