"""What a decision rested on, as canonical JSON: enough to show it again without evaluating anything."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from typing import Any

from rettesnor.cases.decision.in_force import OlderStandard
from rettesnor.cases.decision.words import words_of
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.hashes import canonical_json, law_hash, municipality_hash
from rettesnor.cases.file.quoted import quoted
from rettesnor.cases.models import CaseFact, DecisionDraft, Deviation
from rettesnor.rules.findings import Finding
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.proposals import Proposed
from rettesnor.standards.models import StandardVersion

BECAUSE = ("against_assessment", "no_plan_because", "no_worse_because", "supersedes_because")
"""The reasons of a draft that no letter prints."""


def basis_of(assessed: CaseAssessment, draft: DecisionDraft | None = None, older: OlderStandard | None = None) -> str:
    """The basis of the decision that a draft becomes on this assessment; without a draft, of the assessment alone.

    `older` is why it is not made under the standard in force.
    """
    assessment = assessed.assessment
    return canonical_json(
        {
            "engine": version("rettesnor"),
            "law": law_hash(),
            "standard": assessed.version and _standard(assessed.version),
            "older_standard": older and {"in_force": _standard(older.in_force), "because": older.because},
            "municipality": municipality_hash(assessed.municipality),
            "on": assessment.on,
            "known_at": assessed.known_at,
            "offer": assessment.offer,
            "outcome": {"law": assessment.law, "standard": assessment.standard},
            "hinges_on": assessment.hinges_on(),
            "facts": [_fact(row) for _, row in sorted(assessed.written.items())],
            "findings": [_finding(finding) for finding in assessment.findings],
            "conflicts": [_conflict(conflict) for conflict in assessment.conflicts],
            "values": {name: _value(value) for name, value in assessment.values.items()},
            "silent_on": assessment.silent_on,
            "deviations": [_deviation(each, assessment.on) for each in assessed.deviations],
            "because": {name: text for name in BECAUSE if (text := getattr(draft, name, ""))},
            "words": words_of(assessed),
        }
    )


def _standard(version: StandardVersion) -> dict[str, str]:
    return {"id": version.id, "title": version.title, "sha256": version.sha256}


def _fact(row: CaseFact) -> dict[str, Any]:
    return {
        "name": row.name,
        "value": row.value,
        "holds_from": row.holds_from,
        "recorded_at": row.at,
        "source": row.source,
        "said_on": row.said_on,
        "document": row.document,
        "by": str(row.by),
        "reason": row.reason,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    sourced = finding.sourced
    return {
        "rule": sourced.rule.id,
        "layer": sourced.layer,
        "kind": sourced.rule.kind,
        "strength": sourced.rule.strength,
        "decides": sourced.decides,
        "result": finding.result,
        "unknown_because": finding.unknown_because,
        "applies": finding.applies,
        "quotes": sourced.quotes,
        "section": sourced.section,
        "facts": list(finding.facts),
        "set_aside": finding.set_aside,
        "reading_of": sourced.reading_of.rule.id if sourced.reading_of else None,
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "code": conflict.code,
        "rule": conflict.local.rule.id,
        "provision": conflict.law.section,
        "waits_for": conflict.waits_for,
    }


def _value(value: Proposed) -> dict[str, Any]:
    sourced = value.sourced
    return {
        "value": value.value,
        "unit": value.unit,
        "strength": sourced.rule.strength if sourced else None,
        "rule": sourced.rule.id if sourced else None,
        "quotes": sourced.quotes if sourced else (),
        "null_because": value.null_because,
        "if_met": value.if_met,
    }


def _deviation(deviation: Deviation, on: date) -> dict[str, Any]:
    return {
        "rule": deviation.rule,
        "quote": quoted(deviation.standard, deviation.rule, on),
        "reason": deviation.reason,
        "by": str(deviation.by),
        "at": deviation.at,
    }
