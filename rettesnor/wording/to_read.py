"""Why a person has to read a sentence of a standard: what no rule says of it, or where its value stands instead."""

from rettesnor.rules.to_read import ToRead
from rettesnor.wording import Language
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def say_why_to_read(sentence: ToRead, language: Language) -> str:
    if sentence.lost:
        binds = _("It binds, and the program does not reckon with this: {lost}")
        return translated(binds, language, lost=sentence.lost)
    return translated(_("The value stands in another document: {document}"), language, document=sentence.document)
