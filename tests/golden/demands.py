"""What the law demands of each kind of letter, as written in `letters/*.yaml`; letters/README.md says how."""

import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict
from pypdf import PdfReader

from rettesnor.letters.content import Letter
from rettesnor.letters.signs import printable
from rettesnor.standards.reading import Document
from rettesnor.text.paragraphs import one_by_one
from rettesnor.wording.formats import say_date

FOLDER = Path(__file__).parent / "letters"
EVERY_LETTER = "every-letter"
PLACE = re.compile(r"\{([a-z_.]+)\}")


class Demand(BaseModel):
    """`says` must stand in the letter and `never` must not, where `when` holds of its content."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    must: str
    provision: str
    when: dict[str, str | list[str]] = {}
    says: list[str] = []
    never: list[str] = []


class Demands(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    demands: list[Demand]


def kinds_with_demands() -> set[str]:
    return {file.stem for file in FOLDER.glob("*.yaml")} - {EVERY_LETTER}


@cache
def demands_of(name: str) -> tuple[Demand, ...]:
    return tuple(Document(FOLDER / f"{name}.yaml").as_(Demands).demands)


def is_owed(demand: Demand, letter: Letter) -> bool:
    return all(_holds(wanted, list(_at(letter.model_dump(), path.split(".")))) for path, wanted in demand.when.items())


def unmet(letter: Letter, pdf: bytes) -> list[str]:
    """Each demand the letter does not meet, with the words that are missing or should not be there."""
    text = _squeezed_text(pdf, letter)
    found = []
    for demand in (*demands_of(EVERY_LETTER), *demands_of(letter.kind)):
        if not is_owed(demand, letter):
            continue
        missing = [words for phrase in demand.says for words in _filled(phrase, letter) if _squeezed(words) not in text]
        unwanted = [words for words in demand.never if _squeezed(words) in text]
        if missing or unwanted:
            found.append(f"{demand.must} ({demand.provision}): lacks {missing}, has {unwanted}")
    return found


def _holds(wanted: str | list[str], held: list[str]) -> bool:
    if wanted in ("some", "none"):
        return bool(held) == (wanted == "some")
    return bool({wanted} & set(held)) if isinstance(wanted, str) else bool(set(wanted) & set(held))


def _filled(phrase: str, letter: Letter) -> Iterator[str]:
    """The phrase with each thing the letter holds at its place; once for each, and for each line of it."""
    place = PLACE.search(phrase)
    if place is None:
        yield phrase
        return
    for value in _at(letter.model_dump(), place[1].split(".")):
        for line in one_by_one(value):
            yield from _filled(phrase.replace(place[0], printable(line)), letter)


def _at(value: Any, path: list[str]) -> Iterator[str]:
    """Every value at the path, as a citizen reads it: a date in words, a list one by one."""
    match value:
        case None:
            return
        case list() | tuple():
            for item in value:
                yield from _at(item, path)
        case dict() if path:
            yield from _at(value.get(path[0]), path[1:])
        case dict():
            yield from ("there",) if value else ()
        case date():
            yield say_date(value, "da")
        case _:
            yield str(value)


@lru_cache(maxsize=64)
def _pages(pdf: bytes) -> tuple[str, ...]:
    return tuple(_squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages)


def _squeezed_text(pdf: bytes, letter: Letter) -> str:
    """All pages without what stands at the top and the foot of each, so that a sentence may run over two of them."""
    head = letter.letterhead
    foot = re.escape(_squeezed(", ".join((head.name, *head.address, *head.contact)))) + r"Side\d+af\d+"
    top = _squeezed(f"{head.name}Sagsnummer {letter.case_reference}")
    first, *others = (re.sub(foot, "", page) for page in _pages(pdf))
    return first + "".join(page.replace(top, "", 1) for page in others)


def _squeezed(text: str) -> str:
    """Without what a line's end changes."""
    return re.sub(r"[\s\u200b\u00ad\u2010-]+", "", text)
