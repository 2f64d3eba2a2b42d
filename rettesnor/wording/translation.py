"""Texts in the language of whoever reads: English stands in the code, Danish in the one catalogue of texts.

Pure: whoever starts the program reads the catalogue and hands it over with `speak_danish_by`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from rettesnor.wording import Language

_CONTEXT_ENDS = "\x04"


class Catalogue(Protocol):
    """Danish by English, as `gettext.GNUTranslations` has it; a text that is missing is given back."""

    def gettext(self, message: str, /) -> str: ...


class _NoCatalogue:
    def gettext(self, message: str, /) -> str:
        raise LookupError(f"no catalogue of Danish texts has been handed over to say {message!r} by")


_danish: Catalogue = _NoCatalogue()


def speak_danish_by(catalogue: Catalogue) -> None:
    global _danish
    _danish = catalogue


def gettext_noop(text: str) -> str:
    """Marks an English text for the catalogue, and leaves it as it is."""
    return text


def pgettext_noop(context: str, text: str) -> str:
    """The same for a text whose Danish is another one elsewhere."""
    return f"{context}{_CONTEXT_ENDS}{text}"


@runtime_checkable
class InTwoLanguages(Protocol):
    """What can be said in Danish and in English."""

    def in_(self, language: Language) -> str: ...


@dataclass(frozen=True)
class Saying:
    """A marked text and its values, to be said when it is known in which language."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_(self, language: Language) -> str:
        return translated(self.text, language, **self.values)


@dataclass(frozen=True)
class SaidBy:
    """What a function says in the language it is given."""

    say: Callable[[Language], str]

    def in_(self, language: Language) -> str:
        return self.say(language)


class CannotProceed(Exception):
    """Why something ends here, told to whoever asked: a marked text and its values, or what else can be said."""

    def __init__(self, why: str | InTwoLanguages, /, **values: object) -> None:
        self.why = Saying(why, values) if isinstance(why, str) else why
        super().__init__(self.why)

    def __str__(self) -> str:
        return self.in_("en")

    def in_(self, language: Language) -> str:
        return self.why.in_(language)


def translated(text: str, language: Language, /, **values: object) -> str:
    """A marked text in a language; with values, they take the places named in braces.

    A value that is itself in two languages, such as an error, is said in the same one.
    """
    words = _danish.gettext(text) if language == "da" else text.rpartition(_CONTEXT_ENDS)[2]
    if not values:
        return words
    return words.format(
        **{name: each.in_(language) if isinstance(each, InTwoLanguages) else each for name, each in values.items()}
    )
