"""A fact as pages name it: its label and its value in words."""

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.language import page_language
from rettesnor.web.components import FactLine
from rettesnor.wording.values import say_stored


def fact_line(name: str, value: object, assessed: CaseAssessment) -> FactLine:
    vocabulary, language = assessed.assessment.program.vocabulary, page_language()
    if name not in vocabulary:
        return FactLine(name, str(value))
    fact = vocabulary[name]
    return FactLine(fact.label.in_(language), say_stored(fact, value, language))


def fact_choices(assessed: CaseAssessment) -> list[tuple[str, str]]:
    """Every known fact by name, with its value in words."""
    lines = {name: fact_line(name, row.value, assessed) for name, row in assessed.written.items()}
    return [(name, f"{line.label}: {line.value}") for name, line in lines.items()]
