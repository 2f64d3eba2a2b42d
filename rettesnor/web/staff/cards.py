"""Findings, conflicts and proposed values of an assessment as the components that draw them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.assess import CaseAssessment
from rettesnor.cases.models import Case
from rettesnor.rules.assess import Assessment, Finding, Proposed
from rettesnor.rules.program import Placed
from rettesnor.web.components import FactLine, FindingCard, Link, status_of
from rettesnor.web.language import page_language
from rettesnor.web.staff.origins import origin_of
from rettesnor.wording.conflicts import say_conflict
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import LAYERS, STRENGTHS, capital, say
from rettesnor.wording.values import say_fact, say_value, say_value_name


@dataclass(frozen=True)
class ConflictCard:
    """A local rule beside the provision it gives less than."""

    explanation: str
    local_quote: str
    local_source: str
    law_quote: str
    law_source: str


@dataclass(frozen=True)
class ProposedLine:
    """A value with its strength and the words it rests on; without words the text is silent."""

    label: str
    value: str
    layer: str
    strength: str
    quote: str
    source: str


def layers(case: Case, assessed: CaseAssessment, *, can_deviate: bool) -> list[tuple[str, list[FindingCard]]]:
    """The conditions of each layer, the law first; in a layer, what speaks against or is open stands first."""
    deciding = [finding for finding in assessed.assessment.findings if finding.placed.lowered.test]
    found = []
    for layer in ("statute", "order", "local"):
        own = sorted((f for f in deciding if f.placed.layer == layer), key=_urgency)
        if own:
            cards = [_card(case, finding, assessed, can_deviate=can_deviate) for finding in own]
            found.append((capital(say(LAYERS, layer, page_language())), cards))
    return found


def conflicts(assessed: CaseAssessment) -> list[ConflictCard]:
    title = _title(assessed.assessment)
    return [
        ConflictCard(
            explanation=say_conflict(conflict, page_language()),
            local_quote=" ".join(conflict.local.quotes),
            local_source=f"{title}, {conflict.local.section}" if conflict.local.section else title,
            law_quote=" ".join(conflict.law.quotes),
            law_source=conflict.law.section,
        )
        for conflict in assessed.assessment.conflicts
    ]


def proposed(assessed: CaseAssessment, topics: Iterable[str] | None = None) -> list[ProposedLine]:
    """The values the rules propose, those of the named topics or all."""
    wanted = None if topics is None else set(topics)
    lines = []
    for name, value in assessed.assessment.values.items():
        topic = value.placed.rule.topic if value.placed else None
        if wanted is None or topic in wanted:
            lines.append(_proposed(name, value, assessed.assessment))
    return lines


def source_of(placed: Placed, assessment: Assessment) -> tuple[str, str]:
    """What a quotation's caption says: the standard and the section in it, or the provision alone."""
    if placed.layer != "local":
        return placed.section, ""
    return _title(assessment), placed.section


def _card(case: Case, finding: Finding, assessed: CaseAssessment, *, can_deviate: bool) -> FindingCard:
    placed, language = finding.placed, page_language()
    title, section = source_of(placed, assessed.assessment)
    against = placed.layer == "local" and finding.result == "not_met" and finding.set_aside is None
    aside = reverse("set_aside", args=[case.journal_number, placed.rule.id])
    return FindingCard(
        heading=heading_of(placed, assessed.assessment),
        status="set_aside" if finding.set_aside else status_of(finding.result, finding.unknown_because),
        quote=" ".join(placed.quotes),
        section=section,
        source=title,
        explanation=_explanation(finding),
        strength=say(STRENGTHS, placed.rule.strength, language),
        facts=_facts(finding, assessed),
        actions=[Link(_("Set this rule aside for the citizen"), aside)] if against and can_deviate else (),
    )


def heading_of(placed: Placed, assessment: Assessment) -> str:
    """The rule in a few words: its kind, and what it asks."""
    title, lines = say_rule(placed.rule, assessment.program.vocabulary, page_language())
    names = placed.rule.parameters()
    asked = [
        said if name in ("requires", "when") else f"{label.lower()} {said}"
        for name, (label, said) in zip(names, lines, strict=True)
    ]
    return f"{title}: {'; '.join(asked)}" if asked else title


def _explanation(finding: Finding) -> str:
    if finding.set_aside:
        return finding.set_aside
    if finding.result == "not_met" and finding.placed.layer == "local":
        return _("A local rule alone never refuses: the individual assessment outweighs it.")
    if finding.applies is False:
        return _("The rule does not apply in this case.")
    return ""


def _facts(finding: Finding, assessed: CaseAssessment) -> list[FactLine]:
    vocabulary, language = assessed.assessment.program.vocabulary, page_language()
    lines = []
    for name, value in finding.facts.items():
        fact, row = vocabulary[name], assessed.written.get(name)
        origin = origin_of(row) if row else ""
        if row and row.reason:
            origin = f"{origin} {_('Reason')}: {row.reason}"
        lines.append(FactLine(fact.label.in_(language), say_fact(fact, value, language), origin))
    return lines


def _proposed(name: str, value: Proposed, assessment: Assessment) -> ProposedLine:
    language = page_language()
    title, section = source_of(value.placed, assessment) if value.placed else ("", "")
    return ProposedLine(
        label=say_value_name(name, language),
        value=_("not stated") if value.null_because == "silent" else say_value(name, value.value, value.unit, language),
        layer=say(LAYERS, value.placed.layer, language) if value.placed else "",
        strength=say(STRENGTHS, value.placed.rule.strength, language) if value.placed else "",
        quote=" ".join(value.placed.quotes) if value.placed else "",
        source=f"{title}, {section}" if section else title,
    )


def _title(assessment: Assessment) -> str:
    return assessment.program.standard.title if assessment.program.standard else ""


def _urgency(finding: Finding) -> int:
    return ("not_met", "unknown", "met", "states").index(finding.result)
