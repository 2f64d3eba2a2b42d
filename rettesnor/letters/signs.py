"""What the letter's fonts can set, and what stands in a letter for a sign they lack.

A text of our own is asked at the door (`unprintable`), so that its writer can choose another word. A text from outside
is never refused: a sign that no font has is told by its name (`printable`).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from rettesnor.letters.cmap import signs_of
from rettesnor.letters.faces import FACES
from rettesnor.text.cleaning import cleaned

MOST_NAMED = 3
SCRIPTS = {
    "ARABIC": "arabisk",
    "ARMENIAN": "armensk",
    "BENGALI": "bengalsk",
    "CJK": "kinesisk",
    "DEVANAGARI": "devanagari",
    "ETHIOPIC": "etiopisk",
    "GEORGIAN": "georgisk",
    "HANGUL": "koreansk",
    "HEBREW": "hebraisk",
    "HIRAGANA": "japansk",
    "KATAKANA": "japansk",
    "TAMIL": "tamilsk",
    "THAI": "thailandsk",
}
"""The scripts of the languages most spoken here that the fonts lack, by the first word of their signs' names."""

EMOJI = {
    "☹": "trist ansigt",
    "☺": "smilende ansigt",
    "❤": "hjerte",
    "🌞": "sol",
    "🎉": "fest",
    "👋": "vink",
    "👍": "tommel op",
    "👎": "tommel ned",
    "💔": "knust hjerte",
    "💕": "hjerter",
    "💪": "stærk arm",
    "😀": "smilende ansigt",
    "😂": "grinende ansigt",
    "😃": "smilende ansigt",
    "😄": "smilende ansigt",
    "😉": "blinkende ansigt",
    "😊": "smilende ansigt",
    "😍": "forelsket ansigt",
    "😔": "trist ansigt",
    "😞": "skuffet ansigt",
    "😠": "vredt ansigt",
    "😡": "vredt ansigt",
    "😢": "grædende ansigt",
    "😭": "grædende ansigt",
    "😰": "bekymret ansigt",
    "😱": "skrækslagent ansigt",
    "🙁": "trist ansigt",
    "🙂": "smilende ansigt",
    "🙏": "foldede hænder",
    "🤔": "tænkende ansigt",
}


SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")


@cache
def printable_signs() -> frozenset[str]:
    """The signs that every face of the letter has, and the line end."""
    return frozenset.intersection(*map(signs_of, FACES)) | {"\n"}


def unprintable(text: str) -> tuple[str, ...]:
    """The signs of the text that the letter could only tell by name, each once."""
    return tuple(dict.fromkeys(sign for sign in _likened(cleaned(text)) if sign not in printable_signs()))


def printable(text: str) -> str:
    """The cleaned text, with what stands for the signs that no face has; signs beside each other stand together.

    A sign that is another way of writing ordinary letters, bold or wide, is written with them.
    """
    likened = _likened(cleaned(text))
    if printable_signs().issuperset(likened):
        return likened
    lacking = "".join(_kind(sign) for sign in likened)
    said, at = [], 0
    for run in re.finditer("x(?:[x ]*x)?m*", lacking):
        said += [likened[at : run.start()], _told(likened[run.start() : run.end()])]
        at = run.end()
    return "".join((*said, likened[at:]))


def _kind(sign: str) -> str:
    """x for a sign that no face has, m for a mark upon the sign before it, a space for what parts words."""
    if sign not in printable_signs():
        return "x"
    if unicodedata.combining(sign):
        return "m"
    return " " if sign != "\n" and unicodedata.category(sign)[0] in "PZ" else "."


def _likened(text: str) -> str:
    return "".join(map(_like, text))


@cache
def _like(sign: str) -> str:
    """The sign, or where no face has it, its parts or the ordinary letters it is a form of, if the faces have them."""
    if sign in printable_signs():
        return sign
    forms = (unicodedata.normalize(form, sign) for form in ("NFD", "NFKC"))
    return next((form for form in forms if form and printable_signs().issuperset(form)), sign)


def _told(run: str) -> str:
    """What stands for the signs: `[emoji: grædende ansigt]`, `[4 tegn med arabisk skrift]`."""
    lacking = [sign for sign in run if sign not in printable_signs() and sign not in SKIN_TONES]
    scripts = [script for sign in lacking if (script := _script(sign))]
    told = [f"{scripts.count(script)} tegn med {script} skrift" for script in dict.fromkeys(scripts)]
    others = [sign for sign in lacking if not _script(sign)]
    told += _listed("emoji", (_emoji(sign) for sign in others if _is_emoji(sign)))
    told += _listed("tegn, vi ikke kan vise", (_called(sign) for sign in others if not _is_emoji(sign)))
    return f"[{'; '.join(told)}]" if told else ""


def _listed(what: str, names: Iterable[str]) -> Iterator[str]:
    if each := list(dict.fromkeys(names)):
        more = f" og {len(each) - MOST_NAMED} andre" if len(each) > MOST_NAMED else ""
        yield f"{what}: {', '.join(each[:MOST_NAMED])}{more}"


def _script(sign: str) -> str:
    return SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0], "")


def _is_emoji(sign: str) -> bool:
    return sign in EMOJI or "\U0001f000" <= sign <= "\U0001faff"


def _emoji(sign: str) -> str:
    return EMOJI.get(sign) or _called(sign)


def _called(sign: str) -> str:
    return unicodedata.name(sign, "").lower() or f"U+{ord(sign):04X}"
