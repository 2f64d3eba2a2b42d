"""The words an issued decision is shown in, kept with it: no table of a later day changes what its page says."""

from __future__ import annotations

from typing import Any

from django.utils.translation import override

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.models import CaseFact, Source
from rettesnor.rules.findings import Finding
from rettesnor.rules.proposals import Proposed
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.wording import Language
from rettesnor.wording.conflicts import say_conflict
from rettesnor.wording.readings import say_reading
from rettesnor.wording.terms import KIND_NAMES, LAYERS, STRENGTHS, capital, say
from rettesnor.wording.values import say_proposed, say_stored, say_topic_and_label

LANGUAGES: tuple[Language, ...] = ("da", "en")


def words_of(assessed: CaseAssessment) -> dict[str, Any]:
    """By language: the facts by name, and findings, conflicts and values in the order of the basis."""
    return {language: _in(language, assessed) for language in LANGUAGES}


def _in(language: Language, assessed: CaseAssessment) -> dict[str, Any]:
    assessment = assessed.assessment
    vocabulary = assessment.program.vocabulary
    return {
        "facts": {name: _fact(row, vocabulary, language) for name, row in assessed.written.items()},
        "findings": [_finding(finding, language) for finding in assessment.findings],
        "conflicts": [say_conflict(conflict, vocabulary, language) for conflict in assessment.conflicts],
        "values": {name: _value(name, value, language) for name, value in assessment.values.items()},
    }


def _fact(row: CaseFact, vocabulary: Vocabulary, language: Language) -> dict[str, str]:
    fact = vocabulary[row.name]
    with override(language):
        source = str(Source(row.source).label)
    value = say_stored(fact, row.value, language)
    return {"label": fact.label.in_(language), "value": value, "source": source}


def _finding(finding: Finding, language: Language) -> dict[str, str]:
    rule, layer = finding.sourced.rule, finding.sourced.layer
    heading = f"{capital(say(LAYERS, layer, language))}: {say(KIND_NAMES, rule.kind, language).lower()}"
    reading = say_reading(finding.sourced, language) or ""
    return {"heading": heading, "strength": say(STRENGTHS, rule.strength, language), "reading": reading}


def _value(name: str, value: Proposed, language: Language) -> dict[str, str]:
    topic, label = say_topic_and_label(name, language, usual=value.usual)
    said = say_proposed(name, value, language)
    strength = say(STRENGTHS, value.sourced.rule.strength, language) if value.sourced else ""
    return {"topic": topic, "label": capital(label or topic), "value": said, "strength": strength}
