"""What the law and the standard ask to be seen to in a case, by the step it belongs to; and what else they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from django.urls import reverse
from django.utils.translation import gettext as _

from rettesnor.cases.file.action import Action
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.language import page_language
from rettesnor.cases.models import Case
from rettesnor.rules.findings import Finding
from rettesnor.rules.kinds.base import CaseStage, Strength
from rettesnor.rules.vocabulary import Vocabulary
from rettesnor.web.components import Link
from rettesnor.web.staff.file.cards import source_of
from rettesnor.web.staff.overview.asked import Asked
from rettesnor.web.staff.overview.duties import asked_by
from rettesnor.wording.terms import STAGES, STRENGTHS, capital, say
from rettesnor.wording.to_read import say_why_to_read
from rettesnor.wording.trees import TreeWords

STRONGEST_FIRST: tuple[Strength, ...] = get_args(Strength)


@dataclass(frozen=True)
class Sentence:
    """A sentence of the law or the standard, and where it stands. `only_if` says when it applies, if that is open.

    `why` says why a person has to read it, where no rule holds what it says.
    """

    quote: str
    source: str
    only_if: str = ""
    why: str = ""


@dataclass
class ChecklistItem:
    """Something to see to, with every sentence that asks for it; `strength` is that of the strongest."""

    what: Link
    strength: Strength
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def said_strength(self) -> str:
        return say(STRENGTHS, self.strength, page_language())


@dataclass(frozen=True)
class ChecklistGroup:
    """What belongs to a step of the case. `optional` is what can be done, or is an example: no duty."""

    label: str
    items: Sequence[ChecklistItem]
    optional: Sequence[ChecklistItem]
    is_now: bool


@dataclass(frozen=True)
class StageSentences:
    """What the texts say of a stage: that it is so, and as `optional` that it can be, or what is an example."""

    stage: str
    binding: Sequence[Sentence]
    optional: Sequence[Sentence]


@dataclass(frozen=True)
class Checklist:
    """`also` is what the texts say of each stage beside it, which nothing is done about on the pages of a case.

    `to_read` are the sentences of each stage that bind though the program does not reckon with all of them.
    """

    groups: Sequence[ChecklistGroup]
    to_read: Sequence[tuple[str, Sequence[Sentence]]]
    also: Sequence[StageSentences]


def checklist(case: Case, assessed: CaseAssessment, actions: Sequence[Action], now: Collection[Action]) -> Checklist:
    """From the rules that apply, or may apply, and are not set aside. `actions` are the steps, `now` those in hand."""
    items: dict[tuple[str, bool], dict[str, ChecklistItem]] = {}
    also: dict[tuple[CaseStage, bool], list[Sentence]] = {}
    for stage, finding in _seen_to(assessed):
        sentence, rule = _sentence(finding, assessed.assessment.program.vocabulary), finding.sourced.rule
        asked = list(asked_by(rule))
        for each in asked:
            of_action = items.setdefault((each.action.name, rule.binds), {})
            item = of_action.setdefault(each.what, ChecklistItem(_link(each, case), rule.strength))
            item.strength = min(item.strength, rule.strength, key=STRONGEST_FIRST.index)
            item.sentences.append(sentence)
        if not asked:
            also.setdefault((stage, rule.binds), []).append(sentence)
    groups = [
        ChecklistGroup(
            _(action.label), _sorted(items, action, binds=True), _sorted(items, action, binds=False), action in now
        )
        for action in actions
    ]
    return Checklist([group for group in groups if group.items or group.optional], _to_read(assessed), _also(also))


def _also(said: Mapping[tuple[CaseStage, bool], Sequence[Sentence]]) -> list[StageSentences]:
    stages = [
        StageSentences(_stage(stage), said.get((stage, True), ()), said.get((stage, False), ()))
        for stage in get_args(CaseStage)
    ]
    return [each for each in stages if each.binding or each.optional]


def _to_read(assessed: CaseAssessment) -> list[tuple[str, Sequence[Sentence]]]:
    found: dict[CaseStage, list[Sentence]] = {stage: [] for stage in get_args(CaseStage)}
    for each in assessed.assessment.to_read:
        source = ", ".join(filter(None, (_("The standard"), each.section)))
        found[each.stage].append(Sentence(each.words, source, why=say_why_to_read(each, page_language())))
    return [(_stage(stage), said) for stage, said in found.items() if said]


def _stage(stage: CaseStage) -> str:
    return capital(say(STAGES, stage, page_language()))


def _seen_to(assessed: CaseAssessment) -> Iterator[tuple[CaseStage, Finding]]:
    for finding in assessed.assessment.findings:
        stage = finding.sourced.lowered.seen_to
        if stage and finding.applies is not False and not finding.set_aside:
            yield stage, finding


def _sentence(finding: Finding, vocabulary: Vocabulary) -> Sentence:
    rule, source = finding.sourced.rule, ", ".join(filter(None, source_of(finding.sourced)))
    if finding.applies is not None or not rule.if_:
        return Sentence(finding.sourced.quotes[-1], source)
    return Sentence(finding.sourced.quotes[-1], source, TreeWords(vocabulary, page_language()).condition(rule.if_))


def _link(asked: Asked, case: Case) -> Link:
    address = reverse(asked.action.page, args=[case.slug])
    return Link(asked.what, f"{address}#field-{asked.field}" if asked.field else address)


def _sorted(
    items: dict[tuple[str, bool], dict[str, ChecklistItem]], action: Action, *, binds: bool
) -> list[ChecklistItem]:
    found = items.get((action.name, binds), {}).values()
    return sorted(found, key=lambda item: STRONGEST_FIRST.index(item.strength))
