"""The sentence of an event, in both languages, from its details."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext, override

from rettesnor.cases.file.fact_label import fact_label
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import (
    AnnulmentGround,
    AppealOutcomeKind,
    ClosingGround,
    CommitteeOutcome,
    ComplaintLetterKind,
    Ground,
    Outcome,
    ReassessmentResult,
    ReopeningGround,
    RevisionKind,
    RulingOutcome,
    SentBy,
    Slip,
    TalkedHow,
)
from rettesnor.wording.formats import say_all, say_date

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
    "annulment_ground": lambda value: AnnulmentGround(value).label,
    "closing_ground": lambda value: ClosingGround(value).label,
    "reassessment_result": lambda value: ReassessmentResult(value).label,
    "reopening_ground": lambda value: ReopeningGround(value).label,
    "slip": lambda value: Slip(value).label,
    "letter_kind": lambda value: ComplaintLetterKind(value).label,
    "appeal_outcome": lambda value: AppealOutcomeKind(value).label,
    "revision_kind": lambda value: RevisionKind(value).label,
    "how": lambda value: SentBy(value).label,
    "committee_outcome": lambda value: CommitteeOutcome(value).label,
    "ruling": lambda value: RulingOutcome(value).label,
    "talked_how": lambda value: TalkedHow(value).label,
}


def _say(name: str, value: Any) -> str:
    if name == "facts":
        return say_all([fact_label(each, page_language()) for each in value], page_language())
    if name in _CODED:
        return str(_CODED[name](value)) if value else ""
    if isinstance(value, date):
        return say_date(value, page_language())
    return gettext("never") if value is None else str(value)
