"""The letters of a text as Danish tells them apart: for sorting, and for finding what was spelled another way."""

import re
import unicodedata

# æ, ø, å follow z in that order; ä sorts as æ, ö as ø and ü as y.
_ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"})


def letters(text: str) -> str:
    """The letters alone: capitals and accents make no difference, and aa is å. A key to compare, not a text to show."""
    folded = unicodedata.normalize("NFC", text).casefold()
    ordered = folded.replace("aa", "å").translate(_ORDER)
    return "".join(c for c in unicodedata.normalize("NFD", ordered) if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The words of a text, each by its `letters`; whatever stands between words parts them."""
    return [letters(word) for word in re.findall(r"\w+", unicodedata.normalize("NFC", text))]
