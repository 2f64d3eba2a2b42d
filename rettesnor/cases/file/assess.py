"""The only caller of the rules: a case's facts and deviations, run through the law and a standard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import cast

from rettesnor.cases.file.adopted import standard_in_force
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.facts import facts_on
from rettesnor.cases.file.municipality import municipality_of
from rettesnor.cases.file.rows import rows_of
from rettesnor.cases.models import Case, CaseFact, DecisionDraft, Deviation, Outcome, still_standing
from rettesnor.rules.assess import Assessment, assess
from rettesnor.rules.facts import Contradiction
from rettesnor.rules.kinds.base import Offer
from rettesnor.rules.program import Program, build
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.standards import files
from rettesnor.standards.models import StandardVersion, read


@dataclass(frozen=True)
class Unclear:
    """What was recorded and does not count: rows that today's vocabulary cannot read, and contradictions."""

    unreadable: Mapping[str, CaseFact]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True)
class CaseAssessment:
    """An assessment with where everything in it comes from. `version` is None where no standard is in force.

    `written` are the rows that count, by fact name.
    """

    assessment: Assessment
    written: Mapping[str, CaseFact]
    unclear: Unclear
    deviations: tuple[Deviation, ...]
    version: StandardVersion | None
    known_at: datetime
    municipality: str


def assess_draft(case: Case, draft: DecisionDraft, known_at: datetime) -> CaseAssessment:
    """The case under the standard of its draft, as the draft can be issued.

    A promise of procedure that was forgone for the citizen's benefit binds again where the draft gives less than all
    that was asked for.
    """
    on, full = day_of(known_at), draft.outcome == Outcome.GRANTED
    return assess_case(case, on, known_at, standard=draft.standard, forgone=full)


def assess_case(
    case: Case, on: date, known_at: datetime, *, standard: StandardVersion | None = None, forgone: bool = True
) -> CaseAssessment:
    """Assess the case on a day with what was known at a moment, under `standard` or else the one in force.

    Without `forgone`, promises of procedure bind whoever has set them aside.
    Raises `LawNotCovered` for a day whose law texts are not kept.
    """
    version = standard or standard_in_force(case, on)
    program = program_of(version, on, case.municipality)
    rows = facts_on(case, on, known_at)
    stored = program.vocabulary.stored({name: row.value for name, row in rows.items()}, on=on)
    promises = {sourced.rule.id for sourced in program.local if sourced.rule.is_promise_of_procedure}
    standing = deviations_on(case, version, known_at)
    deviations = tuple(row for row in standing if forgone or row.rule not in promises)
    assessment = assess(
        program,
        stored.values,
        offer=cast(Offer, case.applied_for),
        deviations={deviation.rule: deviation.reason for deviation in deviations},
        reading=municipality_of(case.municipality).reading,
    )
    written = {name: row for name, row in rows.items() if name in stored.values}
    unclear = Unclear({name: rows[name] for name in stored.unreadable}, stored.contradictions)
    return CaseAssessment(assessment, written, unclear, deviations, version, known_at, case.municipality)


def deviations_on(case: Case, version: StandardVersion | None, known_at: datetime) -> tuple[Deviation, ...]:
    """The deviations from a standard that stood at a moment: recorded, and not withdrawn by then."""
    rows: list[Deviation] = rows_of(case, "deviations") if version else []
    return tuple(still_standing(row for row in rows if row.standard == version and row.at <= known_at))


def program_of(version: StandardVersion | None, on: date, municipality: str) -> Program:
    """The law and a standard on a day, ready to run in a municipality; built once for all three."""
    return _program(version.content if version else None, on, municipality)


def vocabulary_of(version: StandardVersion | None) -> Vocabulary:
    """The facts a case can hold: the common ones, and those a standard adds."""
    return version.standard.vocabulary(files.vocabulary()) if version else files.vocabulary()


@lru_cache(maxsize=128)
def _program(content: str | None, on: date, municipality: str) -> Program:
    standard = read(content) if content else None
    return build(standard, files.law(), files.vocabulary(), on, municipality=municipality)
