"""A fact by its name on pages: the common ones, and those that a text alone asks about."""

from rettesnor.standards import files
from rettesnor.wording import Language


def fact_label(name: str, language: Language) -> str:
    """Its name in the code where no text has it any more."""
    known = files.vocabulary()
    fact = known[name] if name in known else files.own_facts().get(name)
    return fact.label.in_(language) if fact else name
