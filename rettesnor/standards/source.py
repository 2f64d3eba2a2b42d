"""Whether a standard holds the whole published text: its source is rebuilt from the units and the listed mends.

Compared word by word; spaces and line breaks carry no meaning in these extractions, every other character does. A
letter is the same whether its accent is a part of it or a sign of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from typing import Literal

from rettesnor.rules.standard import Mend, PublishedText, Section, Standard
from rettesnor.standards import files
from rettesnor.standards.signs import hidden, plain

NEXT_WORDS = 5


@dataclass(frozen=True)
class Difference:
    """Words of the file that the units lack, or words of the units that the file lacks, near a line of the file.

    Two are of another kind: a mend whose words do not stand on its line, and row labels that the standard of the other
    column has otherwise (`file`).
    """

    line: int
    file: str
    units: str
    kind: Literal["words", "mend_not_found", "labels_differ"] = "words"

    @property
    def mend(self) -> Mend | None:
        """Where the file differs in nothing but signs that cannot be seen: what sets it right."""
        seen = "".join(sign for sign in self.file if sign not in hidden(self.file))
        if seen == self.file or seen != self.units:
            return None
        return Mend(line=self.line, file=self.file, read=seen, why="printing error in extraction")


@dataclass(frozen=True)
class _Word:
    text: str
    line: int


def differences(
    standard: Standard,
    text: str,
    named: Callable[[str], Standard] = files.standard,
    *,
    source: PublishedText | None = None,
) -> list[Difference]:
    """Where the rebuilt text and the source differ; empty when every word stands in both, in order.

    `source` is the one the text is of, where a standard has several: it is rebuilt from the sections that name it.

    The extraction of a table of two columns mixes them. Its words must then be a merge of three sequences, each in its
    own order: the row labels, which both standards have as headings, and the two columns. `named` finds the standard
    of the other column.
    """
    source = source or standard.source
    beside = named(source.beside) if source.beside else None
    words = list(_words(text))
    result = [
        Difference(mend.line, mend.file, mend.read, "mend_not_found")
        for mend in (*source.mends, *(beside.source.mends if beside else ()))
        if not _apply(mend, words)
    ]
    if beside is None:
        return result + list(_unequal(words, list(_rebuilt(standard, source))))
    labels, others = list(_labels(standard)), list(_labels(beside))
    if labels != others:
        result.append(Difference(1, " ".join(others), " ".join(labels), "labels_differ"))
    return result + list(_unmerged(words, (labels, list(_column(standard)), list(_column(beside)))))


def _unequal(words: list[_Word], rebuilt: list[str]) -> Iterator[Difference]:
    found = [word.text for word in words]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, found, rebuilt, autojunk=False).get_opcodes():
        if tag != "equal":
            line = words[min(i1, len(words) - 1)].line if words else 1
            yield Difference(line, " ".join(found[i1:i2]), " ".join(rebuilt[j1:j2]))


def _unmerged(words: list[_Word], sequences: tuple[list[str], ...]) -> Iterator[Difference]:
    """The first word that can't be dealt out to a sequence, or what the sequences have left when the words end.

    All ways of dealing out the words are followed at once; a way is how many words of each sequence are used.
    """
    ways = {(0,) * len(sequences)}
    for word in words:
        onwards = {
            (*way[:n], way[n] + 1, *way[n + 1 :])
            for way in ways
            for n, sequence in enumerate(sequences)
            if sequence[way[n] : way[n] + 1] == [word.text]
        }
        if not onwards:
            yield Difference(word.line, word.text, _left(max(ways), sequences))
            return
        ways = onwards
    if tuple(len(sequence) for sequence in sequences) not in ways:
        yield Difference(words[-1].line if words else 1, "", _left(max(ways), sequences))


def _left(way: tuple[int, ...], sequences: tuple[list[str], ...]) -> str:
    """The next words of each sequence."""
    left = (sequence[used : used + NEXT_WORDS] for used, sequence in zip(way, sequences, strict=True))
    return " | ".join(" ".join(words) for words in left if words)


def _words(text: str) -> Iterator[_Word]:
    for number, line in enumerate(plain(text).split("\n"), start=1):
        for word in line.split():
            yield _Word(word, number)


def _apply(mend: Mend, words: list[_Word]) -> bool:
    """Replace the words of a mend where they begin on its line."""
    wanted = plain(mend.file).split()
    for n, word in enumerate(words):
        if word.line == mend.line and [w.text for w in words[n : n + len(wanted)]] == wanted:
            words[n : n + len(wanted)] = [_Word(read, mend.line) for read in plain(mend.read).split()]
            return True
    return False


def _rebuilt(standard: Standard, source: PublishedText) -> Iterator[str]:
    for section in standard.sections_of(source):
        yield from _heading(section)
        yield from _units(source, section)


def _labels(standard: Standard) -> Iterator[str]:
    return chain.from_iterable(_heading(section) for section in standard.sections)


def _column(standard: Standard) -> Iterator[str]:
    return chain.from_iterable(_units(standard.source, section) for section in standard.sections)


def _heading(section: Section) -> list[str]:
    return plain(section.heading or "").split()


def _units(source: PublishedText, section: Section) -> Iterator[str]:
    for unit in section.units:
        if unit.bullet:
            yield from plain(source.bullet).split()
        yield from plain(unit.words).split()
