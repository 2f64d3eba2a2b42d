"""A typed text by its paragraphs and the lists in it, as people mark them: `- `, `* `, `• `, `1. `."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rettesnor.text.cleaning import cleaned

_BULLET = re.compile(r" *(?:[-–*] +|[•·▪◦‣] *)(?=\S)")
_NUMBER = re.compile(r" *(\d{1,3})[.)] +(?=\S)")


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together; the line ends are the writer's own."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """A list. `first` is the number of its first item, None where the items have bullets."""

    items: tuple[str, ...]
    first: int | None = None


def paragraphs(text: str) -> tuple[Paragraph | Listing, ...]:
    """The text cleaned, by its paragraphs and lists. An empty line parts paragraphs, but not the items of a list.

    Numbers make a list where they count from one to two at least: `1. maj begynder du` is a date. An indented line
    belongs to the item above it.
    """
    lines = cleaned(text).split("\n")
    found: list[Paragraph | Listing] = []
    apart = True
    for at, line in enumerate(lines):
        last = found[-1] if found else None
        if not line.strip(" "):
            apart = True
            continue
        if item := _item(line, last, lines[at + 1 :]):
            if isinstance(last, Listing) and (item.first is None) == (last.first is None):
                found[-1] = replace(last, items=last.items + item.items)
            else:
                found.append(item)
        elif isinstance(last, Listing) and not apart and line.startswith(" "):
            found[-1] = replace(last, items=(*last.items[:-1], f"{last.items[-1]} {line.strip(' ')}"))
        elif isinstance(last, Paragraph) and not apart:
            found[-1] = Paragraph((*last.lines, line.strip(" ")))
        else:
            found.append(Paragraph((line.strip(" "),)))
        apart = False
    return tuple(found)


def one_by_one(text: str) -> tuple[str, ...]:
    """What is typed one thing a line, without the marks of a list."""
    return tuple(
        line for block in paragraphs(text) for line in (block.items if isinstance(block, Listing) else block.lines)
    )


def _item(line: str, last: Paragraph | Listing | None, below: Iterable[str]) -> Listing | None:
    """The line as an item of a list: of the one above, or the first of a new one."""
    if marked := _BULLET.match(line):
        return Listing((line[marked.end() :].strip(" "),))
    if marked := _NUMBER.match(line):
        number = int(marked[1])
        continues = isinstance(last, Listing) and last.first is not None and number == last.first + len(last.items)
        if continues or (number == 1 and _comes_next(below)):
            return Listing((line[marked.end() :].strip(" "),), number)
    return None


def _comes_next(below: Iterable[str]) -> bool:
    """Whether the next item below, past indented and empty lines, has the number two."""
    for line in below:
        if marked := _NUMBER.match(line):
            return int(marked[1]) == 2
        if line.strip(" ") and not line.startswith(" "):
            return False
    return False
