"""The sentence of an event, in both languages, from its details."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import TextChoices
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


_CODED: Mapping[str, type[TextChoices]] = {
    "ground": Ground,
    "outcome": Outcome,
    "annulment_ground": AnnulmentGround,
    "closing_ground": ClosingGround,
    "reassessment_result": ReassessmentResult,
    "reopening_ground": ReopeningGround,
    "slip": Slip,
    "letter_kind": ComplaintLetterKind,
    "appeal_outcome": AppealOutcomeKind,
    "revision_kind": RevisionKind,
    "how": SentBy,
    "committee_outcome": CommitteeOutcome,
    "ruling": RulingOutcome,
    "talked_how": TalkedHow,
}


def _say(name: str, value: Any) -> str:
    if name == "facts":
        return say_all([fact_label(each, page_language()) for each in value], page_language())
    if name in _CODED:
        return str(_CODED[name](value).label) if value else ""
    if isinstance(value, date):
        return say_date(value, page_language())
    return gettext("never") if value is None else str(value)
