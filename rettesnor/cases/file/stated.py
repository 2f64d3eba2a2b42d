"""What letters tell of a case: what was applied for, a fact with its source, a part of a draft decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import override

from rettesnor.cases.file.amounts import said_amounts
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.wish import wished_extent, wished_place
from rettesnor.cases.models import Case, CaseFact, Source
from rettesnor.letters.content import StatedFact
from rettesnor.letters.kinds.decision.content import Part
from rettesnor.letters.quotation import quotation
from rettesnor.rules.facts import FactDefinition
from rettesnor.wording.terms import capital
from rettesnor.wording.values import say_stored

UNWRITTEN = "[mangler endnu]"
"""Stands in a preview where somebody has yet to write something."""
APPLIED_FOR = {
    "sheltered_employment": "beskyttet beskæftigelse",
    "special_course": "et særligt tilrettelagt beskæftigelsesforløb",
}


def stated_application(case: Case, assessed: CaseAssessment) -> str:
    """What was applied for, in the words of the application, or the help with what is wished of extent and place."""
    if asked := quotation(case.asked_for).text:
        return asked
    assessment = assessed.assessment
    wished = [*wished_extent(assessment), *filter(None, [wished_place(assessment)])]
    help_ = APPLIED_FOR[case.applied_for]
    return f"{help_} ({', '.join(wished)})" if wished else help_


def stated_fact(row: CaseFact, fact: FactDefinition) -> StatedFact:
    """The fact as it was recorded, and who said so."""
    return StatedFact(
        label=fact.label.da,
        value=capital(quotation(say_stored(fact, row.value, "da")).text),
        source=quotation(_source(row)).text,
        on=row.said_on,
    )


def stated_part(part: Mapping[str, Any]) -> Part:
    """A part of a draft, with `UNWRITTEN` where it has no words yet."""
    return Part(
        part=part["part"],
        outcome=part["outcome"],
        text=part["text"] or UNWRITTEN,
        amount=said_amounts(part["amounts"], "da") or None,
        provisions=tuple(part["provisions"]),
        reason=part["reason"] or None,
    )


def _source(row: CaseFact) -> str:
    if row.source == Source.CITIZEN and not row.document:
        return "Dig selv"
    with override("da"):
        who = str(Source(row.source).label)
    return row.document or capital(who)
