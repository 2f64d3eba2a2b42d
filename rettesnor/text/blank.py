"""What counts as having written something."""

import unicodedata

from rettesnor.text.signs import is_invisible

_NOT_APPLICABLE = frozenset({"na", "ia"})
"""`n/a` and the Danish `i/a`, with or without what stands between the letters."""


def is_blank(text: str) -> bool:
    """Whether the text says nothing: no letter, digit or picture in it, only spaces, punctuation or invisible signs."""
    return not any(_says_something(sign) for sign in text)


def is_no_reason(text: str) -> bool:
    """Whether the text gives no reason: it is blank, has one sign over and over, or says that none is given."""
    signs = [sign for sign in text.casefold() if _says_something(sign)]
    return len(set(signs)) < 2 or "".join(signs) in _NOT_APPLICABLE


def stripped(text: str) -> str:
    """The text without the spaces and invisible signs around it; empty where it says nothing."""
    if is_blank(text):
        return ""
    first, last = 0, len(text)
    while _is_around(text[first]):
        first += 1
    while _is_around(text[last - 1]):
        last -= 1
    return text[first:last]


def _says_something(sign: str) -> bool:
    category = unicodedata.category(sign)
    return (category[0] in "LN" or category == "So") and not is_invisible(sign)


def _is_around(sign: str) -> bool:
    return sign.isspace() or (is_invisible(sign) and not unicodedata.category(sign).startswith("M"))
