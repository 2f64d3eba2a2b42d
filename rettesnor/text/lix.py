"""LIX, how heavy a text is to read (C. H. Björnsson, *Läsbarhet*, 1968).

Words a sentence, and how many words in a hundred have more than six letters. Below 25 is easy; newspapers are about 45.
"""

import re

_WORD = re.compile(r"\w+")
_END = re.compile(r"[.:!?](?=\s|$)")


def lix(text: str) -> float:
    """The LIX of the text, 0 where it has no words. A text without a full stop is one sentence."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    long = sum(len(word) > 6 for word in words)
    return len(words) / (len(_END.findall(text)) or 1) + 100 * long / len(words)
