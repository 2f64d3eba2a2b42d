"""The language of the page that is being drawn, as `rettesnor.wording` names it."""

from django.utils.translation import get_language

from rettesnor.wording import Language


def page_language() -> Language:
    """Danish unless the reader chose English."""
    return "en" if get_language() == "en" else "da"
