"""An assessment as one JSON document: results with the words they rest on, and the conflicts explained.

The shape is described in `docs/command-line.md`; facts are written as in a facts file.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rettesnor.rules.acting import acting
from rettesnor.rules.assess import Assessment, Decisive
from rettesnor.rules.endings import endings
from rettesnor.rules.extent import extents
from rettesnor.rules.findings import Finding
from rettesnor.rules.narrower import Conflict
from rettesnor.rules.proposals import Proposed
from rettesnor.rules.sourced import SourcedRule
from rettesnor.rules.wishes import place_wish, wishes
from rettesnor.wording import Language
from rettesnor.wording.conflicts import say_conflict
from rettesnor.wording.endings import endings_as_json
from rettesnor.wording.readings import why_two_readings
from rettesnor.wording.translation import gettext_noop as _

LAW_ALONE_DECIDES: str = _("The standard decides nothing on this help. The law alone does.")

Origin = Mapping[str, str]
"""Where a fact comes from: `source`, `by`, `date` and `reason`, as far as they are known."""


def as_json(assessment: Assessment, origins: Mapping[str, Origin], language: Language) -> dict[str, Any]:
    standard = assessment.program.standard
    acts = acting(assessment)
    return {
        "standard": standard.standard if standard else None,
        "status": standard.status.stage if standard else None,
        "on": assessment.on.isoformat(),
        "applied_for": assessment.offer,
        "outcome": {"law": assessment.law, "standard": assessment.standard},
        "hinges_on": assessment.hinges_on(),
        "stopped_by": acts.stops if acts else None,
        "findings": [finding_as_json(finding, assessment, origins) for finding in assessment.findings],
        "conflicts": [conflict_as_json(each, assessment, language) for each in assessment.conflicts],
        "decisive_unknowns": {
            "law": _decisive(assessment.decisive_law),
            "standard": _decisive(assessment.decisive_standard),
            "values": assessment.open_values,
        },
        "values": {name: value_as_json(value) for name, value in assessment.values.items()},
        "extent": [
            {**asdict(each), "is_offered": each.is_offered, "covers_need": each.covers_need}
            for each in extents(assessment)
        ],
        "wishes": [{**asdict(wish), "is_offered": wish.is_offered} for wish in wishes(assessment)],
        "place": asdict(place) if (place := place_wish(assessment)) else None,
        "endings": endings_as_json(endings(assessment)),
        "silent_on": list(assessment.silent_on),
        "to_read": [
            {"quote": each.words, "section": each.section, "lost": each.lost, "document": each.document}
            for each in assessment.to_read
        ],
    }


def finding_as_json(finding: Finding, assessment: Assessment, origins: Mapping[str, Origin]) -> dict[str, Any]:
    sourced = finding.sourced
    vocabulary = assessment.program.vocabulary
    return {
        "rule": sourced.rule.id,
        "layer": sourced.layer,
        "strength": sourced.rule.strength,
        "kind": sourced.rule.kind,
        "result": finding.result,
        "unknown_because": finding.unknown_because,
        "quote": sourced.quotes[-1],
        "lead_in": sourced.quotes[0] if len(sourced.quotes) > 1 else None,
        "section": sourced.section,
        "facts": [
            {"name": name, "value": vocabulary[name].written(value), **origins.get(name, {})}
            for name, value in finding.facts.items()
        ],
        "applies": finding.applies,
        "set_aside": finding.set_aside,
        "reading_of": _reading_of(sourced),
        "two_readings": why_two_readings(sourced),
    }


def conflict_as_json(conflict: Conflict, assessment: Assessment, language: Language) -> dict[str, Any]:
    return {
        "rule": conflict.local.rule.id,
        "provision": conflict.law.section,
        "explanation": say_conflict(conflict, assessment.program.vocabulary, language),
        "code": conflict.code,
        "concerns": "citizen" if conflict.settled else "unknown",
        "waits_for": list(conflict.waits_for or ()),
        "under_reading_of": conflict.under.rule.id if conflict.under else None,
        "quote": conflict.local.quotes[-1],
        "provision_rule": conflict.law.rule.id,
        "provision_quote": conflict.law.quotes[-1],
    }


def _reading_of(sourced: SourcedRule) -> str | None:
    return sourced.reading_of.rule.id if sourced.reading_of else None


def _decisive(decisive: Decisive) -> dict[str, list[list[str]]]:
    return {"inside": decisive.inside, "outside": decisive.outside}


def value_as_json(proposed: Proposed) -> dict[str, Any]:
    sourced = proposed.sourced
    value = proposed.value
    return {
        "value": list(value) if isinstance(value, tuple) else value,
        "unit": proposed.unit,
        "strength": sourced.rule.strength if sourced else None,
        "rule": sourced.rule.id if sourced else None,
        "reading_of": _reading_of(sourced) if sourced else None,
        "quote": sourced.quotes[-1] if sourced else None,
        "null_because": proposed.null_because,
        "if_met": proposed.if_met,
        "usual": proposed.usual,
    }
