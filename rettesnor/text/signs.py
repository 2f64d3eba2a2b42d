"""Signs that leave nothing on the page."""

import unicodedata
from functools import lru_cache

# Invisible by what they are used for, although their category (a letter, a mark, a symbol) says otherwise: joiners and
# variation selectors, fillers for Hangul, the empty Braille cell, and the sign that stands for a pasted picture.
_ALSO_INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)


@lru_cache(maxsize=4096)  # every sign of every text is asked, and nearly all are the same few
def is_invisible(sign: str) -> bool:
    """Whether the sign shows nothing and takes no room: zero-width, formatting, control. A space is seen."""
    category = unicodedata.category(sign)
    return category == "Cf" or sign in _ALSO_INVISIBLE or (category == "Cc" and not sign.isspace())
