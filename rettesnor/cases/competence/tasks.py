"""What a case waits for before the right people can decide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rettesnor.cases.competence.rule_on_disqualification import RULE_ON_DISQUALIFICATION
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.disqualified import FVL_6, open_questions
from rettesnor.cases.file.task import Task


def tasks(rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]:
    """A leader's answer on whether somebody is disqualified."""
    asked = [] if rows.closed else open_questions(rows.case)
    if asked:
        since = min(day_of(question.at) for question in asked)
        yield Task("rule_on_disqualification", "leader", since, None, FVL_6, RULE_ON_DISQUALIFICATION)
