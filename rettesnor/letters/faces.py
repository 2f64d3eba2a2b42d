"""The fonts that come with the program, and no others: a letter looks the same on every machine."""

from functools import cache
from pathlib import Path

import typst

_FOLDER = Path(__file__).parent / "fonts"
FACES = tuple(sorted(_FOLDER.glob("*.ttf")))


@cache
def fonts() -> typst.Fonts:
    """The faces as the compiler takes them; its own embedded ones are left out, so that `FACES` is the whole truth."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FOLDER])
