"""What a case waits for once its decision is being written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rettesnor.cases.decision.issue_decision import ISSUE_DECISION
from rettesnor.cases.decision.let_stand import LET_STAND
from rettesnor.cases.decision.record_posting import RECORD_POSTING
from rettesnor.cases.decision.send_deadline_notice import RSL_3, SEND_DEADLINE_NOTICE
from rettesnor.cases.decision.send_letter import SEND_LETTER
from rettesnor.cases.decision.take_back_letter import TAKE_BACK_LETTER
from rettesnor.cases.decision.told_late import promised_day
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.due_dates import delivery_due, running_complaint, running_decision
from rettesnor.cases.file.task import Task
from rettesnor.letters.outbox.standing import FAILED, LetterState

SEL_148 = "serviceloven § 148, stk. 2"
RSL_67 = "retssikkerhedsloven § 67"


def tasks(rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]:
    """The decision, its delivery, a look at what becomes known afterwards, and that the citizen may complain."""
    running, since = running_decision(dues), rows.undecided_since
    if since and rows.draft and rows.open_hearing is None:
        yield Task("decide", "caseworker", since, running, RSL_3, ISSUE_DECISION)
    promised = promised_day(rows, dues)
    if promised and not promised.told and promised.tell_from <= rows.on:
        yield Task("tell_late", "caseworker", promised.tell_from, None, RSL_3, SEND_DEADLINE_NOTICE)
    if rows.news_since:
        yield Task("reconsider", "caseworker", rows.news_since, None, SEL_148, LET_STAND)
    if rows.undelivered_since:
        yield _delivery(rows, rows.undelivered_since, running or delivery_due(rows))
    complaint = running_complaint(rows, dues)
    if complaint and complaint.clock and complaint.clock.start:
        yield Task("complain", "citizen", complaint.clock.start, complaint, RSL_67)


def _delivery(rows: Dated, since: date, due: CaseDue | None) -> Task:
    """What the decision's delivery waits for: until its letter is sent or posted, it is not delivered."""
    state = rows.letter.standing.state if rows.letter else None
    if state in FAILED:
        return Task("failed_letter", "caseworker", since, due, RSL_67, SEND_LETTER)
    if state == LetterState.TO_PRINT:
        return Task("post_letter", "caseworker", since, due, RSL_67, RECORD_POSTING)
    if state in (LetterState.WAITING, LetterState.LEAVING):
        return Task("letter_on_its_way", "program", since, due, RSL_67, TAKE_BACK_LETTER)
    return Task("deliver", "caseworker", since, due, RSL_67, SEND_LETTER)
