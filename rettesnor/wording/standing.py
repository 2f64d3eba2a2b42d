"""That a standard is not in force, said with every result that rests on it."""

from collections.abc import Iterator

from rettesnor.rules.standard import Standard
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

NOT_IN_FORCE: dict[str, str] = {
    "draft": _("{standard} is a draft and not in force: nothing is decided by it."),
    "proposed": _("{standard} is a proposal and not in force: nothing is decided by it."),
    "replaced": _("{standard} has been replaced and is not in force any more: nothing new is decided by it."),
}
"""By the stage of the standard; of one that is in force there is nothing to say."""


def say_standing(standard: Standard | None, language: Language, *, by_title: bool = False) -> Iterator[str]:
    """One sentence, or none for a standard that is in force; by its title for readers who know no id."""
    if standard and (words := NOT_IN_FORCE.get(standard.status.stage)):
        called = f"»{standard.title}«" if by_title else standard.standard
        yield translated(words, language, standard=called)
