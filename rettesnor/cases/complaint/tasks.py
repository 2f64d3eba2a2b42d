"""What a case waits for once a complaint has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rettesnor.cases.complaint.carry_out_appeal import CARRY_OUT_APPEAL
from rettesnor.cases.complaint.forward_complaint import FORWARD_COMPLAINT
from rettesnor.cases.complaint.make_package import BEK_12
from rettesnor.cases.complaint.make_package import RSL_66 as RSL_66_2
from rettesnor.cases.complaint.reassess_complaint import REASSESS_COMPLAINT
from rettesnor.cases.decision.reopen_decision import REOPEN_DECISION
from rettesnor.cases.file.case_due import CaseDue
from rettesnor.cases.file.dated import Dated
from rettesnor.cases.file.next_due import next_of_complaint
from rettesnor.cases.file.task import Task

RSL_66_1 = "retssikkerhedsloven § 66, stk. 1"
RSL_68 = "retssikkerhedsloven § 68, stk. 2"


def tasks(rows: Dated, dues: Sequence[CaseDue]) -> Iterator[Task]:
    """Its reassessment, its way to Ankestyrelsen, the citizen's word on the rest, a change to carry out.

    The new decision that was conceded is waited for like any other.
    """
    for held in rows.complaints if not rows.closed else ():
        own = [due for due in dues if due.of_complaint == held.row.pk and due.met_on is None]
        due = next_of_complaint(own)
        if since := held.waits_since:
            if held.outcome and held.row.refusal_id:
                yield Task("reopen", "caseworker", since, None, RSL_68, REOPEN_DECISION)
            elif held.outcome:
                yield Task("carry_out", "caseworker", since, None, RSL_68, CARRY_OUT_APPEAL)
            elif held.reassessment or (due and due.what == "forwarding"):
                yield Task("forward", "caseworker", since, due, RSL_66_2, FORWARD_COMPLAINT)
            else:
                yield Task("reassess", "caseworker", since, due, RSL_66_1, REASSESS_COMPLAINT)
        for until in own:
            if until.what == "maintaining" and until.day >= rows.on and until.clock and until.clock.start:
                yield Task("maintain", "citizen", until.clock.start, until, BEK_12)
