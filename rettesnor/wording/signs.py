"""What a sign is called: by its number, since it may not be seen, and by a name in the language of the reader."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rettesnor.text.signs import is_invisible
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

_COMMON: Mapping[str, str] = {
    ".": _("full stop"),
    ",": _("comma"),
    ":": _("colon"),
    ";": _("semicolon"),
    "!": _("exclamation mark"),
    "?": _("question mark"),
    "-": _("hyphen"),
    "–": _("dash"),
    "…": _("ellipsis"),
    "/": _("slash"),
    "*": _("asterisk"),
    "+": _("plus sign"),
    "=": _("equals sign"),
    "_": _("low line"),
    "(": _("left parenthesis"),
    ")": _("right parenthesis"),
    "'": _("apostrophe"),
    '"': _("quotation mark"),
    "\u00a0": _("no-break space"),
    "\u00ad": _("soft hyphen"),
    "\u200b": _("zero width space"),
    "\u200c": _("zero width non-joiner"),
    "\u200d": _("zero width joiner"),
    "\u200e": _("left-to-right mark"),
    "\u200f": _("right-to-left mark"),
    "\u202e": _("right-to-left override"),
    "\u202f": _("narrow no-break space"),
    "\u2060": _("word joiner"),
    "\ufeff": _("zero width no-break space"),
    "\ufffc": _("object replacement character"),
    "\ufffd": _("replacement character"),
}
_NAMELESS: Mapping[str, str] = {
    "Cc": _("control character"),
    "Cn": _("unassigned sign"),
    "Co": _("private-use sign"),
    "Cs": _("half of a surrogate pair"),
}


def say_sign(sign: str, language: Language) -> str:
    """`U+00AD soft hyphen`. English has a name for every sign; a rare one in Danish is shown itself, if it is seen."""
    common = _COMMON.get(sign) or _NAMELESS.get(unicodedata.category(sign))
    if common:
        called = translated(common, language)
    elif language == "en":
        called = unicodedata.name(sign, "").lower()
    else:
        called = "" if is_invisible(sign) else sign
    return f"U+{ord(sign):04X} {called}".rstrip()


@dataclass(frozen=True)
class Signs:
    """Signs that somebody is told of by name, each once, in the order they come up."""

    signs: tuple[str, ...]

    @classmethod
    def of(cls, signs: Iterable[str]) -> Signs:
        return cls(tuple(dict.fromkeys(signs)))

    def __bool__(self) -> bool:
        return bool(self.signs)

    def in_(self, language: Language) -> str:
        return ", ".join(say_sign(sign, language) for sign in self.signs)
