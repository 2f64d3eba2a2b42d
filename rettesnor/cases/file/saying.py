"""The sentence of an event, in both languages, from its details."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, override

from rettesnor.cases.models import ClosingGround, Ground, Outcome, SentBy
from rettesnor.standards import files

LANGUAGES = ("da", "en")


def said(sentence: str, details: Mapping[str, Any]) -> dict[str, str]:
    """`sentence` is a msgid with the names of details in braces."""
    words = {}
    for language in LANGUAGES:
        with override(language):
            words[language] = gettext(sentence).format(**{name: _say(name, value) for name, value in details.items()})
    return words


_CODED: Mapping[str, Callable[[str], object]] = {
    "ground": lambda value: Ground(value).label,
    "outcome": lambda value: Outcome(value).label,
    "closing_ground": lambda value: ClosingGround(value).label,
    "how": lambda value: SentBy(value).label,
}


def _say(name: str, value: Any) -> str:
    if name == "facts":
        return ", ".join(map(_label, value))
    if name in _CODED:
        return str(_CODED[name](value)) if value else ""
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    return gettext("never") if value is None else str(value)


def _label(name: str) -> str:
    known, language = files.vocabulary(), (get_language() or "da")[:2]
    return known[name].label.in_(language) if name in known else name
