"""Whether a standard holds the whole published text: its source is rebuilt from the units and the listed mends.

Compared word by word; spaces and line breaks carry no meaning in these extractions, every other character does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from rettesnor.rules.standard import Mend, Standard


@dataclass(frozen=True)
class Difference:
    """Words of the file that the units lack, or words of the units that the file lacks, near a line of the file."""

    line: int
    file: str
    units: str


@dataclass(frozen=True)
class _Word:
    text: str
    line: int


def differences(standard: Standard, text: str) -> list[Difference]:
    """Where the rebuilt text and the source differ; empty when every word stands in both, in order."""
    words = list(_words(text))
    result = [
        Difference(mend.line, f"(mend not found) {mend.file}", mend.read)
        for mend in standard.source.mends
        if not _apply(mend, words)
    ]
    rebuilt = list(_rebuilt(standard))
    found = [word.text for word in words]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, found, rebuilt, autojunk=False).get_opcodes():
        if tag != "equal":
            line = words[min(i1, len(words) - 1)].line if words else 1
            result.append(Difference(line, " ".join(found[i1:i2]), " ".join(rebuilt[j1:j2])))
    return result


def _words(text: str) -> Iterator[_Word]:
    for number, line in enumerate(text.split("\n"), start=1):
        for word in line.split():
            yield _Word(word, number)


def _apply(mend: Mend, words: list[_Word]) -> bool:
    """Replace the words of a mend where they begin on its line."""
    wanted = mend.file.split()
    for n, word in enumerate(words):
        if word.line == mend.line and [w.text for w in words[n : n + len(wanted)]] == wanted:
            words[n : n + len(wanted)] = [_Word(read, mend.line) for read in mend.read.split()]
            return True
    return False


def _rebuilt(standard: Standard) -> Iterator[str]:
    for section in standard.sections:
        yield from (section.heading or "").split()
        for unit in section.units:
            if unit.bullet:
                yield from standard.source.bullet.split()
            yield from unit.words.split()
