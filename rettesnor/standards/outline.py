"""The outline of a pasted text: its headings, sentences, bullets and lines, in order and with every word.

How a text was laid out is guessed from its lines, and a person looks it over. What is never guessed is a word: the
outline rebuilds the text, and where a hyphen split a word at the end of a line, or a page number came in between, a
mend says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from rettesnor.rules.standard import Mend
from rettesnor.standards.signs import plain

UnitForm = Literal["text", "bullet", "line"]

LONGEST_HEADING = 70
_BULLET = re.compile("([•·▪‣◦●○■□\uf0b7–—*o-])\\s+(?=\\S)")
_SPLIT_WORD = re.compile(r"\w*[a-zæøå]-$")
_PAGE_NUMBER = re.compile(r"(?:Side )?\d{1,3}(?: af \d{1,3})?", re.IGNORECASE)
_JOINING = ("og", "eller", "samt")
# A word with a full stop in it that ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:stk|nr|jf|fx|f\.\s?eks|bl\.\s?a|ca|kl|pkt|evt|inkl|ekskl|dvs|pr|tlf|kap|afs|ang|vedr|lov|d|m)\.$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\W*\d+\.$")
_END = re.compile(r"[.!?…][)\"»«”']*(?=\s+[\"»“(]?[A-ZÆØÅ])")
_ENDED = (".", "!", "?", ":", "…", ".)", ".«", ".»", ".”", '."')


@dataclass(frozen=True)
class OutlinedUnit:
    form: UnitForm
    words: str


@dataclass
class OutlinedSection:
    heading: str | None
    units: list[OutlinedUnit] = field(default_factory=list)


@dataclass
class Outline:
    """`bullet` is the sign before each bullet, or None where the text has none."""

    bullet: str | None
    mends: list[Mend]
    sections: list[OutlinedSection]

    @property
    def title(self) -> str:
        """What it is called: what stands first, where that is a heading or a line; else its first heading, or words."""
        first = self.sections[0]
        if not first.heading and first.units[0].form == "line":
            return first.units[0].words
        return next((each.heading for each in self.sections if each.heading), None) or first.units[0].words


def outlined(text: str) -> Outline:
    """The outline of a text that has at least one word."""
    mends, lines = _put_together([" ".join(line.split()) for line in plain(text).split("\n")])
    signs = Counter(match[1] for line in lines if (match := _BULLET.match(line)))
    bullet = signs.most_common(1)[0][0] if signs else None
    outline = Outline(bullet, mends, [])
    for form, words in _blocks(lines, bullet):
        if form == "heading":
            outline.sections.append(OutlinedSection(words))
            continue
        if not outline.sections:
            outline.sections.append(OutlinedSection(None))
        outline.sections[-1].units += _units(form, words)
    return outline


def _put_together(lines: list[str]) -> tuple[list[Mend], list[str]]:
    """The lines without page numbers, with every word that a hyphen split, and the mends that say so."""
    numbered = dict.fromkeys(at for at, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line))
    mends = [Mend(line=at + 1, file=lines[at], read="", why="page number") for at in numbered]
    whole = ["" if at in numbered else line for at, line in enumerate(lines)]
    for at in range(len(lines) - 1):
        if not _SPLIT_WORD.search(whole[at]):
            continue
        following = next((n for n in range(at + 1, len(lines)) if whole[n]), None)
        if following is None:
            continue
        first, _space, rest = whole[following].partition(" ")
        if not first[:1].islower() or first in _JOINING:
            continue
        before, _space, begun = whole[at].rpartition(" ")
        read = begun[:-1] + first
        mends.append(Mend(line=at + 1, file=f"{begun} {first}", read=read, why="hyphen at line end"))
        whole[at] = f"{before} {read}".strip()
        whole[following] = rest
    return sorted(mends, key=lambda mend: mend.line), whole


def _blocks(lines: list[str], bullet: str | None) -> Iterator[tuple[UnitForm | Literal["heading"], str]]:
    """Headings, and what stands between them: paragraphs and bullets, each put together from its lines."""
    form: UnitForm | None = None
    words = ""
    gap = True
    for at, line in enumerate(lines):
        if not line:
            gap = True
            continue
        begins_bullet = bullet is not None and line.startswith(f"{bullet} ")
        if form and not begins_bullet and _goes_on(form, words, line, gap):
            words = f"{words} {line}"
        else:
            if form:
                yield form, words
            form, words = None, ""
            if begins_bullet and bullet:
                form, words = "bullet", line.removeprefix(bullet).strip()
            elif _is_heading(line, lines[at + 1 :], gap):
                yield "heading", line
            else:
                form, words = "text", line
        gap = False
    if form:
        yield form, words


def _goes_on(form: UnitForm, words: str, line: str, gap: bool) -> bool:
    """Whether a line continues the block before it."""
    if gap:
        return line[0].islower() and not words.endswith(_ENDED)
    return form == "text" or not words.endswith(_ENDED)


def _is_heading(line: str, following: list[str], gap: bool) -> bool:
    after = next((each for each in following if each), None)
    if after is None or len(line) > LONGEST_HEADING or not (line[0].isupper() or line[0].isdigit()):
        return False
    if line.endswith((".", ":", ",", ";", "-")) or _END.search(line):
        return False
    return gap and not after[0].islower()


def _units(form: UnitForm, words: str) -> Iterator[OutlinedUnit]:
    sentences = list(_sentences(words))
    if form == "text" and len(sentences) == 1 and not words.endswith(_ENDED):
        yield OutlinedUnit("line", words)
        return
    for number, sentence in enumerate(sentences):
        yield OutlinedUnit(form if number == 0 else "text", sentence)


def _sentences(words: str) -> Iterator[str]:
    begun = 0
    for end in _END.finditer(words):
        sentence = words[begun : end.end()]
        if _ABBREVIATED.search(sentence) or _NUMBERED.match(sentence):
            continue
        yield sentence.strip()
        begun = end.end()
    if rest := words[begun:].strip():
        yield rest
