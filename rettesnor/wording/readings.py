"""That a sentence can be read in two ways, and why: beside the rule, and beside its other reading."""

from rettesnor.rules.sourced import SourcedRule
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated

AS_WRITTEN: str = _("The sentence can be read in two ways: {because}")
OTHERWISE: str = _("This is the other reading of the sentence: {because}")
UNDER_ONE: str = _("This holds in one reading of the sentence only: {because}")


def why_two_readings(sourced: SourcedRule) -> str | None:
    """In the words of the standard's file; None where there is one reading."""
    said = sourced.as_written.rule.or_read_as
    return said.because if said else None


def say_reading(sourced: SourcedRule, language: Language) -> str | None:
    """Whether this is the rule as it is written or its other reading, and why; None where there is one reading."""
    because = why_two_readings(sourced)
    if because is None:
        return None
    return translated(OTHERWISE if sourced.reading_of else AS_WRITTEN, language, because=because)
