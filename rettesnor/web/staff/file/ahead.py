"""What time alone will change in a case, as its pages say it."""

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.language import page_language
from rettesnor.rules.ahead import next_change
from rettesnor.wording.ahead import say_change


def ahead(assessed: CaseAssessment, decision: CaseDue | None = None) -> list[str]:
    """Sentences on the next change; none where there is none within a year. `decision` is when one is due."""
    change = next_change(assessed.assessment)
    waits = decision is not None and decision.met_on is None
    due = decision.day if decision and waits else None
    return list(say_change(change, page_language(), decision_due=due)) if change else []
