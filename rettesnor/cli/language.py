"""The language a command is asked in; known before its options are read, for their help speaks it too."""

from collections.abc import Sequence
from itertools import pairwise

from rettesnor.wording import Language


def language_of(arguments: Sequence[str]) -> Language:
    return "en" if "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments) else "da"
