"""What a case waits for while the citizen is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.task import Task
from rettesnor.cases.hearing.record_hearing_answer import RECORD_HEARING_ANSWER
from rettesnor.cases.models.hearing import FVL_19_1


def tasks(rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]:
    """The citizen's answer, as long as there is time to give one."""
    if hearing := rows.open_hearing:
        due = next(due for due in dues if due.what == "hearing_answer")
        yield Task("hearing_answer", "citizen", hearing.sent_on, due, FVL_19_1, RECORD_HEARING_ANSWER)
