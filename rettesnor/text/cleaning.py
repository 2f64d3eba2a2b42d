"""A text as it is set: one form of each letter, lines that are lines, and no sign that cannot be seen."""

import re
import unicodedata

from rettesnor.text.signs import is_invisible

NO_BREAK_SPACE = "\u00a0"
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028]")
_KEPT_TOGETHER = re.compile("[\u2007\u202f]")
_SPACES = re.compile(rf"[^\S\n{NO_BREAK_SPACE}]")
_HYPHENS = re.compile("[\u2010\u2011]")
# What Word's bullets become when they are pasted: signs of its symbol fonts, in the private-use area.
_WORD_BULLETS = re.compile("[\uf0a7\uf0b7\uf0d8]")
# What stands in nearly every text; nothing in it is changed, apart or together.
_CLEAN = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022]*")


def cleaned(text: str) -> str:
    r"""The text in NFC, with `\n` for every line end, plain spaces, hyphens and bullets, and nothing invisible."""
    if _CLEAN.fullmatch(text):
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    text = _WORD_BULLETS.sub("•", _HYPHENS.sub("-", text))
    text = _SPACES.sub(" ", _KEPT_TOGETHER.sub(NO_BREAK_SPACE, text))
    return unicodedata.normalize("NFC", "".join(sign for sign in text if not is_invisible(sign)))


def one_line(text: str) -> str:
    """The cleaned text on one line, with one space where there were spaces or line ends."""
    return re.sub(r"[ \n]+", " ", cleaned(text)).strip()
