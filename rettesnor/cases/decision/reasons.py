"""Reasons proposed from the findings: Danish sentences that the caseworker edits before anybody else sees them."""

from __future__ import annotations

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.rules.findings import Finding
from rettesnor.rules.program import Program
from rettesnor.rules.sufficient import supporting_facts
from rettesnor.wording.values import say_fact


def proposed_reasons(assessed: CaseAssessment) -> tuple[str, ...]:
    """A paragraph for each condition of the law that is answered, then the local rules that matter to the case.

    A sentence of the standard is never given as the ground of a rejection by itself: where one speaks against, the
    paragraph says that it is guiding.
    """
    program = assessed.assessment.program
    deciding = [finding for finding in assessed.assessment.findings if finding.sourced.decides]
    law = [f for f in deciding if f.sourced.layer != "local" and f.result in ("met", "not_met")]
    local = [f for f in deciding if f.sourced.layer == "local" and f.result == "not_met"]
    return (*(_of_the_law(finding, program) for finding in law), *(_of_the_standard(finding) for finding in local))


def _of_the_law(finding: Finding, program: Program) -> str:
    sourced = finding.sourced
    answer = "er opfyldt" if finding.result == "met" else "er ikke opfyldt"
    return f"Betingelsen »{sourced.quotes[-1]}« i {sourced.section} {answer}. {_weight(finding, program)}".strip()


def _of_the_standard(finding: Finding) -> str:
    quote = " ".join(finding.sourced.quotes)
    if finding.set_aside:
        return f"Kommunens standard siger: »{quote}« Det fraviger vi for dig, fordi: {finding.set_aside}"
    return f"Kommunens standard siger: »{quote}« Standarden er vejledende, og vi har vurderet netop din situation."


def _weight(finding: Finding, program: Program) -> str:
    known = [(program.vocabulary[name], finding.facts[name]) for name in supporting_facts(finding)]
    facts = [f"{fact.label.da}: {say_fact(fact, value, 'da')}" for fact, value in known]
    return f"Vi har lagt vægt på: {'; '.join(facts)}." if facts else ""
