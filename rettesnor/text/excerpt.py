"""The beginning of a text that is too long to be quoted whole."""

import re
import unicodedata

CUT = "[…]"
_SENTENCE_ENDS = re.compile(r"[.!?…]['\"»”)\]]*(?=\s)|\n(?=\n)")
_WORD_ENDS = re.compile(r"\S(?=\s)")


def excerpt(text: str, most: int) -> str:
    """The text if it has no more than `most` signs; else its beginning, ending with a sentence if one ends in the
    last half of it, else with a word, and marked where it is cut."""
    if len(text) <= most:
        return text
    window = text[: most + 1]
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(window)]
    if not ends or ends[-1] < most // 2:
        ends = [found.end() for found in _WORD_ENDS.finditer(window)] or [_whole(text, most)]
    return f"{text[: ends[-1]].rstrip()} {CUT}"


def _whole(text: str, end: int) -> int:
    """The last place at or before `end` that parts no letter from its marks; `end` itself if there is none."""
    return next((at for at in range(end, 0, -1) if not unicodedata.combining(text[at])), end)
