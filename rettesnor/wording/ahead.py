"""What changes by time alone, in sentences and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from rettesnor.rules.ahead import OutcomeChange
from rettesnor.wording import Language
from rettesnor.wording.formats import say_all, say_date
from rettesnor.wording.terms import OUTCOMES, say
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def say_change(change: OutcomeChange, language: Language, *, decision_due: date | None = None) -> Iterator[str]:
    """From when, how it then stands, by which provisions, whether it comes before the decision, and what ends."""

    def said(text: str, **values: object) -> str:
        return translated(text, language, **values)

    places = list(dict.fromkeys(each.section for each in change.rules if each.section))
    yield said(
        _("From {day} the same facts come to something else, because of the age ({places})."),
        day=say_date(change.day, language),
        places=say_all(places, language),
    )
    yield said(_("By the law: {outcome}"), outcome=say(OUTCOMES, change.law, language))
    if change.standard:
        yield said(_("By the standard: {outcome}"), outcome=say(OUTCOMES, change.standard, language))
    if decision_due and change.day <= decision_due:
        due = say_date(decision_due, language)
        yield said(_("The change comes no later than the day the decision is due ({due})."), due=due)
    for each in change.endings:
        yield said(_("What has been granted then ends by the standard: »{quote}«"), quote=each.quotes[-1])


def change_as_json(change: OutcomeChange | None, decision_due: date | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "day": change.day.isoformat(),
        "outcome": {"law": change.law, "standard": change.standard},
        "rules": [each.rule.id for each in change.rules],
        "endings": [each.rule.id for each in change.endings],
        "before_decision_due": change.day <= decision_due if decision_due else None,
    }
