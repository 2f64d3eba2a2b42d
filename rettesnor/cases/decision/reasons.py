"""Reasons proposed from the findings: Danish sentences that the caseworker edits before anybody else sees them."""

from __future__ import annotations

import re

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.letters.quotation import quotation
from rettesnor.rules.findings import Finding
from rettesnor.rules.sufficient import supporting_facts
from rettesnor.text.blank import is_blank
from rettesnor.text.sentence import as_sentence
from rettesnor.wording.values import say_fact


def proposed_reasons(assessed: CaseAssessment) -> tuple[str, ...]:
    """A paragraph for each condition of the law that is answered, then the local rules that matter to the case.

    A judgement is told in the words it was recorded with. A sentence of the standard is never given as the ground of a
    rejection by itself: where one speaks against, the paragraph says that it is guiding.
    """
    deciding = [finding for finding in assessed.assessment.findings if finding.sourced.decides]
    law = [f for f in deciding if f.sourced.layer != "local" and f.result in ("met", "not_met")]
    local = [f for f in deciding if f.sourced.layer == "local" and f.result == "not_met"]
    return (*(_of_the_law(finding, assessed) for finding in law), *(_of_the_standard(finding) for finding in local))


def paragraphs(text: str) -> tuple[str, ...]:
    """A typed text by its paragraphs, which an empty line parts."""
    return tuple(part.strip() for part in re.split(r"\r?\n\s*\r?\n", text) if not is_blank(part))


def _of_the_law(finding: Finding, assessed: CaseAssessment) -> str:
    sourced = finding.sourced
    answer = "er opfyldt" if finding.result == "met" else "er ikke opfyldt"
    condition = f"Betingelsen »{sourced.quotes[-1]}« i {sourced.section} {answer}."
    return " ".join([condition, *_judged(finding, assessed), *_known(finding, assessed)])


def _of_the_standard(finding: Finding) -> str:
    quote = as_sentence(" ".join(finding.sourced.quotes))
    if finding.set_aside:
        return f"Kommunens standard siger: »{quote}« Det fraviger vi for dig, fordi: {finding.set_aside}"
    return f"Kommunens standard siger: »{quote}« Standarden er vejledende, og vi har vurderet netop din situation."


def _judged(finding: Finding, assessed: CaseAssessment) -> list[str]:
    """The reasons of the judgements it rests on, each once."""
    reasons = (assessed.written[name].reason for name in _names(finding, assessed, judged=True))
    return list(dict.fromkeys(_sentence(reason) for reason in reasons))


def _sentence(reason: str) -> str:
    """What was typed, on one line, and ending as a sentence does."""
    return as_sentence(" ".join(quotation(reason).text.split()))


def _known(finding: Finding, assessed: CaseAssessment) -> list[str]:
    vocabulary = assessed.assessment.program.vocabulary
    known = [(vocabulary[name], finding.facts[name]) for name in _names(finding, assessed, judged=False)]
    facts = [f"{fact.label.da}: {say_fact(fact, value, 'da')}" for fact, value in known]
    return [f"Vi har lagt vægt på: {'; '.join(facts)}."] if facts else []


def _names(finding: Finding, assessed: CaseAssessment, *, judged: bool) -> list[str]:
    """The facts that carry it: those that somebody judged with a reason, or the others."""
    vocabulary, written = assessed.assessment.program.vocabulary, assessed.written
    return [
        name
        for name in supporting_facts(finding)
        if (vocabulary[name].judgement and name in written and not is_blank(written[name].reason)) == judged
    ]
