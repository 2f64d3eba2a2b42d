"""What the law and the standard ask to be seen to, stage by stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.rules.kinds.base import CaseStage
from rettesnor.web.language import page_language
from rettesnor.wording.rules import say_rule, say_step
from rettesnor.wording.terms import STAGES, capital, say


@dataclass(frozen=True)
class Item:
    """Something to see to, with the words it rests on."""

    title: str
    lines: Sequence[tuple[str, str]]
    quote: str
    source: str


def checklist(assessed: CaseAssessment) -> list[tuple[str, list[Item]]]:
    """The items of each stage in order, from the rules that apply and are not set aside."""
    language = page_language()
    program = assessed.assessment.program
    stages: dict[CaseStage, list[Item]] = {stage: [] for stage in get_args(CaseStage)}
    for finding in assessed.assessment.findings:
        if finding.applies is False or finding.set_aside:
            continue
        sourced = finding.sourced
        for step in sourced.lowered.steps:
            title, _own = say_rule(sourced.rule, program.vocabulary, language)
            _title, lines = say_step(sourced.rule, step, program.vocabulary, language)
            source = sourced.section or (program.standard.title if program.standard else "")
            stages[step.stage].append(Item(title, lines, sourced.quotes[-1], source))
    return [(capital(say(STAGES, stage, language)), items) for stage, items in stages.items() if items]
