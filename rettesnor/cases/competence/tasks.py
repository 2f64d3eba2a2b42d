"""What a case waits for before the right people can decide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rettesnor.cases.competence.approval import request_for
from rettesnor.cases.competence.approve_draft import APPROVE_DRAFT
from rettesnor.cases.competence.committee import newest_of
from rettesnor.cases.competence.receive_transfer import RECEIVE_TRANSFER
from rettesnor.cases.competence.record_minutes import RECORD_MINUTES
from rettesnor.cases.competence.rule_on_disqualification import RULE_ON_DISQUALIFICATION
from rettesnor.cases.competence.transfers import answer_to
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.day import day_of
from rettesnor.cases.file.disqualified import FVL_6, open_questions
from rettesnor.cases.file.due_dates import running_decision
from rettesnor.cases.file.task import Task

RSL_3 = "retssikkerhedsloven § 3, stk. 2"


def tasks(rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]:
    """A leader's answer on who is disqualified, the approver's on the draft, the unit's and the committee's."""
    asked = [] if rows.closed else open_questions(rows.case)
    if asked:
        since = min(day_of(question.at) for question in asked)
        yield Task("rule_on_disqualification", "leader", since, None, FVL_6, RULE_ON_DISQUALIFICATION)
    request = request_for(rows.case.approval_requests.all(), rows.draft) if rows.draft and not rows.closed else None
    if request and request.answer is None:
        yield Task("approve", "caseworker", day_of(request.at), running_decision(dues), RSL_3, APPROVE_DRAFT)
    sent = () if rows.closed else rows.case.transfers.all()
    transfer = next((each for each in sent if answer_to(each) is None), None)
    if transfer:
        since, due = day_of(transfer.at), running_decision(dues)
        yield Task("receive_transfer", "caseworker", since, due, RSL_3, RECEIVE_TRANSFER)
    recommended = rows.case.recommendations.all() if rows.undecided_since else ()
    newest = newest_of(recommended, rows.issued[-1].at if rows.issued else None)
    if newest and newest.outcome is None:
        yield Task("committee", "caseworker", day_of(newest.at), running_decision(dues), RSL_3, RECORD_MINUTES)
