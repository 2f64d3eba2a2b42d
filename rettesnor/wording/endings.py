"""Grounds for ending that are there, in sentences, and all of them as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rettesnor.rules.endings import Ending
from rettesnor.rules.kinds.ending import EndingRule
from rettesnor.wording import Language
from rettesnor.wording.formats import say_all, say_date
from rettesnor.wording.options import say_option
from rettesnor.wording.readings import say_reading
from rettesnor.wording.translation import gettext_noop as _
from rettesnor.wording.translation import translated


def say_endings(endings: Iterable[Ending], language: Language) -> Iterator[str]:
    """Each ground that is there, what comes before an end by the text, and that nothing ends by itself."""
    there = [each.finding.sourced for each in endings if each.is_there]
    for sourced in there:
        yield translated(
            _("The standard names a ground for ending that is there: »{quote}«"), language, quote=sourced.quotes[-1]
        )
        if reading := say_reading(sourced, language):
            yield reading
        rule = sourced.rule
        if isinstance(rule, EndingRule) and rule.steps_before:
            steps = say_all(
                [say_option("ending", "steps_before", step, language) for step in rule.steps_before], language
            )
            yield translated(_("By the standard this comes first: {steps}."), language, steps=steps)
    if there:
        words = _(
            "Nothing ends by itself. The grant stands until it has been followed up (serviceloven § 148, stk. 2), the "
            "citizen has been heard (forvaltningsloven § 19) and a new decision has been made."
        )
        yield translated(words, language)


def say_there_from(ending: Ending, language: Language) -> str:
    """When time alone makes it a ground that is there; empty where it does not within a year."""
    if ending.there_from is None:
        return ""
    words = _("The ground is there from {day}, if nothing else changes.")
    return translated(words, language, day=say_date(ending.there_from, language))


def endings_as_json(endings: Iterable[Ending]) -> list[dict[str, Any]]:
    return [
        {
            "rule": each.finding.sourced.rule.id,
            "reading_of": each.finding.sourced.reading_of.rule.id if each.finding.sourced.reading_of else None,
            "result": each.finding.result,
            "unknown_because": each.finding.unknown_because,
            "is_there": each.is_there,
            "settled_by": each.settled_by,
            "there_from": each.there_from.isoformat() if each.there_from else None,
        }
        for each in endings
    ]
