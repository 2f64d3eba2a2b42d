"""Whether the reason of a deviation is older than what it speaks of."""

from __future__ import annotations

from rettesnor.cases.file.assess import CaseAssessment
from rettesnor.cases.models import Deviation


def recorded_since(deviation: Deviation, assessed: CaseAssessment) -> list[str]:
    """The facts that the rule which is set aside asks for, and that were recorded after its reason was written."""
    finding = next((f for f in assessed.assessment.findings if f.sourced.rule.id == deviation.rule), None)
    rows = [assessed.written[name] for name in finding.facts if name in assessed.written] if finding else []
    return [row.name for row in rows if row.at > deviation.at]
