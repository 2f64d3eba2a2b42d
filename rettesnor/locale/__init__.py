"""The catalogue of Danish texts that pages, letters and the command line share."""

from functools import cache
from gettext import GNUTranslations
from pathlib import Path

from rettesnor.wording.translation import speak_danish_by

DANISH = Path(__file__).parent / "da" / "LC_MESSAGES" / "django.mo"


@cache
def read_texts() -> None:
    """Asked for where a program starts, before anything is said."""
    with DANISH.open("rb") as file:
        speak_danish_by(GNUTranslations(file))
