"""Grounds for ending that a standard names and that are there, as the pages of a case tell of them."""

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.language import page_language
from rettesnor.rules.endings import endings
from rettesnor.wording.endings import say_endings


def endings_there(assessed: CaseAssessment) -> list[str]:
    """Sentences on the grounds that are there; none where there are none."""
    return list(say_endings(endings(assessed.assessment), page_language()))
