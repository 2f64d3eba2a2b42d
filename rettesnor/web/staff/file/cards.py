"""Findings, conflicts and proposed values of an assessment as the components that draw them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case
from rettesnor.rules.acting import acting
from rettesnor.rules.assess import Assessment
from rettesnor.rules.endings import endings
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.base import Topic
from rettesnor.rules.narrower import Conflict, by_sentence
from rettesnor.rules.proposals import Proposed
from rettesnor.rules.sourced import SourcedRule
from rettesnor.standards import files
from rettesnor.web.components import FactLine, FindingCard, Link, StatusKind, status_of
from rettesnor.web.staff.file.origins import origin_of
from rettesnor.wording.acting import say_stop
from rettesnor.wording.conflicts import say_conflict
from rettesnor.wording.endings import say_there_from
from rettesnor.wording.readings import say_reading
from rettesnor.wording.rules import say_rule
from rettesnor.wording.terms import LAYERS, STRENGTHS, TOPICS, capital, lowered, say
from rettesnor.wording.values import say_fact, say_proposed, say_topic_and_label, topic_of

HEADING = 110
"""Letters a heading can take; a longer condition is named by its facts, and its sentence says the rest."""
_AROUND_AN_END = frozenset({"steps_before", "observed", "decision", "notice", "given_by", "takes_effect"})
"""What a sentence says of an ending beside its grounds: the sentence itself tells it."""


@dataclass(frozen=True)
class ConflictCard:
    """A local sentence beside the provisions it gives less than.

    `explanations` say how, and whether each is known to concern the citizen; the provisions are quotation and source.
    """

    explanations: list[tuple[str, bool]]
    local_quote: str
    local_source: str
    provisions: list[tuple[str, str]]
    settled: bool


@dataclass(frozen=True)
class Proposal:
    """The values one rule proposes, with its strength and the words they rest on; without words the text is silent.

    `optional` are those that can be, or are an example: they stand below what the rules say that is.
    """

    topic: str
    values: list[tuple[str, str]]
    layer: str = ""
    strength: str = ""
    quote: str = ""
    source: str = ""
    optional: bool = False


@dataclass(frozen=True)
class LayerCards:
    """The conditions of a layer: those that are open or not met, those that are met, and those of other cases."""

    name: str
    against: list[FindingCard]
    met: list[FindingCard]
    not_applying: list[FindingCard]


def layers(case: Case, assessed: CaseAssessment, *, can_deviate: bool) -> list[LayerCards]:
    """The conditions of each layer, the law first."""
    deciding = [finding for finding in assessed.assessment.findings if finding.sourced.is_condition]
    found = []
    for layer in ("statute", "order", "local"):
        own = [(f, _card(case, f, assessed, can_deviate=can_deviate)) for f in deciding if f.sourced.layer == layer]
        elsewhere = [card for f, card in own if f.applies is False]
        cards = {
            result: [card for f, card in own if f.result == result and f.applies is not False]
            for result in ("not_met", "unknown", "met")
        }
        if own:
            name = capital(say(LAYERS, layer, page_language()))
            found.append(LayerCards(name, cards["not_met"] + cards["unknown"], cards["met"], elsewhere))
    return found


def acting_cards(case: Case, assessed: CaseAssessment) -> tuple[list[FindingCard], str] | None:
    """Which municipality acts, and why that stops the case; None while nothing is known of it."""
    found = acting(assessed.assessment)
    if found is None or not found.asked_about:
        return None
    cards = [_card(case, finding, assessed, can_deviate=False) for finding in found.findings]
    return cards, say_stop(found, page_language())


def combination_cards(case: Case, assessed: CaseAssessment, *, can_deviate: bool) -> list[FindingCard]:
    """What limits having the help beside another offer: no condition of the target group."""
    limits = (finding for finding in assessed.assessment.findings if finding.sourced.limits_combining)
    return [_card(case, finding, assessed, can_deviate=can_deviate) for finding in limits]


def ending_cards(case: Case, assessed: CaseAssessment) -> list[tuple[FindingCard, list[list[str]], str]]:
    """The sentences that name grounds for ending, each with the facts that would settle if they are there.

    And the day from which time alone makes them, in a sentence.
    """
    vocabulary = assessed.assessment.program.vocabulary
    return [
        (
            _card(case, each.finding, assessed, can_deviate=False),
            [[vocabulary[name].label.in_(page_language()) for name in one] for one in each.settled_by],
            say_there_from(each, page_language()),
        )
        for each in endings(assessed.assessment)
    ]


def conflicts(assessed: CaseAssessment) -> list[ConflictCard]:
    return [_conflict_card(together, assessed) for together in by_sentence(assessed.assessment.conflicts)]


def _conflict_card(together: Sequence[Conflict], assessed: CaseAssessment) -> ConflictCard:
    vocabulary, local = assessed.assessment.program.vocabulary, together[0].local
    return ConflictCard(
        explanations=[(say_conflict(each, vocabulary, page_language()), each.settled) for each in together],
        local_quote=" ".join(local.quotes),
        local_source=", ".join(filter(None, source_of(local))),
        provisions=[(" ".join(law.quotes), law.section) for law in dict.fromkeys(each.law for each in together)],
        settled=together[0].settled,
    )


def proposed(assessed: CaseAssessment, topics: Iterable[Topic] = get_args(Topic)) -> list[Proposal]:
    """What the rules propose on the named topics, one rule after the other, the standard's before the law's."""
    rules: dict[str, list[tuple[str, Proposed]]] = {}
    for name, value in assessed.assessment.values.items():
        rules.setdefault(value.sourced.rule.id if value.sourced else name, []).append((name, value))
    order = list(topics)
    mine = [values for values in rules.values() if _topic(values) in order]
    mine.sort(key=lambda values: (order.index(_topic(values)), not _is_local(values)))
    return [_proposal(values) for values in mine]


def _topic(values: list[tuple[str, Proposed]]) -> Topic:
    name, value = values[0]
    return value.sourced.rule.topic if value.sourced else topic_of(name)


def _is_local(values: list[tuple[str, Proposed]]) -> bool:
    sourced = values[0][1].sourced
    return sourced is not None and sourced.layer == "local"


def source_of(sourced: SourcedRule) -> tuple[str, str]:
    """What a quotation's caption says: the standard and the section in it, or the provision alone."""
    if sourced.layer != "local":
        return sourced.section, ""
    return _("The standard"), sourced.section


def _card(case: Case, finding: Finding, assessed: CaseAssessment, *, can_deviate: bool) -> FindingCard:
    sourced, language = finding.sourced, page_language()
    title, section = source_of(sourced)
    against = sourced.layer == "local" and finding.result == "not_met" and finding.set_aside is None
    aside = set_aside_address(case, sourced.as_written.rule.id, assessed)
    return FindingCard(
        heading=heading_of(sourced, assessed.assessment),
        status=_status(finding),
        quote=" ".join(sourced.quotes),
        section=section,
        source=title,
        explanation=_explanation(finding),
        strength=say(STRENGTHS, sourced.rule.strength, language),
        facts=_facts(finding, assessed),
        actions=[Link(_("Set this rule aside for the citizen"), aside)] if against and can_deviate else (),
    )


def set_aside_address(case: Case, rule: str, assessed: CaseAssessment) -> str:
    """Where a rule of the standard that a page shows is set aside."""
    address = reverse("set_aside", args=[case.slug, rule])
    return f"{address}?standard={assessed.version.pk}" if assessed.version else address


def _status(finding: Finding) -> StatusKind:
    if finding.set_aside:
        return "set_aside"
    if finding.applies is False and not finding.sourced.says_who_acts:
        return "not_applying"
    if finding.sourced.limits_combining and finding.result in ("met", "not_met"):
        return "not_limited" if finding.result == "met" else "limited"
    if finding.sourced.rule.topic == "ending" and finding.result in ("met", "not_met"):
        return "ending_there" if finding.result == "met" else "ending_not_there"
    return status_of(finding.result, finding.unknown_because)


def heading_of(sourced: SourcedRule, assessment: Assessment) -> str:
    """The rule in a few words: its kind, and what it asks."""
    title, lines = say_rule(sourced.rule, assessment.program.vocabulary, page_language(), files.law().names)
    parameters = sourced.rule.parameters()
    asked = [
        _asked(name, value, label, said)
        for (name, value), (label, said) in zip(parameters.items(), lines, strict=True)
        if name not in _AROUND_AN_END
    ]
    words = "; ".join(asked)
    if len(words) > HEADING:
        words = ", ".join(assessment.program.vocabulary[name].label.in_(page_language()) for name in sourced.facts)
    return f"{title}: {words}" if words else title


def _asked(name: str, value: object, label: str, said: str) -> str:
    if name in ("requires", "when", "grounds"):
        return said
    return lowered(label) if value is True else f"{lowered(label)} {lowered(said)}"


def _explanation(finding: Finding) -> str:
    if finding.set_aside:
        return finding.set_aside
    if said := say_reading(finding.sourced, page_language()):
        return said
    held_against = finding.sourced.is_condition or finding.sourced.limits_combining
    if finding.result == "not_met" and finding.sourced.layer == "local" and held_against:
        return _("A local rule alone never refuses: the individual assessment outweighs it.")
    return ""


def _facts(finding: Finding, assessed: CaseAssessment) -> list[FactLine]:
    vocabulary, language = assessed.assessment.program.vocabulary, page_language()
    lines = []
    for name, value in finding.facts.items():
        fact, row = vocabulary[name], assessed.written.get(name)
        origin = origin_of(row) if row else ""
        if row and row.reason:
            reason = _("Reason")
            origin = f"{origin} {reason}: {row.reason}"
        lines.append(FactLine(fact.label.in_(language), say_fact(fact, value, language), origin))
    return lines


def _proposal(values: list[tuple[str, Proposed]]) -> Proposal:
    language = page_language()
    sourced = values[0][1].sourced
    said = []
    for name, value in values:
        topic, label = say_topic_and_label(name, language, usual=value.usual)
        said.append((capital(label or topic), say_proposed(name, value, language)))
    if sourced is None:
        return Proposal(say_topic_and_label(values[0][0], language)[0], said)
    if reading := say_reading(sourced, language):
        said.append((_("Two readings"), reading))
    title, section = source_of(sourced)
    return Proposal(
        topic=capital(say(TOPICS, sourced.rule.topic, language)),
        values=said,
        layer=say(LAYERS, sourced.layer, language),
        strength=say(STRENGTHS, sourced.rule.strength, language),
        quote=" ".join(sourced.quotes),
        source=f"{title}, {section}" if section else title,
        optional=not sourced.rule.binds,
    )
