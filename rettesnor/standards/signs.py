"""Signs of a file that nobody can see, named and written so that they can be; and letters in one form."""

from __future__ import annotations

import json
import unicodedata

from rettesnor.text.signs import is_invisible
from rettesnor.wording.signs import Signs

_NO_BREAK_SPACES = "\u00a0\u2007\u202f"


def hidden(text: str) -> list[str]:
    """The signs that show nothing, or that look like a space and are none, each once."""
    return [sign for sign in dict.fromkeys(text) if is_invisible(sign) or sign in _NO_BREAK_SPACES]


def signs_named(text: str) -> Signs:
    """What is hidden in a text, told by name."""
    return Signs.of(hidden(text))


def escaped(text: str) -> str:
    """In double quotes, with the signs that cannot be seen as YAML and JSON write them."""
    written = json.dumps(text, ensure_ascii=False)
    for sign in hidden(text):
        written = written.replace(sign, json.dumps(sign)[1:-1])
    return written


def plain(text: str) -> str:
    """The text with composed letters, and a plain space for each that only keeps two words on one line."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    for space in _NO_BREAK_SPACES:
        composed = composed.replace(space, " ")
    return composed
