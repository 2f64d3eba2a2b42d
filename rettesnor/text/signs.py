"""Signs that leave nothing on the page, and what a sign is called."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Invisible by what they are used for, although their category (a letter, a mark, a symbol) says otherwise: joiners and
# variation selectors, fillers for Hangul, the empty Braille cell, and the sign that stands for a pasted picture.
_ALSO_INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
_NAMELESS = {
    "Cc": "control character",
    "Cn": "unassigned sign",
    "Co": "private-use sign",
    "Cs": "half of a surrogate pair",
}


@lru_cache(maxsize=4096)  # every sign of every text is asked, and nearly all are the same few
def is_invisible(sign: str) -> bool:
    """Whether the sign shows nothing and takes no room: zero-width, formatting, control. A space is seen."""
    category = unicodedata.category(sign)
    return category == "Cf" or sign in _ALSO_INVISIBLE or (category == "Cc" and not sign.isspace())


def named(sign: str) -> str:
    """The sign by number and name: `U+00AD soft hyphen`."""
    name = unicodedata.name(sign, "") or _NAMELESS.get(unicodedata.category(sign), "")
    return f"U+{ord(sign):04X} {name.lower()}".rstrip()


def all_named(signs: Iterable[str]) -> tuple[str, ...]:
    """Each sign once, by number and name, in the order they come up."""
    return tuple(named(sign) for sign in dict.fromkeys(signs))
