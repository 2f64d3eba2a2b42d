"""The facts that a hearing or a notice of what is missing can be about, as choices."""

from rettesnor.cases.decision.outcome import decisive_facts
from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.language import page_language
from rettesnor.cases.hearing.heard import adverse
from rettesnor.cases.models import Case, DecisionDraft
from rettesnor.web.staff.file.fact_lines import fact_choices
from rettesnor.web.staff.file.visit import CaseVisit


def against_choices(case: Case, assessed: CaseAssessment) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of the facts that count against the citizen, and every known fact as a choice, those first."""
    against = [row.name for row in adverse(assessed, DecisionDraft.objects.of(case))]
    return against, sorted(fact_choices(assessed), key=lambda choice: choice[0] not in against)


def missing_choices(visit: CaseVisit) -> list[tuple[str, str]]:
    """The unknown facts that the law's outcome turns on, and those that the draft says could not be had."""
    draft, vocabulary = DecisionDraft.objects.of(visit.case), visit.assessed.assessment.program.vocabulary
    names = dict.fromkeys((*decisive_facts(visit.assessed), *(draft.missing_facts if draft else ())))
    return [
        (name, vocabulary[name].label.in_(page_language()))
        for name in names
        if name in vocabulary and name not in visit.assessed.written
    ]
